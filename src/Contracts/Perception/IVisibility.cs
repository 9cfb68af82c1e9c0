namespace LamRobot.Contracts;

/// <summary>Tells which places a look could see.</summary>
public interface IVisibility
{
    /// <summary>Tells whether a place was seen.</summary>
    /// <param name="x">World x in metres.</param>
    /// <param name="y">World y in metres.</param>
    /// <param name="z">World z in metres.</param>
    /// <returns>Whether it was.</returns>
    PlaceSight At(double x, double y, double z);
}
