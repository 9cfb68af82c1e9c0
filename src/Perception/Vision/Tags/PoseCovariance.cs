using LamRobot.Contracts;

namespace LamRobot.Perception.Vision;

/// <summary>How sure a pose is: the covariance of x, y, z in metres and of small turns about the three axes in radians.</summary>
/// <param name="Values">Row by row; shape [6, 6]. Compared by content.</param>
public sealed record PoseCovariance(EquatableList<double> Values)
{
    private const int Size = 6;

    /// <summary>One standard deviation of the position along the direction in which it is least sure to be right, or more.</summary>
    public double PositionError => Math.Sqrt(this[0, 0] + this[1, 1] + this[2, 2]);

    /// <summary>One standard deviation of the attitude in radians.</summary>
    public double AttitudeError => Math.Sqrt(this[3, 3] + this[4, 4] + this[5, 5]);

    /// <summary>One entry.</summary>
    /// <param name="row">Row, 0..5.</param>
    /// <param name="column">Column, 0..5.</param>
    public double this[int row, int column] => Values[(row * Size) + column];
}
