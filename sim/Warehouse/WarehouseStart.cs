namespace LamRobot.Sim;

/// <summary>Where a robot stands at the start.</summary>
/// <param name="Node">The node.</param>
/// <param name="HeadingRadians">Where it looks.</param>
public sealed record WarehouseStart(string Node, double HeadingRadians);
