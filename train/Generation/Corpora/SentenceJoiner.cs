using LamRobot.Training.Examples;
using LamRobot.Training.Language;

namespace LamRobot.Training.Corpora;

/// <summary>Joins sentences to one command of several steps.</summary>
internal static class SentenceJoiner
{
    private static readonly string[] Links = [" and ", " and then ", ", then ", ", and ", ". ", ". then ", " and also ", ". after that ", "; ", ", ", ". also "];
    private static readonly string[] Questions = ["what", "how", "is", "do", "does", "did", "are", "who", "why", "when", "where", "which", "can", "could", "will", "would", "should"];

    /// <summary>Whether a sentence can follow another without a strange turn.</summary>
    public static bool IsImperative(TrainingExample example) =>
        example.Status == TrainingStatus.Plan && example.Steps.Count > 0 && !Questions.Contains(example.Command.Split(' ', '\'')[0].ToLowerInvariant());

    /// <summary>Joins sentences; their steps follow one another, and one that is refused ends the plan with its refusal.</summary>
    public static TrainingExample Join(IReadOnlyList<TrainingExample> parts, Random random)
    {
        var text = parts[0].Command.TrimEnd(' ', '.', '?', '!');
        var steps = parts[0].Steps.Select(step => Limit(step, text.Length)).ToList();
        foreach (var part in parts.Skip(1))
        {
            text += random.Pick(Links);
            var start = text.Length;
            var words = part.Command.TrimEnd(' ', '.', '?', '!');
            text += words.StartsWith("I ", StringComparison.Ordinal) || words.StartsWith("I'", StringComparison.Ordinal) ? words : char.ToLowerInvariant(words[0]) + words[1..];
            steps.AddRange(part.Steps.Select(step => Limit(Shift(step, start), text.Length)));
        }

        return new(text, steps, parts[^1].Status == TrainingStatus.Refuse ? TrainingStatus.Refuse : TrainingStatus.Plan);
    }

    private static TrainingStep Shift(TrainingStep step, int by) => step with
    {
        Trigger = step.Trigger?.Shift(by),
        Arguments = step.Arguments.ToDictionary(x => x.Key, x => x.Value with { Span = x.Value.Span?.Shift(by) }),
    };

    /// <summary>A span may have ended in the full stop that was taken off.</summary>
    private static TrainingStep Limit(TrainingStep step, int length) => step with
    {
        Arguments = step.Arguments.ToDictionary(x => x.Key, x => x.Value.Span is { } span && span.End > length ? x.Value with { Span = new(span.Start, length) } : x.Value),
    };
}
