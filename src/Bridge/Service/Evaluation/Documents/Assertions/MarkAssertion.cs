namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>A note, a comment, a bookmark or a formula is there.</summary>
/// <param name="Kind">What is asked for.</param>
/// <param name="Texts">What it says; null for anything.</param>
/// <param name="Range">Where it hangs; null for anywhere.</param>
internal sealed record MarkAssertion(MarkKind Kind, IReadOnlyList<string>? Texts, DocumentRange? Range) : Assertion
{
    /// <inheritdoc />
    public override string? Failure(JudgedDocument judged) =>
        Found(judged.Result).Any() ? null : $"no such {Kind.ToString().ToLowerInvariant()}; there is: {string.Join(", ", All(judged.Result).Select(item => $"\"{item.Mark.Text}\"").DefaultIfEmpty("none"))}";

    /// <inheritdoc />
    public override void Allow(JudgedDocument judged, Allowances allowed) => allowed.Marks.UnionWith(Found(judged.Result).Select(item => item.Mark));

    private IEnumerable<(Paragraph Paragraph, Mark Mark)> Found(TextDocument document)
    {
        var spans = Range?.Resolve(document);
        return All(document).Where(item =>
            (Texts is null || Texts.Contains(item.Mark.Text, StringComparer.OrdinalIgnoreCase))
            && (spans is null || spans.Any(span => span.Paragraph == item.Paragraph && span.Holds(item.Mark))));
    }

    private IEnumerable<(Paragraph Paragraph, Mark Mark)> All(TextDocument document) =>
        document.Text.Paragraphs.SelectMany(paragraph => paragraph.Marks.Where(mark => Kind.HasFlag(mark.Kind)).Select(mark => (paragraph, mark)));
}
