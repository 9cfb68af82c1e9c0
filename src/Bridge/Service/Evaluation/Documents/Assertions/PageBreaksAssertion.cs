namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>The body has so many page breaks.</summary>
/// <param name="Counts">The accepted numbers.</param>
internal sealed record PageBreaksAssertion(IReadOnlyList<int> Counts) : Assertion
{
    /// <inheritdoc />
    public override string? Failure(JudgedDocument judged)
    {
        var count = judged.Result.Paragraphs.Count(paragraph => paragraph.Format.Has(FormatAspect.PageBreak));
        return Counts.Contains(count) ? null : $"there are {count} page breaks";
    }

    /// <inheritdoc />
    public override void Allow(JudgedDocument judged, Allowances allowed)
    {
        allowed.EmptyParagraphs = true;
        foreach (var paragraph in judged.Result.Paragraphs)
        {
            allowed.Formats(paragraph.Whole, FormatAspect.PageBreak);
        }
    }
}
