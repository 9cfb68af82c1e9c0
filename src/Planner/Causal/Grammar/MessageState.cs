namespace LamRobot.Planner.Causal.Grammar;

/// <summary>Inside a message in a model's own words: well-formed UTF-8 without quotes, backslashes and control characters, of a limited length, and its closing quote.</summary>
/// <param name="left">How many bytes it may still have.</param>
/// <param name="then">What follows the closing quote.</param>
internal sealed class MessageState(int left, Func<TextState> then) : TextState
{
    private readonly int due;
    private readonly (byte Least, byte Most) following = (0x80, 0xBF);
    private readonly bool begun;

    private MessageState(int left, Func<TextState> then, int due, (byte Least, byte Most) following)
        : this(left, then) => (this.due, this.following, begun) = (due, following, true);

    public override bool Decides => false;

    public override TextState? Next(byte value)
    {
        if (due > 0)
        {
            return value >= following.Least && value <= following.Most ? After(due - 1, (0x80, 0xBF)) : null;
        }

        if (value == '"')
        {
            return begun ? then() : null;
        }

        var length = Length(value);
        return length == 0 || length > left || (!begun && value == ' ') ? null : After(length - 1, SecondByte(value));
    }

    private MessageState After(int stillDue, (byte Least, byte Most) allowed) => new(left - 1, then, stillDue, allowed);

    /// <summary>How many bytes a character has that begins with this one; 0 when none may.</summary>
    private static int Length(byte first) => first switch
    {
        (byte)'\\' or < 0x20 or 0x7F => 0,
        < 0x80 => 1,
        < 0xC2 => 0,
        < 0xE0 => 2,
        < 0xF0 => 3,
        < 0xF5 => 4,
        _ => 0,
    };

    // The second byte keeps overlong forms, halves of surrogate pairs and C1 controls out (Unicode 16, table 3-7).
    private static (byte Least, byte Most) SecondByte(byte first) => first switch
    {
        0xC2 => (0xA0, 0xBF),
        0xE0 => (0xA0, 0xBF),
        0xED => (0x80, 0x9F),
        0xF0 => (0x90, 0xBF),
        0xF4 => (0x80, 0x8F),
        _ => (0x80, 0xBF),
    };
}
