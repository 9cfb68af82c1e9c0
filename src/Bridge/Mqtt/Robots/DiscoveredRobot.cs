using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt;

/// <summary>A robot that was found on a broker.</summary>
/// <param name="Manifest">What it is and can do.</param>
/// <param name="Online">Whether it says that it is there.</param>
public sealed record DiscoveredRobot(ActuatorManifest Manifest, bool Online);
