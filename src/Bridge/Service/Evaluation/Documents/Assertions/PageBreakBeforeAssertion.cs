namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>A page begins with a range, or with the empty paragraphs before it.</summary>
/// <param name="Range">The range.</param>
internal sealed record PageBreakBeforeAssertion(DocumentRange Range) : Assertion
{
    /// <inheritdoc />
    public override string? Failure(JudgedDocument judged)
    {
        var from = Before(judged.Result);
        return from.Count == 0 ? $"{Range.Words} is not there" : from.Any(paragraph => paragraph.Format.Has(FormatAspect.PageBreak)) ? null : "no page begins there";
    }

    /// <inheritdoc />
    public override void Allow(JudgedDocument judged, Allowances allowed)
    {
        allowed.EmptyParagraphs = true;
        foreach (var paragraph in Before(judged.Result))
        {
            allowed.Formats(paragraph.Whole, FormatAspect.PageBreak);
        }
    }

    private List<Paragraph> Before(TextDocument document)
    {
        var first = Range.Resolve(document).Select(span => span.Paragraph).FirstOrDefault();
        var index = document.Paragraphs.ToList().IndexOf(first!);
        var from = new List<Paragraph>();
        for (; index >= 0 && (from.Count == 0 || document.Paragraphs[index].IsEmpty); index--)
        {
            from.Add(document.Paragraphs[index]);
        }

        return from;
    }
}
