namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>Where a node is.</summary>
/// <param name="X">Metres.</param>
/// <param name="Y">Metres.</param>
/// <param name="MapId">On which map.</param>
public sealed record VdaNodePosition(double X, double Y, string MapId)
{
    /// <summary>Heading in radians; any when null.</summary>
    public double? Theta { get; init; }

    /// <summary>How far off the robot may stand, in metres; its own choice when null.</summary>
    public double? AllowedDeviationXY { get; init; }

    /// <summary>How far off its heading may be, in radians.</summary>
    public double? AllowedDeviationTheta { get; init; }
}
