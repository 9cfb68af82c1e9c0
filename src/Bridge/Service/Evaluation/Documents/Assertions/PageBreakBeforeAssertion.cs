namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>A page begins with a range's first paragraph.</summary>
/// <param name="Range">The range.</param>
internal sealed record PageBreakBeforeAssertion(DocumentRange Range) : Assertion
{
    /// <inheritdoc />
    public override string? Failure(JudgedDocument judged) =>
        First(judged) is not { } first ? $"{Range.Words} is not there" : first.Format.Has(FormatAspect.PageBreak) ? null : "no page begins there";

    /// <inheritdoc />
    public override void Allow(JudgedDocument judged, Allowances allowed)
    {
        allowed.EmptyParagraphs = true;
        if (First(judged) is { } first)
        {
            allowed.Formats(first.Whole, FormatAspect.PageBreak);
        }
    }

    private Paragraph? First(JudgedDocument judged) => Range.Resolve(judged.Result).Select(span => span.Paragraph).FirstOrDefault();
}
