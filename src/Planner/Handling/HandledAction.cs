using LamRobot.Contracts;

namespace LamRobot.Planner.Handling;

/// <summary>An action as a robot's handling sees it.</summary>
/// <param name="Role">What it does.</param>
/// <param name="Thing">Names the thing; null where none is named.</param>
/// <param name="Place">Names the place; null where none is named.</param>
/// <param name="Walks">Whether it goes by itself to where it is done.</param>
internal sealed record HandledAction(HandlingRole Role, ParameterSpec? Thing = null, ParameterSpec? Place = null, bool Walks = false);
