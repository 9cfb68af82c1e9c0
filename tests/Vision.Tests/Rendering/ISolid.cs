namespace LamRobot.Vision.Tests.Rendering;

/// <summary>Something that can be seen.</summary>
public interface ISolid
{
    /// <summary>The nearest point that a ray meets; null when it meets none.</summary>
    Hit? Meet(Ray ray);
}
