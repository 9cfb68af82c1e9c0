namespace LamRobot.Actuators.Desktop;

/// <summary>How an element is related to others.</summary>
/// <param name="Kind">The relation.</param>
/// <param name="Targets">The others.</param>
internal sealed record AccessibleRelation(RelationKind Kind, IReadOnlyList<AccessibleNode> Targets);
