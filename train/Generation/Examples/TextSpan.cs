namespace LamRobot.Training.Examples;

/// <summary>A part of a command, by characters.</summary>
/// <param name="Start">The first character's position, from 0.</param>
/// <param name="End">The position after its last character.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Number of characters.</summary>
    public int Length => End - Start;

    /// <summary>Cuts the part out of a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The part.</returns>
    public string Of(string text) => text[Start..End];

    /// <summary>Moves it.</summary>
    /// <param name="offset">By how many characters.</param>
    /// <returns>The moved part.</returns>
    public TextSpan Shift(int offset) => new(Start + offset, End + offset);
}
