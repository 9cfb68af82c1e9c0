namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>A robot's battery.</summary>
/// <param name="Charge">Percent, 0 to 100.</param>
/// <param name="Charging">Whether it is being charged.</param>
public sealed record VdaBattery(double Charge, bool Charging);
