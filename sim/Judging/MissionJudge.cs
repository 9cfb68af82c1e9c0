using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>Watches a run for what is to be avoided, and judges its end by the goal.</summary>
public sealed class MissionJudge
{
    private readonly FactQuery goal;
    private readonly FactQuery[] avoid;
    private readonly HashSet<string> avoidedPredicates;
    private string? violation;

    /// <summary>Makes a judge.</summary>
    /// <param name="goal">Must hold at the end.</param>
    /// <param name="avoid">Conditions none of which may ever hold.</param>
    public MissionJudge(FactQuery goal, IEnumerable<FactPattern> avoid)
    {
        this.goal = goal;
        this.avoid = [.. avoid.Select(static pattern => new FactQuery([pattern]))];
        avoidedPredicates = [.. this.avoid.SelectMany(static query => query.Predicates)];
    }

    /// <summary>Looks whether something holds now that was to be avoided.</summary>
    /// <param name="world">The world after a step.</param>
    public void Watch(SimulatedWorld world)
    {
        if (violation is null && avoid.Length > 0)
        {
            var facts = world.TrueFacts(avoidedPredicates);
            violation = Array.Find(avoid, query => query.Holds(facts)) is { } broken ? $"{broken.Patterns[0]} held at {world.Elapsed.TotalSeconds:0.0} s" : null;
        }
    }

    /// <summary>Judges the world as it is now.</summary>
    /// <param name="world">The world at the end.</param>
    /// <returns>The verdict.</returns>
    public SimulationVerdict Judge(SimulatedWorld world)
    {
        if (violation is not null)
        {
            return new(false, violation);
        }

        var facts = world.TrueFacts();
        return goal.Holds(facts) ? new(true, "") : new(false, $"missing: {string.Join(", ", Unmet(facts))}");
    }

    private IEnumerable<FactPattern> Unmet(FactSet facts) => goal.Missing(facts) is { Count: > 0 } missing ? missing : goal.Patterns.ToEquatableList();
}
