using System.ComponentModel.DataAnnotations;

namespace LamRobot.Perception.Vision;

/// <summary>What a calibration must have to be taken.</summary>
public sealed class CalibrationOptions
{
    /// <summary>The board.</summary>
    public CalibrationBoard Board { get; init; } = new();

    /// <summary>Least number of pictures; 8.</summary>
    [Range(3, 1000)]
    public int LeastPictures { get; init; } = 8;

    /// <summary>Most error in pixels; 0.8.</summary>
    [Range(0.01, 10)]
    public double MostErrorPixels { get; init; } = 0.8;

    /// <summary>Least share of the picture, in parts of an eighth of its sides, in which corners were seen; 0.45.</summary>
    [Range(0.0, 1.0)]
    public double LeastCoverage { get; init; } = 0.45;

    /// <summary>Least angle between the board's steepest and flattest view, in degrees; 20.</summary>
    [Range(0.0, 90.0)]
    public double LeastTiltDegrees { get; init; } = 20;

    /// <summary>How far the board must have moved since the last picture to be taken again, as a share of the picture's width; 0.03.</summary>
    [Range(0.0, 1.0)]
    public double LeastMove { get; init; } = 0.03;
}
