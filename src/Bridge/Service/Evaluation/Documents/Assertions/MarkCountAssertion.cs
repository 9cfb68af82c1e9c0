namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>The body has so many notes, comments or pictures.</summary>
/// <param name="Kind">What is counted.</param>
/// <param name="Counts">The accepted numbers.</param>
internal sealed record MarkCountAssertion(MarkKind Kind, IReadOnlyList<int> Counts) : Assertion
{
    /// <inheritdoc />
    public override string? Failure(JudgedDocument judged)
    {
        var count = judged.Result.Text.Paragraphs.Sum(paragraph => paragraph.Marks.Count(mark => Kind.HasFlag(mark.Kind)));
        return Counts.Contains(count) ? null : $"there are {count}";
    }

    /// <inheritdoc />
    public override void Allow(JudgedDocument judged, Allowances allowed) => allowed.MarkKinds |= Kind;
}
