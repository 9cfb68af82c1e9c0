namespace LamRobot.Planner.Screens;

/// <summary>A word, a quotation or a mark of a command.</summary>
/// <param name="Word">The word in plain lower-case letters, a mark itself; empty for a quotation.</param>
/// <param name="Start">Where it starts, in characters.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Quoted">What is quoted, without its marks; null for a word or mark.</param>
internal readonly record struct Token(string Word, int Start, int End, string? Quoted)
{
    private static readonly HashSet<string> s_marks = new([",", ";", ".", ":", "!", "?"], StringComparer.Ordinal);

    private static readonly HashSet<string> s_joints = new(["and", "then", "plus", "&", ",", ";", ".", "!", "?"], StringComparer.Ordinal);

    /// <summary>Whether it is a mark.</summary>
    public bool IsMark => s_marks.Contains(Word);

    /// <summary>Whether one wish may end and another begin at it.</summary>
    public bool IsJoint => s_joints.Contains(Word);
}
