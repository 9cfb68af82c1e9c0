namespace LamRobot.Bridge.Mcp;

/// <summary>A tool, or a parameter of one, that cannot be asked for, and why.</summary>
/// <param name="Tool">The tool's name, with the parameter's when it is one: <c>tool(parameter)</c>.</param>
/// <param name="Reason">Why.</param>
public sealed record LeftOutTool(string Tool, string Reason);
