namespace LamRobot.Bridge.Service;

/// <summary>What MCP clients may do.</summary>
/// <param name="MayApprove">Whether they may approve what cannot be undone; else only a person does, elsewhere.</param>
/// <param name="Limits">How much they may ask for.</param>
/// <param name="Ending">Ends the missions that they began, with the program.</param>
internal sealed record McpRules(bool MayApprove, RequestLimits Limits, CancellationToken Ending);
