namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>A range has a format.</summary>
/// <param name="Aspect">The property.</param>
/// <param name="Range">The range.</param>
/// <param name="Accepts">Whether a value is accepted.</param>
/// <param name="Allowed">The properties that may change with it.</param>
internal sealed record FormatAssertion(FormatAspect Aspect, DocumentRange Range, Func<FormatValue, bool> Accepts, FormatAspect Allowed) : Assertion
{
    private bool OfCharacters => FormatAspects.Characters.HasFlag(Aspect);

    /// <inheritdoc />
    public override string? Failure(JudgedDocument judged)
    {
        var spans = Range.Resolve(judged.Result);
        if (spans.Count == 0)
        {
            return $"{Range.Words} is not there";
        }

        var formats = OfCharacters ? spans.SelectMany(span => span.Visible) : spans.Select(span => span.Paragraph.Format);
        var wrong = formats.Select(format => format.Of(Aspect)).FirstOrDefault(value => !Accepts(value));
        return wrong is null ? null : $"{Aspect.InWords()} of {Range.Words} is {wrong}";
    }

    /// <inheritdoc />
    public override void Allow(JudgedDocument judged, Allowances allowed)
    {
        allowed.Areas |= Range.Area;
        foreach (var span in Range.Resolve(judged.Result))
        {
            allowed.Formats(Aspect == FormatAspect.Style || !OfCharacters ? span.Paragraph.Whole : span, Allowed);
        }
    }
}
