namespace LamRobot.Planner.Numbers;

/// <summary>Adds up the words of a spoken number from left to right.</summary>
/// <param name="unit">The unit that is wanted.</param>
internal sealed class NumberSum(string unit)
{
    private double total;
    private double? current;
    private double? fraction;
    private double? lastFactor;
    private bool seen;
    private bool negative;

    /// <summary>The number so far, or null when no word was one.</summary>
    public double? Total
    {
        get
        {
            if (!seen)
            {
                return null;
            }

            // "an hour and a half": the half is of the unit before.
            var rest = lastFactor is { } factor && fraction is not null && current is null ? fraction.Value * factor : (current ?? 0) + (fraction ?? 0);
            return negative ? -(total + rest) : total + rest;
        }
    }

    /// <summary>Adds a word.</summary>
    /// <param name="words">All words.</param>
    /// <param name="index">Which one.</param>
    /// <returns>How many of the following words it took as well.</returns>
    public int Add(string[] words, int index)
    {
        var word = words[index];
        if (word.Contains('/', StringComparison.Ordinal))
        {
            AddFraction(word);
        }
        else if (char.IsAsciiDigit(word[^1]))
        {
            current = (current ?? 0) + NumberReader.Parse(word);
            seen = true;
        }
        else if (word == "point" && current is not null)
        {
            return AddDecimals(words, index);
        }
        else
        {
            AddWord(word, index + 1 < words.Length ? words[index + 1] : null);
        }

        return 0;
    }

    private void AddFraction(string word)
    {
        var parts = word.Split('/');
        var divisor = NumberReader.Parse(parts[1]);
        if (divisor != 0)
        {
            fraction = (fraction ?? 0) + (NumberReader.Parse(parts[0]) / divisor);
            seen = true;
        }
    }

    private int AddDecimals(string[] words, int index)
    {
        var taken = 0;
        for (var scale = 0.1; index + taken + 1 < words.Length && NumberVocabulary.Values.TryGetValue(words[index + taken + 1], out var digit) && digit < 10 && words[index + taken + 1].Length > 2; scale /= 10)
        {
            current += digit * scale;
            taken++;
        }

        return taken;
    }

    private void AddWord(string word, string? next)
    {
        switch (word)
        {
            case "minus" or "negative":
                negative = !seen;
                break;
            case "half":
                fraction = (fraction ?? 0) + 0.5;
                seen = true;
                break;
            case "quarter" or "quarters":
                fraction = (fraction ?? 0) + (current == 3 ? 0.75 : 0.25);
                current = current is 1 or 3 ? null : current;
                seen = true;
                break;
            case "dozen":
                current = (current ?? 1) * 12;
                seen = true;
                break;
            case "hundred":
                current = (current ?? 1) * 100;
                seen = true;
                break;
            case "thousand":
                current = (current ?? 1) * 1000;
                seen = true;
                break;
            default:
                AddValueOrUnit(word, next);
                break;
        }
    }

    private void AddValueOrUnit(string word, string? next)
    {
        if (NumberVocabulary.Values.TryGetValue(word, out var value))
        {
            var isArticle = word is "a" or "an" && (fraction is not null || (next is not null && NumberVocabulary.Factor(unit, next) is null && next is not ("hundred" or "thousand" or "dozen" or "quarter")));
            if (!isArticle)
            {
                current = (current ?? 0) + value;
                seen = true;
            }
        }
        else if (NumberVocabulary.Factor(unit, word) is { } factor)
        {
            var count = current is null && fraction is null ? 1 : (current ?? 0) + (fraction ?? 0);
            total += count * factor;
            current = fraction = null;
            lastFactor = factor;
            seen = true;
        }
    }
}
