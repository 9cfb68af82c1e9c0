using LamRobot.Contracts;
using LamRobot.Training.Examples;
using LamRobot.Training.Language;

namespace LamRobot.Training.Devices;

/// <summary>Makes commands and questions for assistants of homes, offices, cars and media, each group with a manifest that must be read: other actions, other parameters, other words.</summary>
public sealed class DeviceSource : ITrainingSource
{
    private readonly DeviceBook book = DeviceBook.Read();
    private readonly DeviceSourceOptions options;
    private readonly Random random;
    private readonly DeviceManifests manifests;
    private readonly Houses houses;
    private readonly DeviceClauses clauses;
    private readonly DeviceWriter writer;

    /// <summary>Makes the source.</summary>
    /// <param name="seed">The same seed gives the same examples.</param>
    /// <param name="options">What it makes.</param>
    public DeviceSource(int seed, DeviceSourceOptions? options = null)
    {
        this.options = options ?? new();
        random = new(seed);
        manifests = new(book, this.options.HeldOutCapabilities, random);
        houses = new(book, random);
        clauses = new(book, random);
        writer = new(book, random);
    }

    /// <inheritdoc />
    public string Name => options.HeldOut ? "devices-held-out" : "devices";

    /// <summary>Told of each phrase that is used.</summary>
    internal Action<DeviceIntent, Phrase>? PhraseUsed { get; set; }

    /// <inheritdoc />
    public TrainingGroup Next(int count, int maxClauses)
    {
        while (true)
        {
            var (actions, style) = manifests.Draw();
            var kinds = actions.SelectMany(action => action.Kinds.Concat(action.Parameters.Where(p => p.Spec.Kind == ParameterKind.Entity).Select(p => p.Takes))).ToList();
            var house = houses.Draw(kinds, style, random.Pick(book.List("sorts")));
            var plan = actions.SelectMany(action => action.Does.Keys.Select(intent => (Intent: book.Intents[intent], Action: action))).ToList();
            var examples = new List<TrainingExample>();
            for (var tries = 0; examples.Count < count && tries < count * 20; tries++)
            {
                if (Example(plan, house, style, maxClauses) is { } example)
                {
                    examples.Add(example);
                }
            }

            if (examples.Count == count)
            {
                // Where everything is given in words, nobody need know what is there.
                var known = !style.InWords || actions.Any(action => action.Spec.Parameters.Any(parameter => parameter.Kind == ParameterKind.Entity));
                var entities = known ? random.Shuffled(house.Entities).ToEquatableList() : [];
                var manifest = new ActuatorManifest("assistant", "assistant") { Actions = actions.Select(action => action.Spec).ToEquatableList() };
                return new(new() { Actuators = [manifest] }, new() { Entities = entities }, examples);
            }
        }
    }

    private TrainingExample? Example(List<(DeviceIntent Intent, DeviceAction Action)> plan, House house, ManifestStyle style, int maxClauses)
    {
        if (!options.HeldOut && random.Hits(options.Refused))
        {
            return Refused(plan, house, style);
        }

        var questions = plan.Where(x => x.Intent.IsQuestion).ToList();
        if (questions.Count > 0 && random.Hits(options.Questions))
        {
            return Clause(random.Pick(questions), house, null, mayMiss: false) is { } question ? writer.Write([question]) : null;
        }

        var orders = plan.Where(x => !x.Intent.IsQuestion).ToList();
        var length = random.Hits(.6) ? 1 : random.Between(1, Math.Max(1, Math.Min(4, maxClauses)));
        var said = new List<DeviceClause>();
        for (var tries = 0; orders.Count > 0 && said.Count < length && tries < length * 6; tries++)
        {
            var it = said.Count > 0 && random.Hits(.4) ? said[^1].Scope : null;
            var near = it is null ? [] : orders.Where(x => x.Intent.Kinds.Contains(it.Kind)).ToList();
            if (said.Any(clause => clause.EndsOpen) || Clause(near.Count > 0 ? random.Pick(near) : random.Pick(orders), house, near.Count > 0 ? it : null, mayMiss: length == 1) is not { } clause)
            {
                continue;
            }

            said.Add(clause);
        }

        return said.Count > 0 ? writer.Write(said) : null;
    }

    private DeviceClause? Clause((DeviceIntent Intent, DeviceAction Action) wanted, House house, TargetScope? it, bool mayMiss)
    {
        var phrases = options.HeldOut && wanted.Intent.HeldOut.Count > 0 ? wanted.Intent.HeldOut : wanted.Intent.Training;
        if (phrases.Count == 0)
        {
            return null;
        }

        var phrase = random.Pick(phrases);
        var clause = clauses.Build(wanted.Intent, phrase, wanted.Action, house, it);
        var missing = clause?.Steps!.Any(step => step.Arguments.Values.Any(argument => argument.Source == ArgumentSource.None)) == true;
        if (clause is null || (missing && (!mayMiss || options.HeldOut || random.Hits(.15))))
        {
            return null;
        }

        PhraseUsed?.Invoke(wanted.Intent, phrase);
        return clause;
    }

    /// <summary>What nothing here does, what must not be done, and what is no command.</summary>
    private TrainingExample? Refused(List<(DeviceIntent Intent, DeviceAction Action)> plan, House house, ManifestStyle style)
    {
        var roll = random.NextDouble();
        if (roll < .12)
        {
            var human = options.UnrelatedSentences.Count > 0 && random.Hits(.6);
            return new(random.Pick(human ? options.UnrelatedSentences : book.List("unrelated")), [], TrainingStatus.Refuse);
        }

        if (roll < .25)
        {
            var orders = plan.Where(x => !x.Intent.IsQuestion).ToList();
            return orders.Count > 0 && Clause(random.Pick(orders), house, null, mayMiss: false) is { IsOrder: true } clause
                ? writer.Write([clause with { Steps = null }], random.Pick(book.List("negations"))) : null;
        }

        var present = plan.Select(x => x.Intent.Key).ToHashSet();
        var groups = plan.Select(x => x.Intent.Group).ToHashSet();
        var foreign = book.Intents.Values.Where(intent => intent.Training.Count > 0 && !present.Contains(intent.Key) && !intent.Near.Overlaps(present) && intent.IsQuestion == (roll < .75)
            && !book.List("heldout.groups").Contains(intent.Group)).ToList();
        var same = foreign.Where(intent => groups.Contains(intent.Group) || intent.IsQuestion).ToList();
        var wanted = foreign.Count == 0 ? null : random.Pick(same.Count > 0 && random.Hits(.7) ? same : foreign);
        if (wanted is null || book.Forms.Where(form => form.Does.ContainsKey(wanted.Key)).ToList() is not { Count: > 0 } forms || manifests.Action(random.Pick(forms), [wanted.Key], style) is not { } action)
        {
            return null;
        }

        // Half of what is missing is wanted of devices that are here.
        var there = wanted.Kinds.Any(kind => house.Of(kind).Count > 0) || (wanted.Kinds.Count == 0 && random.Hits(.5)) ? house
            : houses.Draw([.. action.Kinds, .. action.Parameters.Where(p => p.Spec.Kind == ParameterKind.Entity).Select(p => p.Takes)], style, "home");
        return clauses.Build(wanted, random.Pick(wanted.Training), action, there, null) is { } said ? writer.Write([said with { Steps = null }]) : null;
    }
}
