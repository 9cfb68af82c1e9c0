namespace LamRobot.Perception.Vision;

/// <summary>The bodies that outlines are compared with.</summary>
internal enum BodyForm
{
    Box,
    Can,
    Ball,

    /// <summary>The upper edge alone of something hollow.</summary>
    Rim,
}
