namespace LamRobot.Bridge.Mqtt.Wire;

/// <summary>Stand still in the middle of a command and keep it, or go on with it.</summary>
/// <param name="Id">Another for each wish; a wish may come several times.</param>
/// <param name="Paused">True to stand still, false to go on.</param>
public sealed record PauseMessage(string Id, bool Paused);
