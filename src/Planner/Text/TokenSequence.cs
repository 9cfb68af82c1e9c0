namespace LamRobot.Planner.Text;

/// <summary>A text as word pieces.</summary>
/// <param name="Text">The text.</param>
/// <param name="Ids">Ids of the pieces, with [CLS] first and [SEP] last; shape [n].</param>
/// <param name="Offsets">Where each piece stands in the text, as start and end characters; 0 and 0 for [CLS] and [SEP].</param>
public sealed record TokenSequence(string Text, long[] Ids, (int Start, int End)[] Offsets)
{
    /// <summary>Number of pieces.</summary>
    public int Count => Ids.Length;

    /// <summary>Keeps the first pieces.</summary>
    /// <param name="count">How many at most.</param>
    /// <returns>A sequence that is not longer.</returns>
    public TokenSequence Truncate(int count) => Ids.Length <= count ? this : new(Text, Ids[..count], Offsets[..count]);
}
