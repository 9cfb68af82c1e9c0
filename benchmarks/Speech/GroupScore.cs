using LamRobot.Perception.Speech;

namespace LamRobot.Benchmarks.Speech;

/// <summary>What a model made of one group of recordings.</summary>
internal sealed class GroupScore(string name)
{
    public string Name => name;

    public int Recordings { get; private set; }

    public int Silent { get; private set; }

    public int Unclear { get; private set; }

    public WordErrorRate Errors { get; private set; }

    public int SlotsFound { get; private set; }

    public int Slots { get; private set; }

    public void Add(Sample sample, SpeechOutcome outcome)
    {
        var text = outcome.Transcript?.Text ?? "";
        var heard = $" {EnglishNormalizer.Normalize(text)} ";
        Recordings++;
        Silent += outcome.Transcript is null ? 1 : 0;
        Unclear += outcome.Transcript is not null && !outcome.Succeeded ? 1 : 0;
        Errors += sample.Reference is { } reference ? WordErrorRate.Measure(reference, text) : default;
        Slots += sample.Slots.Count;
        SlotsFound += sample.Slots.Count(slot => heard.Contains($" {EnglishNormalizer.Normalize(slot)} ", StringComparison.Ordinal));
    }

    /// <summary>A row of the table.</summary>
    public string ToRow(string model)
    {
        var errors = Errors.ReferenceWords > 0 ? $"{100 * Errors.Rate:0.0}" : "-";
        var slots = Slots > 0 ? $"{SlotsFound}/{Slots}" : "-";
        return $"| {model} | {name} | {Recordings} | {Errors.ReferenceWords} | {errors} | {Errors.Substitutions} / {Errors.Deletions} / {Errors.Insertions} | {Silent} | {Unclear} | {slots} |";
    }
}
