using System.Text.RegularExpressions;
using LamRobot.Contracts;

namespace LamRobot.Planner.Documents;

/// <summary>Reads wishes to make one paragraph of several: "join the two paragraphs under Thanks", "the last line belongs to the paragraph before it".</summary>
internal sealed class JoinReader : IWishReader
{
    private const double MostGuessed = 0.9;

    /// <inheritdoc/>
    public IEnumerable<Reading> Read(string wish, Setting setting)
    {
        var said = Padding.Strip(wish);
        if (s_other.IsMatch(said) || !s_join.IsMatch(said) || (!s_one.IsMatch(said) && !s_paragraph.IsMatch(said)))
        {
            yield break;
        }

        var what = s_pronoun.Replace(PassageFinder.Trim(s_cue.Replace(s_one.Replace(said, " "), " ")), "");
        what = s_under.Match(what) is { Success: true } under ? $"{under.Groups["what"].Value} {under.Groups["where"].Value}" : what;
        if ((Neighbours(what, setting) ?? Row(what, setting)) is { Row.Count: > 1 } found)
        {
            yield return new([.. found.Row.SkipLast(1).Select(paragraph => WantedAction.At("merge", ("target", paragraph.Id)).Moving(setting.View.OrderOf(paragraph)))], found.Cost + 0.1, [new(found.Row[0])]);
        }
    }

    /// <summary>A paragraph and the one before or after it.</summary>
    private static (IReadOnlyList<Entity> Row, double Cost)? Neighbours(string what, Setting setting)
    {
        if (s_neighbour.Match(what) is not { Success: true } match)
        {
            return null;
        }

        var named = match.Groups["what"].Value;
        var found = WishPattern.Reference.IsMatch(named) && setting.Before is [var before] ? Found.Of(0.2, before) : setting.Finder.Find(named, wholeBlocks: true);
        var place = found is { Passages: [{ Until: null, Target.Kind: "paragraph" } one], Cost: < MostGuessed } ? setting.View.PlaceOf(one.Target) : -1;
        var other = place + (match.Groups["up"].Success ? -1 : 1);
        return place < 0 || other < 0 || other >= setting.View.Paragraphs.Count ? null : ([setting.View.Paragraphs[Math.Min(place, other)], setting.View.Paragraphs[Math.Max(place, other)]], found.Cost);
    }

    /// <summary>Paragraphs that follow each other.</summary>
    private static (IReadOnlyList<Entity> Row, double Cost)? Row(string what, Setting setting)
    {
        var found = WishPattern.Reference.IsMatch(what) && setting.Before.Count > 0 ? new(setting.Before, 0.2) : setting.Finder.Find(s_with.Replace(what, " and ", 1), wholeBlocks: true);
        if (found.IsNothing || found.Cost > MostGuessed || found.Passages.Any(passage => passage.Target.Kind != "paragraph" || passage.Words is not null))
        {
            return null;
        }

        var row = setting.View.Paragraphs.Where(paragraph => found.Passages.Any(passage => setting.View.Covers(passage, paragraph))).ToList();
        return setting.View.PlaceOf(row[^1]) - setting.View.PlaceOf(row[0]) == row.Count - 1 && !row.Exists(paragraph => DocumentView.Level(paragraph) > 0) ? (row, found.Cost) : null;
    }

    private static readonly Regex s_join = new(@"\b(?:join(?:ed)?|merged?|combined?|unite[sd]?|fused?|connect(?:ed)?|(?:run|put|pull|glue|tie|stick|bring|go|belongs?)\b.*\b(?:together|one|single)|make\s+(?:just\s+|only\s+)?(?:one|a\s+single)|(?:be|become|form|into)\s+(?:just\s+|only\s+)?(?:one|a\s+single)|make\b.*\b(?:one|a\s+single)\s+paragraph)\b", WishPattern.Loose);

    private static readonly Regex s_one = new(@"\s*\b(?:(?:to\s+|should\s+|must\s+|shall\s+|can\s+|could\s+)?(?:make|be(?:come)?|form|into|in|to|as|of)\s+)?(?:just\s+|only\s+)?(?:one|a\s+single)(?:\s+(?:single|long|whole))?(?:\s+(?:paragraph|piece|block|line|item|step|rule|point|bullet|sentence)\b|(?=\s+(?:out\s+)?of\b|\s*$|\s*[,.]))(?:\s+(?:out\s+)?of)?|\btogether\b", WishPattern.Loose);

    private static readonly Regex s_cue = new(@"\b(?:join(?:ed)?|merged?|combined?|unite[sd]?|fused?|connect(?:ed)?|run|put|pull|glue|tie|stick|bring|go(?:es)?|belongs?|make|should|must|shall|can|could|be|become|up|there\s+(?:is|are)|please)\b", WishPattern.Loose);

    private static readonly Regex s_paragraph = new(@"\b(?:paragraphs?|lines?|sentences?|items?|points?|parts?|bits?)\b", WishPattern.Loose);

    private static readonly Regex s_pronoun = new(@"\s*,\s*(?:them|both|these|those|it)$", WishPattern.Loose);

    /// <summary>"Under Thanks two paragraphs".</summary>
    private static readonly Regex s_under = new(@"^(?<where>(?:under(?:neath)?|below|beneath|after)\s+[^,]+?)\s*,?\s+(?<what>(?:the\s+)?(?:two|three|four)\s+(?:paragraphs|lines))$", WishPattern.Loose);

    private static readonly Regex s_with = new(@"\s+(?:with|to|onto|on\s+to)\s+", WishPattern.Loose);

    private static readonly Regex s_neighbour = new(@"^(?<what>.+?)\s+(?:with|to|onto|on\s+to|and|in(?:to)?)\s+(?:the\s+|its\s+)?(?:(?:one|paragraph|line|text|item)\s+(?:(?:right|just|directly)\s+)?(?:(?<up>before|above|over|preceding)|after|below|under|beneath|following)(?:\s+(?:it|that|this))?|(?:(?<up>previous|preceding|last|upper)|next|following)\s+(?:one|paragraph|line|item))$", WishPattern.Loose);

    private static readonly Regex s_other = new(@"\b(?:tables?|rows?|columns?|cells?|bold|italics?|underlin\w+|colou?r\w*|list|bullets?|numbered|links?|footnotes?|comments?|pages?|pdf|headings?)\b|""", WishPattern.Loose);
}
