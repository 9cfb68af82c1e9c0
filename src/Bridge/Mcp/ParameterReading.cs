using LamRobot.Contracts;

namespace LamRobot.Bridge.Mcp;

/// <summary>A property of a tool's JSON schema as a parameter, or why it cannot be one.</summary>
/// <param name="Parameter">The parameter; null when it cannot be one.</param>
/// <param name="Reason">Why; empty when it can.</param>
/// <param name="IsInteger">Whether only whole numbers are taken.</param>
internal sealed record ParameterReading(ParameterSpec? Parameter, string Reason = "", bool IsInteger = false);
