namespace LamRobot.Perception.Speech;

/// <summary>How many words were heard wrongly.</summary>
/// <param name="Substitutions">Words heard as another.</param>
/// <param name="Deletions">Words not heard.</param>
/// <param name="Insertions">Words heard that were not said.</param>
/// <param name="ReferenceWords">Words that were said.</param>
public readonly record struct WordErrorRate(int Substitutions, int Deletions, int Insertions, int ReferenceWords)
{
    /// <summary>Errors a word that was said; 0 when nothing was said and nothing heard.</summary>
    public double Rate => ReferenceWords > 0 ? (double)Errors / ReferenceWords : Errors;

    /// <summary>All errors.</summary>
    public int Errors => Substitutions + Deletions + Insertions;

    /// <summary>Compares what was heard with what was said, both in the form that <see cref="EnglishNormalizer"/> gives.</summary>
    /// <param name="said">What was said.</param>
    /// <param name="heard">What was heard.</param>
    /// <returns>The errors of the alignment with the fewest.</returns>
    public static WordErrorRate Measure(string said, string heard)
    {
        var (reference, hypothesis) = (EnglishNormalizer.Words(said), EnglishNormalizer.Words(heard));
        var row = new WordErrorRate[hypothesis.Count + 1];
        for (var column = 1; column <= hypothesis.Count; column++)
        {
            row[column] = row[column - 1] with { Insertions = column };
        }

        foreach (var word in reference)
        {
            var diagonal = row[0];
            row[0] = row[0] with { Deletions = row[0].Deletions + 1 };
            for (var column = 1; column <= hypothesis.Count; column++)
            {
                var above = row[column];
                row[column] = word == hypothesis[column - 1] ? diagonal : Best(diagonal, above, row[column - 1]);
                diagonal = above;
            }
        }

        return row[^1] with { ReferenceWords = reference.Count };
    }

    /// <summary>Adds up two measurements.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Both together.</returns>
    public static WordErrorRate operator +(WordErrorRate left, WordErrorRate right) => new(
        left.Substitutions + right.Substitutions, left.Deletions + right.Deletions, left.Insertions + right.Insertions, left.ReferenceWords + right.ReferenceWords);

    /// <summary>Adds up two measurements.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Both together.</returns>
    public static WordErrorRate Add(WordErrorRate left, WordErrorRate right) => left + right;

    private static WordErrorRate Best(WordErrorRate diagonal, WordErrorRate above, WordErrorRate left)
    {
        var substituted = diagonal with { Substitutions = diagonal.Substitutions + 1 };
        var deleted = above with { Deletions = above.Deletions + 1 };
        var inserted = left with { Insertions = left.Insertions + 1 };
        var best = substituted.Errors <= deleted.Errors ? substituted : deleted;
        return best.Errors <= inserted.Errors ? best : inserted;
    }
}
