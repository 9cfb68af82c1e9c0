namespace LamRobot.Bridge.Cluster;

/// <summary>What a node is called.</summary>
/// <param name="Value">The name.</param>
internal sealed record NodeName(string Value);
