namespace LamRobot.Perception.Vision;

/// <summary>Why a calibration is refused.</summary>
public enum CalibrationFault
{
    /// <summary>It is not refused.</summary>
    None = 0,

    /// <summary>Too few pictures show the board.</summary>
    TooFewPictures = 1,

    /// <summary>The board was only seen in a part of the picture.</summary>
    TooSmallPart = 2,

    /// <summary>The board was always seen at the same angle.</summary>
    TooLittleTilt = 3,

    /// <summary>The corners are too far from where the lens that was found would show them.</summary>
    ErrorTooLarge = 4,

    /// <summary>No real lens is like the one that was found.</summary>
    Implausible = 5,
}
