using System.Text.RegularExpressions;

namespace LamRobot.Planner.Screens;

/// <summary>A stretch of a command: its words to compare, and its text as it was said.</summary>
internal sealed partial class Phrase
{
    private readonly string _source;
    private readonly IReadOnlyList<Token> _tokens;
    private readonly int _from;
    private readonly int _to;

    private Phrase(string source, IReadOnlyList<Token> tokens, int from, int to)
    {
        _source = source;
        _tokens = tokens;
        while (from < to && tokens[from].IsMark)
        {
            from++;
        }

        while (to > from && tokens[to - 1].IsMark)
        {
            to--;
        }

        _from = from;
        _to = to;
    }

    /// <summary>How many words, quotations and marks it has.</summary>
    public int Length => _to - _from;

    /// <summary>Its only quotation when it is nothing else; otherwise null.</summary>
    public string? Quoted => Length == 1 ? this[0].Quoted : null;

    /// <summary>Its text as it was said.</summary>
    public string Text => Length == 0 ? "" : _source[this[0].Start..this[Length - 1].End];

    /// <summary>What is said to be written or chosen: its text, or what is quoted in it.</summary>
    public string Value => Quoted ?? Text;

    /// <summary>Its words to compare, those of quotations too.</summary>
    public IReadOnlyList<string> Words => field ??= [.. Enumerable.Range(0, Length).SelectMany(index => this[index].Quoted is { } quoted ? Spelled.Words(quoted) : Spelled.Words(this[index].Word))];

    /// <summary>A word, quotation or mark.</summary>
    public Token this[int index] => _tokens[_from + index];

    /// <summary>Reads a command.</summary>
    public static Phrase Of(string command)
    {
        List<Token> tokens = [.. Pattern().Matches(command).Select(match => match.Groups["q"].Success
            ? new Token("", match.Index, match.Index + match.Length, match.Groups["q"].Value)
            : new Token(Spelled.Plain(match.Value), match.Index, match.Index + match.Length, null))];
        return new(command, tokens, 0, tokens.Count);
    }

    /// <summary>A part of it, without the marks around.</summary>
    public Phrase Slice(int start, int end) => new(_source, _tokens, _from + start, _from + end);

    /// <summary>What is left from a place on.</summary>
    public Phrase From(int start) => Slice(start, Length);

    /// <summary>Whether words stand at a place.</summary>
    public bool Has(int at, IReadOnlyList<string> words) => at >= 0 && at + words.Count <= Length && Enumerable.Range(0, words.Count).All(index => this[at + index].Word == words[index]);

    /// <summary>The two sides of each place where one of some words stands between.</summary>
    public IEnumerable<(Phrase Left, Phrase Right)> Sides(IReadOnlyList<string[]> separators)
    {
        for (var at = 1; at < Length; at++)
        {
            foreach (var separator in separators.Where(separator => Has(at, separator) && at + separator.Length < Length))
            {
                yield return (Slice(0, at), From(at + separator.Length));
            }
        }
    }

    /// <summary>It without words at its end.</summary>
    public Phrase Without(params IReadOnlyList<string>[] endings)
    {
        var ending = endings.FirstOrDefault(words => Length > words.Count && Has(Length - words.Count, words));
        return ending is null ? this : Slice(0, Length - ending.Count).Without(endings);
    }

    [GeneratedRegex(
        """
        "(?<q>[^"]*)"|“(?<q>[^“”]*)”|„(?<q>[^“”„]*)[“”]|«(?<q>[^»]*)»|(?<![\p{L}\p{Nd}])'(?<q>[^']+)'(?![\p{L}\p{Nd}])|‘(?<q>[^‘]*)’(?![\p{L}\p{Nd}])|[,;:!?.](?=\s|$)|(?:(?![,;:!?.](?:\s|$))[^\s"“”„])+
        """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Pattern();
}
