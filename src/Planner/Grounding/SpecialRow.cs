namespace LamRobot.Planner.Grounding;

/// <summary>The rows of a candidate table that stand before all others.</summary>
public static class SpecialRow
{
    /// <summary>The plan is complete.</summary>
    public const int End = 0;

    /// <summary>The parameter gets no value.</summary>
    public const int Absent = 1;

    /// <summary>The value is a span of the command.</summary>
    public const int Span = 2;

    /// <summary>Nothing in the manifest does this.</summary>
    public const int Refuse = 3;

    /// <summary>What stands before the first decision.</summary>
    public const int Start = 4;

    /// <summary>How many there are.</summary>
    public const int Count = 5;
}
