using System.Text;
using LamRobot.Training.Examples;

namespace LamRobot.Training.Language;

/// <summary>Writes a command and remembers which of its characters stand for what.</summary>
internal sealed class CommandBuilder(CommandStyle style, Random random)
{
    private const string Marks = ",.;:?!";

    private readonly StringBuilder text = new();
    private readonly Dictionary<int, int> marks = [];
    private int? pendingMark;
    private bool sentenceStart = true;
    private bool fresh = true;

    /// <summary>How the command is written.</summary>
    public CommandStyle Style => style;

    /// <summary>Number of characters so far.</summary>
    public int Length => text.Length;

    /// <summary>Forgets which words asked for steps: another clause begins.</summary>
    public void BeginClause()
    {
        marks.Clear();
        pendingMark = null;
        fresh = true;
        Space();
    }

    /// <summary>The next word asks for a step.</summary>
    public void Mark(int step) => pendingMark = step;

    /// <summary>Appends words of a phrase; articles may be lost, signs may be left out.</summary>
    public void Append(string words)
    {
        for (var i = 0; i < words.Length;)
        {
            var end = i;
            while (end < words.Length && words[end] != ' ')
            {
                end++;
            }

            if (end > i && !(style.DroppedArticles > 0 && words[i..end] is "the" or "a" or "an" && random.Hits(style.DroppedArticles)))
            {
                if (!Contract(words[i..end], isLast: end >= words.TrimEnd().Length))
                {
                    AppendWord(words.AsSpan(i, end - i));
                }
            }

            if (end < words.Length)
            {
                Space();
            }

            i = end + 1;
        }
    }

    /// <summary>Appends words that stand for a value.</summary>
    /// <returns>Where they stand.</returns>
    public TextSpan Mention(string words)
    {
        var start = text.Length;
        Append(words);

        // Its first word may have been drawn to the word before it.
        while (start > 0 && start < text.Length && text[start - 1] != ' ')
        {
            start++;
        }

        return new(Math.Min(start, text.Length - 1), text.Length);
    }

    /// <summary>The words that ask for each step: an unmarked one shares the mark before it, else the first one after it, else the clause's first word.</summary>
    public TextSpan Trigger(int step, int clauseStart)
    {
        var before = marks.Keys.Where(k => k <= step).DefaultIfEmpty(0).Max();
        var key = before > 0 ? before : marks.Keys.DefaultIfEmpty(0).Min();
        var start = key > 0 ? marks[key] : clauseStart;
        while (start < text.Length && !IsWord(text[start]))
        {
            start++;
        }

        var end = start;
        while (end < text.Length && IsWord(text[end]))
        {
            end++;
        }

        return new(start, end);
    }

    /// <summary>Ends the command.</summary>
    public string Finish(string end)
    {
        while (text.Length > 0 && text[^1] == ' ')
        {
            text.Length--;
        }

        Append(end);
        return text.ToString();
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '\'';

    private void Space()
    {
        if (text.Length > 0 && text[^1] != ' ')
        {
            text.Append(' ');
        }
    }

    private bool Contract(string word, bool isLast)
    {
        if (fresh || isLast || pendingMark is not null || text.Length < 2 || text[^1] != ' ' || !random.Hits(style.Contracted))
        {
            return false;
        }

        var start = text.Length - 1;
        while (start > 0 && text[start - 1] != ' ')
        {
            start--;
        }

        if (Contractions.Of(text.ToString(start, text.Length - 1 - start).ToLowerInvariant(), word) is not { } ending)
        {
            return false;
        }

        text.Length--;
        text.Append(ending);
        return true;
    }

    private void AppendWord(ReadOnlySpan<char> word)
    {
        if (Marks.Contains(word[0], StringComparison.Ordinal))
        {
            while (text.Length > 0 && text[^1] == ' ')
            {
                text.Length--;
            }
        }

        var first = true;
        foreach (var c in word)
        {
            if (Marks.Contains(c, StringComparison.Ordinal) && (c != '.' || word.Length == 1 || word[^1] == c))
            {
                AppendSign(c);
                continue;
            }

            if (first && pendingMark is { } step)
            {
                marks[step] = text.Length;
                pendingMark = null;
            }

            var capital = style.Cased && first && (sentenceStart || (c == 'i' && (word.Length == 1 || word[1] is '\'' or ',')));
            text.Append(capital ? char.ToUpperInvariant(c) : c);
            first = fresh = sentenceStart = false;
        }
    }

    private void AppendSign(char sign)
    {
        fresh = true;
        if (style.Punctuated)
        {
            text.Append(sign);
        }

        sentenceStart |= sign is '.' or '?' or '!' && style.Punctuated;
    }
}
