namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>The body has so many tables.</summary>
/// <param name="Counts">The accepted numbers.</param>
internal sealed record TableCountAssertion(IReadOnlyList<int> Counts) : Assertion
{
    /// <inheritdoc />
    public override string? Failure(JudgedDocument judged) => Counts.Contains(judged.Result.Tables.Count) ? null : $"there are {judged.Result.Tables.Count} tables";

    /// <inheritdoc />
    public override void Allow(JudgedDocument judged, Allowances allowed)
    {
        allowed.EmptyParagraphs = true;
        allowed.TableCount = true;
        allowed.Shapes.UnionWith(judged.Result.Tables);
    }
}
