using LamRobot.Contracts;
using LamRobot.Training.Domains;
using LamRobot.Training.Examples;
using LamRobot.Training.Language;

namespace LamRobot.Training.Services;

/// <summary>Makes commands for services, such as flights or music, with ever new schemas and many optional slots in one sentence.</summary>
public sealed class ServiceSource : ITrainingSource
{
    private const int MostActions = 14;

    private readonly ServiceBook book = ServiceBook.Read();
    private readonly ServiceSourceOptions options;
    private readonly Random random;
    private readonly ServiceValues values;
    private readonly ServiceManifests manifests;
    private readonly ServiceSpeaker speaker;
    private readonly InventedServices invented;

    /// <summary>Makes the source.</summary>
    /// <param name="seed">The same seed gives the same examples.</param>
    /// <param name="options">What it makes.</param>
    public ServiceSource(int seed, ServiceSourceOptions? options = null)
    {
        this.options = options ?? new();
        random = new(seed);
        values = new(this.options.NewNames, random);
        manifests = new(book, random);
        speaker = new(values, this.options.HeldOut, random);
        invented = new(book, DomainWords.Read().Vocabulary, random);
    }

    /// <inheritdoc />
    public string Name => options.HeldOut ? "services-held-out" : "services";

    /// <summary>Told of each family from which a manifest is drawn, and whether it is kept back.</summary>
    internal Action<ServiceFamily>? FamilyUsed { get; set; }

    /// <summary>Told of each wording that is used.</summary>
    internal Action<Wording>? WordingUsed
    {
        get => speaker.Used;
        set => speaker.Used = value;
    }

    /// <inheritdoc />
    public TrainingGroup Next(int count, int maxClauses)
    {
        while (true)
        {
            if (Group(count, maxClauses) is { } group)
            {
                return group;
            }
        }
    }

    private static bool IsNear(ServiceAction action, ServiceAction lacking) =>
        action.Family == lacking.Family && (action.Intent == lacking.Intent || action.Intent.Near.Contains(lacking.Intent.Key) || lacking.Intent.Near.Contains(action.Intent.Key));

    private TrainingGroup? Group(int count, int maxClauses)
    {
        var families = Families();
        var actions = Actions(families);
        var lacking = !options.HeldOut && random.Hits(.2) && families[0].Intents.Count > 2 ? actions.FirstOrDefault(action => action.Family == families[0]) : null;
        var here = lacking is null ? actions : [.. actions.Where(action => action != lacking && !IsNear(action, lacking))];
        here = here.Count == 0 ? actions : here;
        lacking = here.Count == actions.Count ? null : lacking;
        var examples = Enumerable.Range(0, count).Select(_ => Example(families, here, lacking, maxClauses)).TakeWhile(example => example is not null).OfType<TrainingExample>().ToList();
        if (examples.Count < count)
        {
            return null;
        }

        var name = families[0].Name.Replace(' ', '-');
        return new(new() { Actuators = [new(name, random.Pick(["service", "app", "assistant", name])) { Actions = random.Shuffled(here.Select(action => action.Spec)).ToEquatableList() }] }, Observation.Empty, examples);
    }

    private List<ServiceFamily> Families()
    {
        var families = new List<ServiceFamily>();
        for (var (wanted, tries) = (random.Pick([1, 1, 2, 2, 3, 4]), 0); families.Count < wanted && tries < 20; tries++)
        {
            var keptBack = options.HeldOut && families.Count == 0 && random.Hits(.5);
            var alike = families.Count > 0 && random.Hits(.5) ? families[0].Book : null;
            var family = !options.HeldOut && random.Hits(.12) ? invented.Draw() : Pick(book.Families.Where(f => f.IsHeldOut == keptBack), alike);
            if (!families.Any(other => other.Tags.Intersect(family.Tags).Any()))
            {
                families.Add(family);
                FamilyUsed?.Invoke(family);
            }
        }

        return families;
    }

    private ServiceFamily Pick(IEnumerable<ServiceFamily> families, string? alike)
    {
        var all = families.ToList();
        var near = alike is null ? [] : all.Where(family => family.Book == alike).ToList();
        return random.Pick(near.Count > 0 ? near : all);
    }

    private List<ServiceAction> Actions(List<ServiceFamily> families)
    {
        var taken = new HashSet<string>();
        var actions = new List<ServiceAction>();
        while (actions.Count == 0)
        {
            foreach (var family in families)
            {
                var share = families.Count == 1 ? 1 : .75;
                actions.AddRange(family.Intents.Where(_ => random.Hits(share)).Select(intent => manifests.Draw(family, intent, taken)).OfType<ServiceAction>().Where(ServiceSpeaker.CanSay));
            }
        }

        return [.. actions.Take(MostActions)];
    }

    private TrainingExample? Example(List<ServiceFamily> families, List<ServiceAction> here, ServiceAction? lacking, int maxClauses)
    {
        for (var tries = 0; tries < 60; tries++)
        {
            speaker.Begin();
            var text = new SpokenText { IsPlain = random.Hits(.25) };
            if (random.Hits(.2))
            {
                text.Append(values.Draw("calls").Words);
            }

            if (random.Hits(.06))
            {
                text.Append(values.Pick("context"));
            }

            var refused = lacking is not null && random.Hits(.3) ? lacking : !options.HeldOut && random.Hits(options.Refused) ? Foreign(families) : null;
            if (refused is null && !options.HeldOut && random.Hits(options.Refused / 3))
            {
                text.Append(values.Pick("chat"));
                return new(Write(text), [], TrainingStatus.Refuse);
            }

            if (refused is not null)
            {
                if (speaker.Say(text, refused, incomplete: false, single: true) is not null)
                {
                    return new(Write(text), [], TrainingStatus.Refuse);
                }

                continue;
            }

            if (Steps(text, here, maxClauses) is { } steps && (!options.HeldOut || speaker.IsSpecial || families[0].IsHeldOut))
            {
                var missing = steps.Any(step => step.Arguments.Values.Any(argument => argument.Source == ArgumentSource.None));
                return new(Write(text), steps, missing ? TrainingStatus.Clarify : TrainingStatus.Plan);
            }
        }

        return null;
    }

    private List<TrainingStep>? Steps(SpokenText text, List<ServiceAction> here, int maxClauses)
    {
        var clauses = maxClauses > 1 && random.Hits(.15) ? random.Between(2, Math.Min(3, maxClauses)) : 1;
        var steps = new List<TrainingStep>();
        for (var i = 0; i < clauses; i++)
        {
            if (i > 0)
            {
                text.Append(values.Pick("joins"));
            }

            var incomplete = clauses == 1 && random.Hits(options.Incomplete);
            var action = random.Pick(here);
            if (speaker.Say(text, action, incomplete, here.Count(other => other.Family == action.Family) == 1) is not { } step)
            {
                return null;
            }

            steps.Add(step);
        }

        return steps;
    }

    /// <summary>An action of a service that is not here, nor is anything like it.</summary>
    private ServiceAction? Foreign(List<ServiceFamily> families)
    {
        var tags = families.SelectMany(family => family.Tags).ToHashSet();
        var other = Pick(book.Families.Where(family => !family.IsHeldOut && !family.Tags.Any(tags.Contains)), random.Hits(.4) ? families[0].Book : null);
        return manifests.Draw(other, random.Pick(other.Intents), []);
    }

    private string Write(SpokenText text)
    {
        text.Close(random.Hits(.35) ? values.Pick("ends") : "");
        var letters = random.NextDouble() switch { < .5 => LetterCase.Lower, < .93 => LetterCase.Kept, < .98 => LetterCase.Title, _ => LetterCase.Upper };
        return text.Write(letters, capital: random.Hits(.6));
    }
}
