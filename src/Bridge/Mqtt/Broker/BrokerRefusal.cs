namespace LamRobot.Bridge.Mqtt;

/// <summary>Something that the embedded broker did not let a client do.</summary>
/// <param name="User">Who the client says it is; null when it says nothing.</param>
/// <param name="Reason">What it may not do, such as <c>may not publish on lamrobot/r2/command</c>.</param>
public sealed record BrokerRefusal(string? User, string Reason);
