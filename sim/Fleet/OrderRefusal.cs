namespace LamRobot.Sim;

/// <summary>Why an order is not taken.</summary>
internal sealed record OrderRefusal(RobotErrorKind Kind, string Reason)
{
    /// <summary>What it is about, beside the order itself.</summary>
    public (string Name, string Value)? About { get; init; }
}
