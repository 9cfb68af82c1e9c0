namespace LamRobot.Planner.Grounding;

/// <summary>A place where a command says a candidate's name word for word.</summary>
/// <param name="Row">The candidate's row.</param>
/// <param name="Start">The first word, counted in the command's words.</param>
/// <param name="Length">How many words.</param>
internal readonly record struct Mention(int Row, int Start, int Length)
{
    /// <summary>The word after the last.</summary>
    public int End => Start + Length;

    /// <summary>Whether it is a part of a longer one, as "table" is of "kitchen table".</summary>
    public bool IsPartOf(Mention other) => other.Length > Length && other.Start <= Start && End <= other.End;
}
