namespace LamRobot.Training.Devices;

/// <summary>A part of a command, by words.</summary>
/// <param name="Start">The first word's position, from 0.</param>
/// <param name="End">The position after its last word.</param>
internal readonly record struct WordSpan(int Start, int End)
{
    /// <summary>Moves it.</summary>
    public WordSpan Shift(int by) => new(Start + by, End + by);
}
