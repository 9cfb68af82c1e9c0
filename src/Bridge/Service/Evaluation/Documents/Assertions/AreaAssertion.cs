namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>The header or the footer has some content.</summary>
/// <param name="Area">Which of them.</param>
/// <param name="Failing">Says why its paragraphs are wrong; null when they are right.</param>
internal sealed record AreaAssertion(PageArea Area, Func<IReadOnlyList<Paragraph>, string?> Failing) : Assertion
{
    /// <inheritdoc />
    public override string? Failure(JudgedDocument judged) => Failing(Area == PageArea.Header ? judged.Result.Header : judged.Result.Footer);

    /// <inheritdoc />
    public override void Allow(JudgedDocument judged, Allowances allowed) => allowed.Areas |= Area;
}
