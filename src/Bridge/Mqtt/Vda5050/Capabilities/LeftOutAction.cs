namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>An action of a factsheet that nobody can ask for in words.</summary>
/// <param name="ActionType">Its name in the factsheet.</param>
/// <param name="Reason">Why not, in words.</param>
public sealed record LeftOutAction(string ActionType, string Reason);
