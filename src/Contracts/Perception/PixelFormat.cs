namespace LamRobot.Contracts;

/// <summary>How a picture's bytes are to be read.</summary>
public enum PixelFormat
{
    /// <summary>Three bytes a pixel: blue, green, red.</summary>
    Bgr24 = 0,

    /// <summary>One byte a pixel: how bright.</summary>
    Gray8 = 1,
}
