namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>The body has so many paragraphs.</summary>
/// <param name="Counts">The accepted numbers.</param>
internal sealed record ParagraphCountAssertion(IReadOnlyList<int> Counts) : Assertion
{
    /// <inheritdoc />
    public override string? Failure(JudgedDocument judged) => Counts.Contains(judged.Result.Paragraphs.Count) ? null : $"there are {judged.Result.Paragraphs.Count} paragraphs";
}
