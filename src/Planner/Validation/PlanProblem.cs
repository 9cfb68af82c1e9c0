using LamRobot.Contracts;

namespace LamRobot.Planner.Validation;

/// <summary>What is wrong with a step.</summary>
/// <param name="StepId">The step.</param>
/// <param name="Code">Which kind of mistake.</param>
/// <param name="Message">In words.</param>
public sealed record PlanProblem(string StepId, ResultCode Code, string Message);
