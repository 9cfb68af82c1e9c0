namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>The words that reports use for causes.</summary>
internal static class FailureCauseWords
{
    /// <summary>Says a cause in words.</summary>
    /// <param name="cause">The cause.</param>
    /// <returns>The words.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is no failure.</exception>
    public static string InWords(this FailureCause cause) => cause switch
    {
        FailureCause.HeardWrong => "heard wrong",
        FailureCause.PlannedWrong => "planned wrong",
        FailureCause.GroundedWrong => "grounded wrong",
        FailureCause.FailedToAct => "failed to act",
        FailureCause.TimedOut => "timed out",
        FailureCause.DocumentWrong => "document wrong",
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, "A failure has a cause."),
    };
}
