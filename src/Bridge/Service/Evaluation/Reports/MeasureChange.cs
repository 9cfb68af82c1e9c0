namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>A measure of two runs.</summary>
/// <param name="Name">The measure.</param>
/// <param name="Before">Its value in the earlier run.</param>
/// <param name="After">Its value in the later run.</param>
internal sealed record MeasureChange(string Name, double? Before, double? After);
