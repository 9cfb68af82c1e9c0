namespace LamRobot.Contracts;

/// <summary>One step of a mission as it happened.</summary>
/// <param name="Step">What was to be done.</param>
/// <param name="Result">What came of it, verification included.</param>
/// <param name="Started">When it was sent.</param>
/// <param name="Ended">When its result was known.</param>
public sealed record EpisodeStep(ActionStep Step, ActionResult Result, DateTimeOffset Started, DateTimeOffset Ended);
