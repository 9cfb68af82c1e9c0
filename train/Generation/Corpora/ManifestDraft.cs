using LamRobot.Contracts;
using LamRobot.Training.Examples;
using LamRobot.Training.Language;

namespace LamRobot.Training.Corpora;

/// <summary>A manifest in the making: actions of one or more domains, worded anew, no two of one name.</summary>
/// <param name="random">Draws the wordings.</param>
/// <param name="demanding">Whether what a service requires must be given.</param>
internal sealed class ManifestDraft(Random random, bool demanding)
{
    private const double Reworded = .8;
    private readonly Dictionary<(SentenceDomain Domain, string Action), Rewording> actions = new(KeyComparer.Instance);
    private readonly HashSet<string> names = [];

    /// <summary>Number of actions.</summary>
    public int Count => actions.Count;

    /// <summary>Adds an action, if a name for it is free.</summary>
    public void Add(SentenceDomain domain, ActionSpec action)
    {
        var wordings = domain.Of(action.Name).Wordings;
        var rewording = wordings.Count > 0 && random.Hits(Reworded) ? Rewording.Of(action, random.Pick(wordings)) : Rewording.Keep(action);
        rewording = names.Contains(rewording.Spec.Name) ? Rewording.Keep(action) : rewording;
        if (names.Add(rewording.Spec.Name))
        {
            actions[(domain, action.Name)] = demanding ? Demand(rewording, domain.Of(action.Name).Required) : rewording;
        }
    }

    /// <summary>Whether the manifest has an action.</summary>
    public bool Has(SentenceDomain domain, string action) => actions.ContainsKey((domain, action));

    /// <summary>Whether the manifest has an action for which the sentences of another may pass.</summary>
    public bool HasNear(SentenceDomain domain, string action) => actions.Keys.Any(key => key.Domain.Source == domain.Source && (key.Domain.IsNear(key.Action, action) || domain.IsNear(action, key.Action)));

    /// <summary>Writes an example in the manifest's words; one that lacks what must be given is a question.</summary>
    public TrainingExample Word(SentenceDomain domain, TrainingExample example)
    {
        var asked = demanding && example.Steps.Count == 1 ? Ask(domain, example) : example;
        return asked with { Steps = [.. asked.Steps.Select(step => actions[(domain, step.Action)].Apply(step))] };
    }

    /// <summary>The manifest.</summary>
    public CapabilityManifest Make(ActuatorManifest actuator) =>
        new() { Actuators = [actuator with { Actions = random.Shuffled(actions.Values.Select(rewording => rewording.Spec)).ToEquatableList() }] };

    private static TrainingExample Ask(SentenceDomain domain, TrainingExample example)
    {
        var missing = domain.Of(example.Steps[0].Action).Required.Where(parameter => !example.Steps[0].Arguments.ContainsKey(parameter)).ToList();
        var arguments = missing.Aggregate(example.Steps[0].Arguments.ToDictionary(), (all, parameter) => new(all) { [parameter] = TrainingArgument.None(null) });
        return missing.Count == 0 ? example : example with { Status = TrainingStatus.Clarify, Steps = [example.Steps[0] with { Arguments = arguments }] };
    }

    private static Rewording Demand(Rewording rewording, IReadOnlyList<string> required)
    {
        var demanded = required.Select(parameter => rewording.Parameters.GetValueOrDefault(parameter)).ToHashSet();
        return rewording with { Spec = rewording.Spec with { Parameters = rewording.Spec.Parameters.Select(p => demanded.Contains(p.Name) ? p with { Required = true } : p).ToEquatableList() } };
    }

    /// <summary>Domains are the same when they are one object: comparing all their sentences would take long.</summary>
    private sealed class KeyComparer : IEqualityComparer<(SentenceDomain Domain, string Action)>
    {
        public static readonly KeyComparer Instance = new();

        public bool Equals((SentenceDomain Domain, string Action) x, (SentenceDomain Domain, string Action) y) => ReferenceEquals(x.Domain, y.Domain) && x.Action == y.Action;

        public int GetHashCode((SentenceDomain Domain, string Action) key) => HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(key.Domain), key.Action);
    }
}
