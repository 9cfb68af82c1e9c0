namespace LamRobot.Planner.Handling;

/// <summary>A step of a plan as a robot's handling sees it.</summary>
/// <param name="Action">What it does.</param>
/// <param name="Thing">Id of the thing; null where none is named.</param>
/// <param name="Place">Id of the place; null where none is named.</param>
internal sealed record HandledStep(HandledAction Action, string? Thing, string? Place);
