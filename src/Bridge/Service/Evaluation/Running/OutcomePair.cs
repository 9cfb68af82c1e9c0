using LamRobot.Contracts;

namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>The expected and the given outcome of planning.</summary>
/// <param name="Expected">The expected one.</param>
/// <param name="Given">The given one.</param>
internal sealed record OutcomePair(PlanOutcomeKind Expected, PlanOutcomeKind Given);
