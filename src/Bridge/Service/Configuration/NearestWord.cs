namespace LamRobot.Bridge.Service;

/// <summary>Guesses which word was meant by one that is not known.</summary>
internal static class NearestWord
{
    /// <summary>Finds the word that is most like another.</summary>
    /// <param name="word">The word.</param>
    /// <param name="known">The words that there are.</param>
    /// <returns>The nearest; null when none is near enough to be meant.</returns>
    public static string? Find(string word, IEnumerable<string> known)
    {
        var nearest = known.Select(each => (Word: each, Distance: Distance(word, each))).OrderBy(each => each.Distance).FirstOrDefault();
        return nearest.Word is not null && nearest.Distance <= Math.Max(2, word.Length / 3) ? nearest.Word : null;
    }

    // Levenshtein's distance, one row at a time.
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var replaced = diagonal + (char.ToUpperInvariant(one[i - 1]) == char.ToUpperInvariant(other[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[^1];
    }
}
