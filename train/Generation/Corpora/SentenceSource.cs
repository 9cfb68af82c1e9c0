using LamRobot.Contracts;
using LamRobot.Training.Examples;
using LamRobot.Training.Home;
using LamRobot.Training.Language;

namespace LamRobot.Training.Corpora;

/// <summary>Gives people's sentences of many domains, with manifests that are worded anew for every group.</summary>
/// <param name="name">Name for logs and weights.</param>
/// <param name="domains">The sentences.</param>
/// <param name="variants">What is known of their actions beside the manifests.</param>
/// <param name="mixesDomains">Whether the domains share no topic, so that one may lend actions to another.</param>
/// <param name="seed">The same seed gives the same groups.</param>
internal sealed class SentenceSource(string name, IReadOnlyList<SentenceDomain> domains, IReadOnlyDictionary<(string Manifest, string Action), ActionVariants> variants, bool mixesDomains, int seed) : ITrainingSource
{
    private const int MostActions = 16;
    private const int MostWeight = 150;

    private readonly Random random = new(seed);
    private readonly DistractorEntities distractors = new(HomeNames.Read());
    private readonly List<SentenceDomain> large = [.. domains.Where(domain => domain.Examples.Count >= 6)];

    /// <inheritdoc />
    public string Name => name;

    /// <summary>The sentences.</summary>
    public IEnumerable<string> Sentences => domains.SelectMany(domain => domain.Examples).Select(example => example.Command);

    /// <inheritdoc />
    public TrainingGroup Next(int count, int maxClauses)
    {
        var domain = random.Pick(large, x => Math.Min(x.Examples.Count, MostWeight));
        var chosen = random.Sample(domain.Examples, count);
        var lacking = random.Hits(.15) ? Lacking(domain, chosen) : null;
        var removed = lacking is null ? [] : Of(domain, lacking).Near.Append(lacking).ToHashSet();
        chosen.RemoveAll(example => example.Steps.Any(step => step.Action != lacking && removed.Contains(step.Action)));
        var demanding = random.Hits(.12);
        var actions = Reworded(domain, chosen, removed, demanding);
        var examples = chosen.Select(example => Answer(example, lacking, demanding ? domain : null)).ToList();
        Join(examples, maxClauses);
        return new(Manifest(domain, actions.Values), Known(domain), [.. examples.Select(example => example with { Steps = [.. example.Steps.Select(step => actions[step.Action].Apply(step))] })]);
    }

    private ActionVariants Of(SentenceDomain domain, string action) => ActionVariants.Of(variants, domain.ManifestKey, action);

    private string? Lacking(SentenceDomain domain, List<TrainingExample> chosen)
    {
        var used = chosen.SelectMany(example => example.Steps).Select(step => step.Action).Distinct().ToList();
        return used.Count == 0 || domain.Actions.Count() < 3 ? null : random.Pick(used);
    }

    private Dictionary<string, Rewording> Reworded(SentenceDomain domain, List<TrainingExample> chosen, HashSet<string> removed, bool demanding)
    {
        var used = chosen.SelectMany(example => example.Steps).Select(step => step.Action).ToHashSet();
        var kept = domain.Actions.Where(action => !removed.Contains(action.Name)).ToList();
        var others = random.Sample(kept.Where(action => !used.Contains(action.Name)), Math.Max(0, MostActions - used.Count));
        var taken = new HashSet<string>();
        var actions = new Dictionary<string, Rewording>();
        foreach (var action in kept.Where(action => used.Contains(action.Name)).Concat(others))
        {
            var wordings = Of(domain, action.Name).Wordings;
            var rewording = wordings.Count > 0 && random.Hits(.8) ? Rewording.Of(action, random.Pick(wordings)) : Rewording.Keep(action);
            rewording = taken.Add(rewording.Spec.Name) ? rewording : Rewording.Keep(action);
            taken.Add(rewording.Spec.Name);
            actions[action.Name] = demanding ? Demand(rewording, Of(domain, action.Name).Required) : rewording;
        }

        return actions;
    }

    private static Rewording Demand(Rewording rewording, IReadOnlyList<string> required)
    {
        var names = required.Select(parameter => rewording.Parameters.GetValueOrDefault(parameter)).ToHashSet();
        return rewording with { Spec = rewording.Spec with { Parameters = rewording.Spec.Parameters.Select(p => names.Contains(p.Name) ? p with { Required = true } : p).ToEquatableList() } };
    }

    private TrainingExample Answer(TrainingExample example, string? lacking, SentenceDomain? demanding)
    {
        if (lacking is not null && example.Steps.Any(step => step.Action == lacking))
        {
            return new(example.Command, [], TrainingStatus.Refuse);
        }

        if (demanding is null || example.Steps.Count != 1)
        {
            return example;
        }

        var missing = Of(demanding, example.Steps[0].Action).Required.Where(parameter => !example.Steps[0].Arguments.ContainsKey(parameter)).ToList();
        var arguments = missing.Aggregate(example.Steps[0].Arguments.ToDictionary(), (all, parameter) => new(all) { [parameter] = TrainingArgument.None(null) });
        return missing.Count == 0 ? example : example with { Status = TrainingStatus.Clarify, Steps = [example.Steps[0] with { Arguments = arguments }] };
    }

    private void Join(List<TrainingExample> examples, int maxClauses)
    {
        var joinable = examples.Where(SentenceJoiner.IsImperative).ToList();
        if (maxClauses < 2 || joinable.Count < 3)
        {
            return;
        }

        for (var i = 0; i < examples.Count; i++)
        {
            if (SentenceJoiner.IsImperative(examples[i]) && random.Hits(.2))
            {
                var more = random.Sample(joinable.Where(other => !ReferenceEquals(other, examples[i])), random.Between(1, Math.Min(3, maxClauses - 1)));
                examples[i] = SentenceJoiner.Join([examples[i], .. more], random);
            }
        }
    }

    private CapabilityManifest Manifest(SentenceDomain domain, IEnumerable<Rewording> actions)
    {
        var specs = actions.Select(rewording => rewording.Spec).ToList();
        if (mixesDomains && random.Hits(.4))
        {
            var other = random.Pick(domains);
            var near = domain.Actions.SelectMany(action => Of(domain, action.Name).Near).ToHashSet();
            var names = specs.Select(spec => spec.Name).ToHashSet();
            specs.AddRange(random.Sample(other.ManifestKey == domain.ManifestKey ? [] : other.Actions.Where(action => !near.Contains(action.Name) && !names.Contains(action.Name)), random.Between(1, 8)));
        }

        return new() { Actuators = [domain.Manifest.Actuators[0] with { Actions = random.Shuffled(specs).ToEquatableList() }] };
    }

    private Observation Known(SentenceDomain domain)
    {
        var entities = domain.Observation.Entities.ToList();
        if (entities.Count == 0 && random.Hits(.5))
        {
            entities.AddRange(distractors.Draw(entities, random));
        }

        return new() { Entities = random.Shuffled(entities).ToEquatableList() };
    }
}
