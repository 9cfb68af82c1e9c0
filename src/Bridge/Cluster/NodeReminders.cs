namespace LamRobot.Bridge.Cluster;

/// <summary>How often robots are reminded of their missions.</summary>
/// <param name="Period">How often.</param>
internal sealed record NodeReminders(TimeSpan Period);
