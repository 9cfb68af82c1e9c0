namespace LamRobot.Training.Language;

/// <summary>How the letters of a command are written.</summary>
internal enum LetterCase
{
    /// <summary>As they stand.</summary>
    Kept,

    /// <summary>All small.</summary>
    Lower,

    /// <summary>All capital.</summary>
    Upper,

    /// <summary>A capital at the start of every word.</summary>
    Title,
}
