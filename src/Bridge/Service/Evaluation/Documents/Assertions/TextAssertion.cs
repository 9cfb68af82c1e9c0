namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>A range has a text.</summary>
/// <param name="Range">The range.</param>
/// <param name="Texts">The accepted texts.</param>
internal sealed record TextAssertion(DocumentRange Range, IReadOnlyList<string> Texts) : Assertion
{
    /// <inheritdoc />
    public override string? Failure(JudgedDocument judged)
    {
        var spans = Range.Resolve(judged.Result);
        var text = PlainText.Lines(string.Join('\n', spans.Select(span => span.Text)));
        return spans.Count == 0 ? $"{Range.Words} is not there" : Texts.Contains(text) ? null : $"the text of {Range.Words} is \"{text}\"";
    }

    /// <inheritdoc />
    public override void Allow(JudgedDocument judged, Allowances allowed)
    {
        allowed.Areas |= Range.Area;
        allowed.Texts(Range.Resolve(judged.Result).Select(span => span.Paragraph));
    }
}
