using LamRobot.Contracts;

namespace LamRobot.Planner.Causal.Grammar;

/// <summary>An action whose required parameters can all be filled.</summary>
/// <param name="Spec">The action.</param>
/// <param name="Parameters">Those of its parameters that can be filled, in their order.</param>
internal sealed record PlannableAction(ActionSpec Spec, IReadOnlyList<ParameterSpec> Parameters)
{
    /// <summary>For each place among the parameters: the names that may come next, before and after a comma. Filled as they are met.</summary>
    public Dictionary<(int From, bool First), ByteTrie> Names { get; } = [];
}
