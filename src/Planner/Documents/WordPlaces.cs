namespace LamRobot.Planner.Documents;

/// <summary>Finds words in a text where they begin and end words.</summary>
internal static class WordPlaces
{
    /// <summary>The first place of the words, or -1.</summary>
    public static int Find(string text, string words, StringComparison comparison, int from = 0)
    {
        if (words.Length == 0)
        {
            return -1;
        }

        for (var place = text.IndexOf(words, from, comparison); place >= 0; place = text.IndexOf(words, place + 1, comparison))
        {
            if (IsEdge(text, place, words[0], before: true) && IsEdge(text, place + words.Length, words[^1], before: false))
            {
                return place;
            }
        }

        return -1;
    }

    /// <summary>How often the words stand in the text.</summary>
    public static int Count(string text, string words, StringComparison comparison)
    {
        var count = 0;
        for (var place = Find(text, words, comparison); place >= 0; place = Find(text, words, comparison, place + words.Length))
        {
            count++;
        }

        return count;
    }

    /// <summary>Which place of exactly these signs, also within words, begins at a character; counted from 1.</summary>
    public static int NthAt(string text, string words, int start)
    {
        var nth = 1;
        for (var place = text.IndexOf(words, StringComparison.Ordinal); place >= 0 && place < start; place = text.IndexOf(words, place + words.Length, StringComparison.Ordinal))
        {
            nth++;
        }

        return nth;
    }

    private static bool IsEdge(string text, int place, char inner, bool before)
    {
        var outer = before ? place - 1 : place;
        return outer < 0 || outer >= text.Length || !char.IsLetterOrDigit(inner) || !char.IsLetterOrDigit(text[outer]);
    }
}
