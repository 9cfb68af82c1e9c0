namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>A case that failed.</summary>
/// <param name="Id">The case's id.</param>
/// <param name="Cause">Why, such as <c>planned wrong</c>.</param>
/// <param name="Command">The command as it was planned with.</param>
/// <param name="Expected">What was accepted.</param>
/// <param name="Got">What came.</param>
/// <param name="Confidence">How sure the planner was, 0..1.</param>
internal sealed record FailureReport(string Id, string Cause, string Command, string Expected, string Got, double? Confidence)
{
    /// <summary>The case file's name; null when the run had only one.</summary>
    public string? File { get; init; }
}
