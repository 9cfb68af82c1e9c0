namespace LamRobot.Planner.Lam;

/// <summary>Scores the decisions that are due for several commands, row by row.</summary>
internal interface IDecisionScorer
{
    /// <summary>Scores one decision of each command.</summary>
    /// <param name="drafts">The commands; row r is item r, and stays so until it is removed.</param>
    void Score(IReadOnlyList<PlanDraft> drafts);

    /// <summary>Which word a decision comes from; shape [words of the command].</summary>
    ReadOnlySpan<float> Pointer(int row);

    /// <summary>Which row is chosen; shape [rows], very low where not allowed.</summary>
    ReadOnlySpan<float> Choice(int row);

    /// <summary>Where a span ends that begins at a word; shape [words of the command], very low before the start.</summary>
    ReadOnlySpan<float> Ends(int row, int start);

    /// <summary>Forgets a row: the last one takes its place.</summary>
    void Remove(int row);
}
