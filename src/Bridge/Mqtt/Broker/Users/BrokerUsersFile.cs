namespace LamRobot.Bridge.Mqtt;

/// <summary>The file of a broker's users.</summary>
/// <param name="Users">The users.</param>
internal sealed record BrokerUsersFile(IReadOnlyList<BrokerUser> Users);
