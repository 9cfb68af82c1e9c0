using System.ComponentModel.DataAnnotations;

namespace LamRobot.Perception.Vision;

/// <summary>A printed board of black squares with tags between them (ChArUco), by which a camera is calibrated; it may be seen in part.</summary>
public sealed class CalibrationBoard
{
    /// <summary>Squares in a row; 7, which fits A4.</summary>
    [Range(3, 30)]
    public int Columns { get; init; } = 7;

    /// <summary>Rows of squares; 10.</summary>
    [Range(3, 30)]
    public int Rows { get; init; } = 10;

    /// <summary>Side of a square in metres, as measured on the print; 0.025.</summary>
    [Range(0.005, 0.5)]
    public double SquareMetres { get; init; } = 0.025;

    internal const double TagShare = 0.72;

    internal const int TagBits = 4;

    internal void Check()
    {
        Validator.ValidateObject(this, new ValidationContext(this), validateAllProperties: true);
        if (Columns * Rows / 2 > 50)
        {
            throw new ValidationException("A board has at most 100 squares, for there are 50 tags.");
        }
    }
}
