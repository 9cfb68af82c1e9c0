namespace LamRobot.Planner.Lam;

/// <summary>Decodes several commands together under the grammar; a command that is finished leaves the others.</summary>
internal static class LamDecoder
{
    /// <summary>Makes decisions until every plan has ended or is cancelled.</summary>
    /// <param name="scorer">Scores decisions; row r is draft r at first.</param>
    /// <param name="drafts">The plans.</param>
    public static void Decode(IDecisionScorer scorer, IReadOnlyList<PlanDraft> drafts)
    {
        var open = drafts.ToList();
        while (open.Count > 0)
        {
            for (var row = open.Count - 1; row >= 0; row--)
            {
                if (open[row].Ended || open[row].CancellationToken.IsCancellationRequested)
                {
                    open[row] = open[^1];
                    open.RemoveAt(open.Count - 1);
                    scorer.Remove(row);
                }
            }

            if (open.Count > 0)
            {
                scorer.Score(open);
            }

            for (var row = 0; row < open.Count; row++)
            {
                open[row].Decide(scorer, row);
            }
        }
    }
}
