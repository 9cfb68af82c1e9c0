namespace LamRobot.Contracts;

/// <summary>A plan, a question to the person, or a refusal with its reason.</summary>
/// <param name="Kind">Which of the three.</param>
/// <param name="Plan">The steps; what was understood so far when it is a question or a refusal.</param>
/// <param name="Message">The question or the reason; of a plan what of the command it passes over, empty when nothing.</param>
/// <param name="Confidence">How sure the planner is of the whole, 0..1.</param>
public sealed record PlanOutcome(PlanOutcomeKind Kind, Plan Plan, string Message, double Confidence)
{
    /// <summary>Result code when it is no plan, else <see cref="ResultCode.None"/>.</summary>
    public ResultCode Code { get; init; }

    /// <summary>Whether the plan is only the beginning: what the rest needs may not be there before it is done, so the rest is planned afterwards.</summary>
    public bool GoesOn { get; init; }

    /// <summary>Makes a plan.</summary>
    /// <param name="plan">The steps.</param>
    /// <param name="confidence">How sure, 0..1.</param>
    /// <returns>The outcome.</returns>
    public static PlanOutcome Planned(Plan plan, double confidence) => new(PlanOutcomeKind.Plan, plan, "", confidence);

    /// <summary>Makes a question.</summary>
    /// <param name="question">What to ask.</param>
    /// <param name="confidence">How sure, 0..1.</param>
    /// <param name="understood">What was understood so far.</param>
    /// <returns>The outcome.</returns>
    public static PlanOutcome Ask(string question, double confidence, Plan? understood = null) =>
        new(PlanOutcomeKind.Clarify, understood ?? Plan.Empty, question, confidence) { Code = ResultCode.NeedsClarification };

    /// <summary>Makes a refusal.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="confidence">How sure, 0..1.</param>
    /// <param name="code">The reason as a code.</param>
    /// <returns>The outcome.</returns>
    public static PlanOutcome Refused(string reason, double confidence, ResultCode code = ResultCode.NotUnderstood) =>
        new(PlanOutcomeKind.Refuse, Plan.Empty, reason, confidence) { Code = code };
}
