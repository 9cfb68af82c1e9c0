namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>How the first node of an order is told to a robot that does not stand on it.</summary>
/// <param name="AwayMetres">How far from it the robot stands; 0 when it stands there.</param>
/// <param name="WithoutPosition">Whether to leave its position out: robots of 2.0 were met that read the allowed deviation under another name, and then refuse the node as too far away.</param>
internal readonly record struct VdaStartWords(double AwayMetres, bool WithoutPosition);
