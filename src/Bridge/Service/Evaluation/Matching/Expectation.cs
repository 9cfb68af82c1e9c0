using LamRobot.Contracts;

namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>A plan, a question or a refusal that is accepted.</summary>
/// <param name="Outcome">Which of the three.</param>
/// <param name="Steps">The plan's steps.</param>
/// <param name="Order">In which order.</param>
/// <param name="Closed">Whether arguments that are not named must not be given.</param>
internal sealed record Expectation(PlanOutcomeKind Outcome, IReadOnlyList<ExpectedStep> Steps, StepOrder Order, bool Closed)
{
    /// <inheritdoc />
    public override string ToString() => Outcome == PlanOutcomeKind.Plan ? string.Join("; ", Steps) : Outcome.ToString().ToLowerInvariant();
}
