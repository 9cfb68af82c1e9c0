namespace LamRobot.Bridge.Mqtt;

/// <summary>How a robot shall move from now on.</summary>
/// <param name="Linear">Forward, in metres per second; negative is backward.</param>
/// <param name="Angular">To the left, in radians per second; negative is to the right.</param>
public readonly record struct VelocityCommand(double Linear, double Angular)
{
    /// <summary>Standing.</summary>
    public static VelocityCommand Zero => default;
}
