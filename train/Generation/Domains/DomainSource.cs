using LamRobot.Contracts;
using LamRobot.Training.Examples;
using LamRobot.Training.Language;

namespace LamRobot.Training.Domains;

/// <summary>Makes commands of many domains with ever new manifests: other names, made-up verbs, actions left out.</summary>
public sealed class DomainSource : ITrainingSource
{

    private readonly DomainBook book = DomainBook.Read();
    private readonly DomainWords words = DomainWords.Read();
    private readonly DomainSourceOptions options;
    private readonly Random random;
    private readonly DomainManifests manifests;
    private readonly DomainScenes scenes;
    private readonly DomainClauses clauses;
    private readonly DomainAssembler assembler;

    /// <summary>Makes the source.</summary>
    /// <param name="seed">The same seed gives the same examples.</param>
    /// <param name="options">What it makes.</param>
    public DomainSource(int seed, DomainSourceOptions? options = null)
    {
        this.options = options ?? new();
        random = new(seed);
        manifests = new(book, words, DomainBook.Of(this.options.Domains), this.options.Wide, random);
        scenes = new(words, this.options.Domains == DomainSet.Blind ? [] : book.BlindKinds, this.options.NewNames, random);
        clauses = new(book, new(words, new(words, this.options.NewNames, random), this.options.HeldOut, random), this.options.HeldOut, random);
        assembler = new(words, random);
    }

    /// <inheritdoc />
    public string Name => options.Domains != DomainSet.Trained ? $"domains-{options.Domains.ToString().ToLowerInvariant()}" : options.HeldOut ? "domains-held-out" : "domains";

    /// <summary>Told of each phrase that is used.</summary>
    internal Action<Phrase, bool>? PhraseUsed { get; set; }

    /// <inheritdoc />
    public TrainingGroup Next(int count, int maxClauses)
    {
        while (true)
        {
            var (domains, actions) = manifests.Draw();
            var entities = scenes.Draw(actions);
            var examples = Enumerable.Range(0, count).Select(_ => Example(domains, actions, entities, maxClauses)).TakeWhile(example => example is not null).OfType<TrainingExample>().ToList();
            if (examples.Count == count)
            {
                return new(Manifest(domains, actions, examples), new() { Entities = entities.ToEquatableList() }, examples);
            }
        }
    }

    private CapabilityManifest Manifest(IReadOnlyList<string> domains, List<DomainAction> actions, List<TrainingExample> examples)
    {
        var used = examples.SelectMany(example => example.Steps).Select(step => step.Action).ToHashSet();
        var thin = random.Hits(.3);
        var kept = actions.Select(action => action.Spec).Where(spec => !thin || used.Contains(spec.Name) || random.Hits(.7)).ToList();
        return new() { Actuators = [new(domains[0], domains[0]) { Actions = (kept.Count > 0 ? kept : [actions[0].Spec]).ToEquatableList() }] };
    }

    private TrainingExample? Example(IReadOnlyList<string> domains, List<DomainAction> actions, List<Entity> entities, int maxClauses)
    {
        if (!options.HeldOut && random.Hits(options.Refused / 2))
        {
            var human = options.UnrelatedSentences.Count > 0 && !domains.Any(book.IsDaily) && random.Hits(.6);
            return new(random.Pick(human ? options.UnrelatedSentences : words.List("unrelated")), [], TrainingStatus.Refuse);
        }

        // A question is no order: none of these homes can tell a state.
        if (!options.HeldOut && domains is ["home"] && random.Hits(options.Refused / 2))
        {
            return new(random.Pick(words.List("question")) + random.Pick(["", "?"]), [], TrainingStatus.Refuse);
        }

        for (var tries = 0; tries < 60; tries++)
        {
            var refused = !options.HeldOut && random.Hits(options.Refused) ? Foreign(domains, actions, entities) : null;
            var said = Clauses(domains, actions, entities, random.Between(1, Math.Max(1, maxClauses)));
            if (said.Count > 0)
            {
                return refused is null ? assembler.Assemble(said)
                    : said.Count == 1 || random.Hits(.5) ? assembler.Assemble([refused]) : assembler.Assemble([.. said, refused]);
            }
        }

        return null;
    }

    private List<DomainClause> Clauses(IReadOnlyList<string> domains, List<DomainAction> actions, List<Entity> entities, int count)
    {
        var cores = book.Intents.Values.Where(i => domains.Contains(i.Domain) && i.Training.Count > 0).Select(i => i.Core).ToList();
        var extras = actions.Where(action => action.Core.StartsWith("x:", StringComparison.Ordinal)).Select(action => action.Core).ToList();
        var state = new ClauseState(null, null, Here(entities));
        var said = new List<DomainClause>();
        var special = !options.HeldOut;
        for (var tries = 0; said.Count < count && tries < count * 8; tries++)
        {
            var core = extras.Count > 0 && random.Hits(.15) ? random.Pick(extras) : random.Pick(cores);
            var heldOut = options.HeldOut && (said.Count == count - 1 && !special || random.Hits(.6)) && book.Intents.GetValueOrDefault(core)?.HeldOut.Count > 0;
            var phrase = PhraseFor(core, heldOut);
            if (clauses.Build(core, phrase, actions, entities, state) is { } clause)
            {
                PhraseUsed?.Invoke(phrase, heldOut);
                special |= heldOut;
                state = clause.State;
                said.Add(clause);
            }
        }

        return special ? said : [];
    }

    /// <summary>A clause of another domain, whose action is not here.</summary>
    private DomainClause? Foreign(IReadOnlyList<string> domains, List<DomainAction> actions, List<Entity> entities)
    {
        var have = actions.Select(action => action.Core).ToHashSet();
        var known = DomainBook.Of(DomainSet.Trained).Union(DomainBook.Of(options.Domains)).Where(domain => !domains.Any(here => book.Alike(here, domain))).ToHashSet();
        var intent = random.Pick(book.Intents.Values.Where(i => i.Acts is null && i.Training.Count > 0 && known.Contains(i.Domain) && !have.Contains(i.Core)).ToList());
        var action = manifests.Action(intent.Core);
        var there = random.Hits(.5) ? scenes.Draw([action]) : [.. entities, .. scenes.Draw([action])];
        return clauses.Build(intent.Core, random.Pick(intent.Training), [action], there, new(null, null, null)) is { } clause ? clause with { Steps = null } : null;
    }

    private Phrase PhraseFor(string core, bool heldOut)
    {
        if (book.Intents.TryGetValue(core, out var intent))
        {
            return random.Pick(heldOut ? intent.HeldOut : intent.Training);
        }

        var parts = core[2..].Split(' ');
        return Phrase.Parse(random.Pick(DomainAssembler.ExtraPhrases(parts[1])).Replace("{v}", parts[0], StringComparison.Ordinal));
    }

    private static Entity? Here(List<Entity> entities) =>
        entities.FirstOrDefault(e => e.Kind == "assistant") is { } assistant ? entities.FirstOrDefault(e => e.Kind == "area" && e.Name.Equals(assistant.Attributes["area"], StringComparison.OrdinalIgnoreCase)) : null;
}
