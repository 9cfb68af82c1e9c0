namespace LamRobot.Bridge.Mqtt.Wire;

/// <summary>An emergency stop is over: new commands may come.</summary>
/// <param name="Id">For the log.</param>
public sealed record ReleaseMessage(string Id);
