using System.Text;
using LamRobot.Training.Examples;

namespace LamRobot.Training.Language;

/// <summary>Puts words one after the other and remembers where those of a value stand.</summary>
internal sealed class SpokenText
{
    private readonly StringBuilder text = new();

    /// <summary>Whether no signs are written between words, as some speech recognisers do.</summary>
    public bool IsPlain { get; init; }

    /// <summary>Number of characters so far.</summary>
    public int Length => text.Length;

    /// <summary>A character.</summary>
    public char this[int position] => text[position];

    /// <summary>Appends words, with a space before them where one belongs.</summary>
    /// <returns>Where they stand.</returns>
    public TextSpan Append(string words)
    {
        var trimmed = IsPlain ? WithoutSigns(words) : words.Trim();
        if (trimmed.Length == 0)
        {
            return new(text.Length, text.Length);
        }

        if (text.Length > 0 && text[^1] != ' ' && trimmed[0] is not (',' or '.' or '?' or '!' or ';' or ':' or '\''))
        {
            text.Append(' ');
        }

        var start = text.Length;
        text.Append(trimmed);
        return new(start, text.Length);
    }

    /// <summary>Appends signs right behind the last word.</summary>
    public void Close(string signs) => text.Append(IsPlain && signs.Length > 0 && signs[0] != '\'' ? WithoutSigns(signs) is { Length: > 0 } rest ? " " + rest : "" : signs);

    /// <summary>Writes the letters in one of the ways people and speech recognisers do; no position moves.</summary>
    public string Write(LetterCase letters, bool capital)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var wordStart = i == 0 || text[i - 1] == ' ';
            text[i] = letters switch
            {
                LetterCase.Lower => char.ToLowerInvariant(text[i]),
                LetterCase.Upper => char.ToUpperInvariant(text[i]),
                LetterCase.Title when wordStart => char.ToUpperInvariant(text[i]),
                _ => capital && (i == 0 || (wordStart && i > 1 && text[i - 2] is '.' or '?' or '!')) ? char.ToUpperInvariant(text[i]) : text[i],
            };
        }

        return text.ToString();
    }

    /// <inheritdoc />
    public override string ToString() => text.ToString();

    private static string WithoutSigns(string words)
    {
        var trimmed = words.TrimStart(' ', ',', '.', ';', ':', '?', '!').TrimEnd(' ', ',', ';', ':', '?', '!');
        return trimmed.EndsWith('.') && !trimmed.EndsWith(".m.", StringComparison.Ordinal) ? trimmed.TrimEnd('.', ' ') : trimmed;
    }
}
