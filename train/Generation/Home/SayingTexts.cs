using LamRobot.Training.Language;

namespace LamRobot.Training.Home;

/// <summary>Draws words to be said aloud.</summary>
internal sealed class SayingTexts
{
    private readonly IReadOnlyList<string> sentences = ResourceText.Lines("sayings.txt");
    private readonly string[] words;

    /// <summary>Reads the sentences.</summary>
    public SayingTexts() => words = [.. sentences.SelectMany(sentence => sentence.Split(' ')).Distinct()];

    /// <summary>Draws a sentence, or words without sense.</summary>
    public string Draw(Random random) =>
        random.Hits(.6) ? random.Pick(sentences) : string.Join(' ', Enumerable.Range(0, random.Between(1, 6)).Select(_ => random.Hits(.12) ? PseudoWords.Make(random) : random.Pick(words)));
}
