using System.Text.RegularExpressions;
using LamRobot.Contracts;
using LamRobot.Training.Examples;

namespace LamRobot.Training.Corpora;

/// <summary>Finds which words of a sentence stand for a value.</summary>
internal static partial class WordFinder
{
    private const int LongestNumber = 4;

    /// <summary>Finds words as they stand; case does not count, whole words are preferred.</summary>
    public static TextSpan? Find(string command, string words)
    {
        if (words.Length == 0)
        {
            return null;
        }

        var first = -1;
        for (var at = command.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0; at = command.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (IsBorder(command, at) && IsBorder(command, at + words.Length))
            {
                return new(at, at + words.Length);
            }

            first = first < 0 ? at : first;
        }

        return first < 0 ? null : new(first, first + words.Length);
    }

    /// <summary>Finds whole words that stand exactly once, so that nothing else can be meant.</summary>
    public static TextSpan? FindOnce(string command, string words)
    {
        var found = Find(command, words);
        return found is { } span && IsBorder(command, span.Start) && IsBorder(command, span.End)
            && command.IndexOf(words, span.End, StringComparison.OrdinalIgnoreCase) < 0 ? found : null;
    }

    /// <summary>Finds all places where whole words stand.</summary>
    public static IEnumerable<TextSpan> FindAll(string command, string words)
    {
        for (var at = command.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0; at = command.IndexOf(words, at + words.Length, StringComparison.OrdinalIgnoreCase))
        {
            if (IsBorder(command, at) && IsBorder(command, at + words.Length))
            {
                yield return new(at, at + words.Length);
            }
        }
    }

    /// <summary>Finds the fewest words that are read as a number.</summary>
    public static TextSpan? FindNumber(string command, double value, ParameterSpec parameter, NumberReading read)
    {
        var words = Words().Matches(command);
        for (var count = 1; count <= LongestNumber; count++)
        {
            for (var i = 0; i + count <= words.Count; i++)
            {
                var span = new TextSpan(words[i].Index, words[i + count - 1].Index + words[i + count - 1].Length);
                if (read(span.Of(command), parameter) is { } number && Math.Abs(number - value) < 1e-6)
                {
                    return span;
                }
            }
        }

        return null;
    }

    private static bool IsBorder(string text, int at) => at == 0 || at >= text.Length || !(char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at]));

    [GeneratedRegex("[A-Za-z0-9½/.%°']+")]
    private static partial Regex Words();
}
