namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>How fast a robot is.</summary>
/// <param name="Vx">Metres per second, ahead.</param>
/// <param name="Vy">Metres per second, to the left.</param>
/// <param name="Omega">Radians per second.</param>
public sealed record VdaVelocity(double Vx, double Vy, double Omega);
