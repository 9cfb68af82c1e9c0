namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>The document's properties have a title.</summary>
/// <param name="Titles">The accepted titles.</param>
internal sealed record TitleAssertion(IReadOnlyList<string> Titles) : Assertion
{
    /// <inheritdoc />
    public override string? Failure(JudgedDocument judged) => Titles.Contains(judged.Result.Title) ? null : $"the title is \"{judged.Result.Title}\"";

    /// <inheritdoc />
    public override void Allow(JudgedDocument judged, Allowances allowed) => allowed.Title = true;
}
