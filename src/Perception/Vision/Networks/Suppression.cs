namespace LamRobot.Perception.Vision;

/// <summary>Keeps the best of boxes that mean the same thing.</summary>
internal static class Suppression
{
    /// <summary>Keeps, of boxes of one label that overlap, the one with the best score.</summary>
    public static List<ScoredBox> Keep(IEnumerable<ScoredBox> boxes, double mostOverlap)
    {
        var kept = new List<ScoredBox>();
        foreach (var box in boxes.OrderByDescending(static box => box.Score))
        {
            if (!kept.Exists(better => better.Label == box.Label && better.Overlap(box) > mostOverlap))
            {
                kept.Add(box);
            }
        }

        return kept;
    }
}
