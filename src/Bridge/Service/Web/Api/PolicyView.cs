namespace LamRobot.Bridge.Service;

/// <summary>Which policy counts.</summary>
/// <param name="File">Its file; null when there is none.</param>
/// <param name="Problem">Why the file as it is now does not count, and the one before it still does; null when it counts.</param>
/// <param name="ApprovalWaitSeconds">How long a person may think about an approval.</param>
/// <param name="Rules">How many rules are for some people or hours.</param>
internal sealed record PolicyView(string? File, string? Problem, double ApprovalWaitSeconds, int Rules)
{
    /// <summary>Makes the view.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>The view.</returns>
    public static PolicyView Of(PolicyFile policy) => new(policy.Path, policy.Problem, policy.Current.ApprovalWait.TotalSeconds, policy.Current.Rules.Rules.Count);
}
