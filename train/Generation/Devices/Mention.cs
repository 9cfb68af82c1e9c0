namespace LamRobot.Training.Devices;

/// <summary>How devices are named; words count from its own beginning.</summary>
/// <param name="Words">The words.</param>
/// <param name="Scope">What is meant.</param>
/// <param name="Whole">The words that stand for it, without an article.</param>
/// <param name="Place">The words that stand for the place.</param>
/// <param name="Noun">The words that stand for the kind of device.</param>
internal sealed record Mention(IReadOnlyList<string> Words, TargetScope Scope, WordSpan Whole, WordSpan? Place = null, WordSpan? Noun = null)
{
    /// <summary>Moves it to its place in a clause.</summary>
    public Mention Shift(int by) => this with { Whole = Whole.Shift(by), Place = Place?.Shift(by), Noun = Noun?.Shift(by) };
}
