using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>A rectangle on the floor plan, in metres, that everything which a step names must be in.</summary>
/// <param name="MinimumX">The least x.</param>
/// <param name="MaximumX">The most x.</param>
/// <param name="MinimumY">The least y.</param>
/// <param name="MaximumY">The most y.</param>
public sealed record PolicyArea(double MinimumX, double MaximumX, double MinimumY, double MaximumY)
{
    /// <summary>Whether a place is in it.</summary>
    /// <param name="pose">The place.</param>
    /// <returns>True when it is.</returns>
    public bool Contains(Pose pose) => pose.XMetres >= MinimumX && pose.XMetres <= MaximumX && pose.YMetres >= MinimumY && pose.YMetres <= MaximumY;
}
