namespace LamRobot.Perception.Vision;

/// <summary>How a picture is written to a file.</summary>
public enum PictureFormat
{
    /// <summary>Without loss.</summary>
    Png,

    /// <summary>Small, with some loss.</summary>
    Jpeg,
}
