namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>What goes wrong on purpose in a simulated run.</summary>
/// <param name="GraspSlip">How likely a grasp slips, 0..1.</param>
/// <param name="NavigationBlocked">How likely a way is blocked, 0..1.</param>
/// <param name="MessageLoss">How likely a message is lost, 0..1.</param>
/// <param name="DisconnectAt">Simulated seconds at which the link goes down.</param>
internal sealed record CaseFaults(double GraspSlip, double NavigationBlocked, double MessageLoss, IReadOnlyList<double> DisconnectAt)
{
    /// <summary>Nothing goes wrong.</summary>
    public static CaseFaults None { get; } = new(0, 0, 0, []);
}
