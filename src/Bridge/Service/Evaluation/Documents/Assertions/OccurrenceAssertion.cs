namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>The body has a text, has it not, or has it so many times.</summary>
/// <param name="Text">The text; case counts.</param>
/// <param name="Counts">How many times are accepted; null for once and more.</param>
/// <param name="SpeaksOfStart">Whether it speaks of the paragraphs that had the text, too.</param>
internal sealed record OccurrenceAssertion(string Text, IReadOnlyList<int>? Counts, bool SpeaksOfStart) : Assertion
{
    /// <inheritdoc />
    public override string? Failure(JudgedDocument judged)
    {
        var count = judged.Result.Text.Find(Text).Count();
        return (Counts is null ? count > 0 : Counts.Contains(count)) ? null : $"\"{Text}\" is there {count} times";
    }

    /// <inheritdoc />
    public override void Allow(JudgedDocument judged, Allowances allowed)
    {
        allowed.Texts(judged.Result.Text.Find(Text).SelectMany(spans => spans).Select(span => span.Paragraph));
        if (SpeaksOfStart)
        {
            allowed.Losses(judged.Start.Text.Find(Text).SelectMany(spans => spans).Select(span => span.Paragraph));
        }
    }
}
