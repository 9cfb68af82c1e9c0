using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>Reads remarks that quote what is wrong and tell what is right: "I wrote 'to late' somewhere, it has to be 'too late'".</summary>
internal sealed class SlipReader : IWishReader
{
    /// <inheritdoc/>
    public IEnumerable<Reading> Read(string wish, Setting setting)
    {
        if (s_other.IsMatch(s_quoted.Replace(wish, "")) || s_quoted.Matches(wish).FirstOrDefault(quoted => Standing.Is(Literal.Clean(quoted.Value), setting.View)) is not { } wrong)
        {
            yield break;
        }

        var old = Literal.Clean(wrong.Value);
        var fresh = s_quoted.Matches(wish).Where(quoted => quoted.Index != wrong.Index).Select(quoted => Literal.Clean(quoted.Value)).ToList() is { Count: > 0 } others
            ? others is [var only] && s_cue.IsMatch(wish) ? only : ""
            : s_right.Match(wish[(wrong.Index + wrong.Length)..]) is { Success: true } right ? Literal.Clean(right.Groups["new"].Value) : "";
        if (fresh.Length > 0 && fresh != old && Part(old, fresh) is { } part && Replacement.Everywhere(old, null, setting) is { Count: > 0 } places)
        {
            yield return Replacement.Of(places, old, part, 0.02);
        }
    }

    /// <summary>The old words with the new ones in them: one word that is said alone stands for the one that is most like it.</summary>
    private static string? Part(string old, string fresh)
    {
        var (stands, now) = (old.Split(' '), fresh.Split(' '));
        if (now.Length > 1 || stands.Length == 1)
        {
            return fresh;
        }

        var near = Enumerable.Range(0, stands.Length).Where(i => Text.LetterSlips.IsOne(stands[i].ToLowerInvariant(), fresh.ToLowerInvariant()) || Text.Words.Similarity(stands[i].ToLowerInvariant(), fresh.ToLowerInvariant()) > 0.6).ToList();
        return near is [var only] ? string.Join(' ', stands.Select((word, i) => i == only ? fresh : word)) : null;
    }

    private const string Right = @"(?:has\s+to|have\s+to|should|must|ought\s+to|needs?\s+to|was\s+(?:meant|supposed)\s+to|is\s+(?:meant|supposed)\s+to|is\s+to)\s+(?:be|read|say)|(?:i\s+)?mean(?:t)?|correct\s+is|right\s+is|it'?s|it\s+is|is\s+(?:really|actually|correctly)|instead\s+of|rather\s+than|not";

    private static readonly Regex s_quoted = new(@"""[^""]+""|[“„][^“”]+[“”]|‘[^’]+’|(?<!\w)'[^']+'(?!\w)");

    private static readonly Regex s_cue = new(@"\b(?:" + Right + @")\b", WishPattern.Loose);

    private static readonly Regex s_right = new(@"\b(?:has\s+to|have\s+to|should|must|ought\s+to|needs?\s+to|is\s+(?:meant|supposed)\s+to|is\s+to)\s+(?:be|read|say)\s+(?:of\s+course\s+)?(?<new>\S+(?:\s+(?!of\s+course)[^\s,;]+){0,3}?)(?:\s*,?\s+(?:of\s+course|obviously|naturally|instead))?\s*[.!]?$", WishPattern.Loose);

    /// <summary>Wishes that quote words for another reason.</summary>
    private static readonly Regex s_other = new(@"\b(?:insert|add|append|after|before|behind|delete|remove|headings?|titles?|header|footer|foot\s*notes?|comments?|links?|bookmark|bold|italics?|underlin\w+|colou?r\w*|font|size|replace|substitute|rename|called|row|column|cell|list|item|bullet|new)\b", WishPattern.Loose);
}
