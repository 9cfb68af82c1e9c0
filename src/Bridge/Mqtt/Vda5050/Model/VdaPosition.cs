namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>Where a robot is.</summary>
/// <param name="X">Metres.</param>
/// <param name="Y">Metres.</param>
/// <param name="Theta">Heading in radians.</param>
/// <param name="MapId">On which map.</param>
/// <param name="Localized">Whether it knows where it is.</param>
public sealed record VdaPosition(double X, double Y, double Theta, string MapId, bool Localized);
