namespace LamRobot.Actuators;

/// <summary>Who asked for a mission, and by which way.</summary>
/// <param name="Name">The name, such as that of a token; of whoever is there when nobody is named.</param>
/// <param name="Role">What they may do, such as <c>operator</c>.</param>
/// <param name="Way">By which way the words came, such as <c>voice</c> or <c>mcp</c>.</param>
public sealed record Requester(string Name, string Role, string Way);
