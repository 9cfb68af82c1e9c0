namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>Which robot: a serial number is unique for its maker only.</summary>
/// <param name="Manufacturer">Who made it.</param>
/// <param name="SerialNumber">Its serial number: letters, digits, <c>_</c>, <c>-</c>, <c>.</c> and <c>:</c>.</param>
public sealed record VdaIdentity(string Manufacturer, string SerialNumber);
