using LamRobot.Contracts;

namespace LamRobot.Training.Episodes;

/// <summary>A step that a recorded mission tried.</summary>
/// <param name="Step">The step.</param>
/// <param name="Succeeded">Whether it was done, verification included.</param>
internal sealed record RecordedStep(ActionStep Step, bool Succeeded);
