namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>What became of a message to a robot.</summary>
/// <param name="HeaderId">The number in its header; errors refer to it.</param>
/// <param name="Sent">Whether the robot may get it; false when it certainly was not sent, and is not later.</param>
internal readonly record struct VdaSending(long HeaderId, bool Sent);
