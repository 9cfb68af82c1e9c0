namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>The default paragraph style has a font.</summary>
/// <param name="Fonts">The accepted fonts.</param>
internal sealed record DefaultFontAssertion(IReadOnlyList<string> Fonts) : Assertion
{
    /// <inheritdoc />
    public override string? Failure(JudgedDocument judged) =>
        Fonts.Contains(judged.Result.DefaultFont, StringComparer.OrdinalIgnoreCase) ? null : $"the font is {judged.Result.DefaultFont}";

    /// <inheritdoc />
    public override void Allow(JudgedDocument judged, Allowances allowed) => allowed.DefaultFont = (judged.Start.DefaultFont, judged.Result.DefaultFont);
}
