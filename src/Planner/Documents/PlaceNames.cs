using System.Text.RegularExpressions;
using LamRobot.Contracts;

namespace LamRobot.Planner.Documents;

/// <summary>What is told by where it stands: "the last paragraph", "everything under Safety", "the heading just above the table", "the second item of the list".</summary>
internal sealed class PlaceNames(DocumentView view, PassageFinder finder) : IPassageSource
{
    /// <inheritdoc/>
    public Found Find(string phrase, bool wholeBlocks)
    {
        if (s_beside.Match(phrase) is { Success: true } beside)
        {
            return BesideOf(beside.Groups["what"].Value, beside.Groups["side"].Value, beside.Groups["anchor"].Value);
        }

        if (s_inside.Match(phrase) is { Success: true } inside && ScopeOf(inside.Groups["scope"].Value) is { Count: > 0 } scope && finder.In(scope).Find(inside.Groups["inner"].Value, wholeBlocks) is { IsNothing: false } inner)
        {
            return inner with { Cost = inner.Cost + 0.1 };
        }

        if (s_below.Match(phrase) is { Success: true } below)
        {
            return Stretch(below.Groups["anchor"].Value, IsDown(below.Groups["side"].Value), below.Groups["all"].Success, s_insideWord.IsMatch(below.Groups["side"].Value));
        }

        if (s_fromTo.Match(phrase) is { Success: true } range)
        {
            return (wholeBlocks ? null : Words(range.Groups["from"].Value, range.Groups["to"].Value)) ?? Between(range.Groups["from"].Value, range.Groups["to"].Value);
        }

        if (s_numbered.Match(phrase) is { Success: true } numbered)
        {
            return Counted(numbered, wholeBlocks);
        }

        if (s_section.Match(phrase) is { Success: true } section)
        {
            return SectionOf(section.Groups["name"].Value, withHeading: section.Groups["whole"].Success);
        }

        if (s_atEdge.Match(phrase) is { Success: true } edge)
        {
            return AtEdge(edge.Groups["what"].Value, s_lastWord.IsMatch(edge.Groups["edge"].Value));
        }

        if (s_numberedLast.Match(phrase) is { Success: true } last && Measure.ReadNumber(last.Groups["n"].Value) is { } n)
        {
            var row = RowOf(view.Paragraphs, last.Groups["what"].Value.ToLowerInvariant());
            return n >= 1 && n <= row.Count ? Found.Of(0.1, new Passage(row[(int)n - 1])) : Found.Nothing;
        }

        return Found.Nothing;
    }

    /// <summary>A section by its heading's words.</summary>
    public Found SectionOf(string name, bool withHeading)
    {
        var headings = view.Paragraphs.Where(paragraph => DocumentView.Level(paragraph) > 0 || view.IsTitle(paragraph)).ToList();
        var found = finder.Among(name, headings);
        if (found.IsNothing || found.Cost > 0.8)
        {
            var inside = finder.About(name);
            return inside.IsNothing || !withHeading ? inside : Holding(inside);
        }

        var heading = found.Passages[0].Target;
        var under = view.Under(heading);
        return withHeading
            ? Found.Of(found.Cost + 0.1, new Passage(heading, under.Count > 0 ? under[^1] : null))
            : under.Count == 0 ? Found.Nothing : Found.Of(found.Cost + 0.1, new Passage(under[0], under.Count > 1 ? under[^1] : null));
    }

    private Found Holding(Found inside)
    {
        var place = view.PlaceOf(inside.Passages[0].Target);
        var heading = view.Paragraphs.LastOrDefault(paragraph => DocumentView.Level(paragraph) > 0 && view.PlaceOf(paragraph) <= place);
        return heading is null || view.Under(heading) is not { Count: > 0 } under ? inside : Found.Of(inside.Cost + 0.3, new Passage(heading, under[^1]));
    }

    private Found BesideOf(string what, string side, string anchor)
    {
        var found = finder.Find(anchor, wholeBlocks: true);
        if (found.IsNothing)
        {
            return Found.Nothing;
        }

        var down = IsDown(side);
        if (down && s_whatWord.IsMatch(what) && found.Passages[0].Target is { Kind: "paragraph" } heading && DocumentView.Level(heading) > 0 && view.Under(heading) is { Count: > 0 } under)
        {
            return Found.Of(found.Cost + 0.05, new Passage(under[0], under.Count > 1 ? under[^1] : null));
        }

        var order = down ? found.Passages.Max(passage => view.OrderOf(passage.Last)) : found.Passages.Min(passage => view.OrderOf(passage.Target));
        var some = view.Paragraphs.Where(paragraph => DocumentView.Text(paragraph).Length > 0 && (down ? view.PlaceOf(paragraph) > order : view.PlaceOf(paragraph) < order) && IsA(paragraph, what));
        var meant = down ? some.FirstOrDefault() : some.LastOrDefault();
        return meant is null ? Found.Nothing : Found.Of(found.Cost + 0.05, new Passage(meant));
    }

    private bool IsA(Entity paragraph, string what) => s_headingWord.IsMatch(what) ? DocumentView.Level(paragraph) > 0 || view.IsTitle(paragraph)
        : s_itemWord.IsMatch(what) ? DocumentView.IsItem(paragraph)
        : !s_paragraphWord.IsMatch(what) || view.IsBody(paragraph) || s_lineWord.IsMatch(what);

    private Found Stretch(string anchor, bool down, bool all, bool isInside)
    {
        var found = finder.Find(anchor, wholeBlocks: true);
        if (found.IsNothing || found.Passages[0].Target.Kind is not ("paragraph" or "table"))
        {
            return Found.Nothing;
        }

        if (isInside && found.Passages is [{ Until: not null }])
        {
            return found;
        }

        var at = found.Passages[0].Target;
        if (down && !all && (DocumentView.Level(at) > 0))
        {
            var under = view.Under(at);
            return under.Count == 0 ? Found.Nothing : Found.Of(found.Cost + 0.05, new Passage(under[0], under.Count > 1 ? under[^1] : null));
        }

        var order = down ? view.OrderOf(found.Passages[0].Last) : view.OrderOf(at);
        var some = view.Paragraphs.Where(paragraph => DocumentView.Text(paragraph).Length > 0 && (down ? view.PlaceOf(paragraph) > order : view.PlaceOf(paragraph) < order)).ToList();
        return some.Count == 0 ? Found.Nothing : Found.Of(found.Cost + 0.05, new Passage(some[0], some.Count > 1 ? some[^1] : null));
    }

    /// <summary>"The phone line at the very end": the paragraph there, when it has such words.</summary>
    private Found AtEdge(string what, bool atEnd)
    {
        var texts = view.Paragraphs.Where(paragraph => DocumentView.Text(paragraph).Length > 0).ToList();
        var found = finder.Find(what, wholeBlocks: true);
        var edge = texts.Count == 0 ? null : atEnd ? texts[^1] : texts[0];
        return edge is not null && (s_plainLine.IsMatch(what) || found.Passages.Any(passage => passage.Target.Id == edge.Id)) ? Found.Of(0.1, new Passage(edge)) : Found.Nothing;
    }

    /// <summary>From some words of a paragraph to others that come after them, when only one paragraph has both.</summary>
    private Found? Words(string from, string to)
    {
        var (start, end) = (Literal.Clean(from), Literal.Clean(to));
        var places = view.Blocks.Select(block => (Block: block, Text: DocumentView.Text(block))).Select(pair => (pair.Block, pair.Text, At: WordPlaces.Find(pair.Text, start, StringComparison.OrdinalIgnoreCase)))
            .Where(place => place.At >= 0 && WordPlaces.Find(place.Text, end, StringComparison.OrdinalIgnoreCase, place.At + start.Length) >= 0).ToList();
        return places is [var (block, text, at)] && start.Length > 0 && end.Length > 0 ? Found.Of(0.1, new Passage(block, Words: text[at..(WordPlaces.Find(text, end, StringComparison.OrdinalIgnoreCase, at + start.Length) + end.Length)])) : null;
    }

    private Found Between(string from, string to)
    {
        var (first, last) = (finder.Find(from, wholeBlocks: true), finder.Find(to, wholeBlocks: true));
        return first.IsNothing || last.IsNothing || view.OrderOf(first.Passages[0].Target) > view.OrderOf(last.Passages[0].Last)
            ? Found.Nothing
            : Found.Of(first.Cost + last.Cost, new Passage(first.Passages[0].Target, last.Passages[0].Last));
    }

    private Found Counted(Match match, bool wholeBlocks)
    {
        var scope = match.Groups["scope"].Value;
        var outer = scope.Length == 0 ? null : ScopeOf(scope);
        if (scope.Length > 0 && outer is null)
        {
            return Found.Nothing;
        }

        var (what, ordinal, many) = (match.Groups["what"].Value.ToLowerInvariant(), match.Groups["ord"].Value, match.Groups["many"].Value);
        var paragraphs = outer ?? view.Paragraphs;
        if (s_sentenceWord.IsMatch(what) || s_wordWord.IsMatch(what))
        {
            return Part(paragraphs, what, ordinal, many, wholeBlocks, outer is null);
        }

        var row = RowOf(paragraphs, what);
        var picked = Ordinals.Pick(row, ordinal, many);
        if (s_partWord.IsMatch(what))
        {
            return Found.Of(0.1, picked.Select(heading => view.Under(heading) is { Count: > 0 } under ? new Passage(heading, under[^1]) : new Passage(heading)));
        }

        return picked.Count == 0 ? Found.Nothing
            : view.PlaceOf(picked[^1]) - view.PlaceOf(picked[0]) == picked.Count - 1 ? Found.Of(0.1, new Passage(picked[0], picked.Count > 1 ? picked[^1] : null))
            : Found.Of(0.1, picked.Select(paragraph => new Passage(paragraph)));
    }

    private List<Entity> RowOf(IReadOnlyList<Entity> paragraphs, string what)
    {
        if (s_headingWord.IsMatch(what))
        {
            return [.. paragraphs.Where(paragraph => DocumentView.Level(paragraph) > 0)];
        }

        if (s_itemWord.IsMatch(what))
        {
            var kind = what.StartsWith("bullet", StringComparison.Ordinal) ? "bullet" : what.StartsWith("step", StringComparison.Ordinal) || what.StartsWith("number", StringComparison.Ordinal) ? "number" : null;
            var items = paragraphs.Where(paragraph => DocumentView.IsItem(paragraph) && (kind is null || DocumentView.List(paragraph) == kind)).ToList();
            return items.Count > 0 ? items : [.. paragraphs.Where(DocumentView.IsItem)];
        }

        return s_lineWord.IsMatch(what) ? [.. paragraphs.Where(paragraph => DocumentView.Text(paragraph).Length > 0)] : [.. paragraphs.Where(paragraph => view.IsBody(paragraph))];
    }

    private List<Entity>? ScopeOf(string scope)
    {
        var named = SectionOf(PassageFinder.Trim(scope), withHeading: false);
        var found = finder.Find(scope, wholeBlocks: true);
        if (!named.IsNothing && (found.IsNothing || DocumentView.Level(found.Passages[0].Target) > 0 || named.Cost < found.Cost) && !s_listWord.IsMatch(scope) && named.Passages[0].Until is not null)
        {
            found = named;
        }

        return found.IsNothing || found.Passages[0].Target.Kind is "document"
            ? found.IsNothing ? null : [.. view.Paragraphs]
            : [.. view.Paragraphs.Where(paragraph => found.Passages.Any(passage => view.Covers(passage, paragraph) && (passage.Until is null || passage.Target.Id != paragraph.Id || DocumentView.Level(paragraph) == 0)))];
    }

    private Found Part(IReadOnlyList<Entity> paragraphs, string what, string ordinal, string many, bool wholeBlocks, bool wholeDocument)
    {
        var blocks = wholeDocument ? paragraphs.Where(view.IsBody).ToList() : [.. paragraphs];
        var parts = blocks.SelectMany(block => (s_sentenceWord.IsMatch(what) ? Sentences.Of(DocumentView.Text(block)) : Text.Words.Split(DocumentView.Text(block)).Select(word => DocumentView.Text(block)[word.Start..word.End])).Select(words => new Passage(block, Words: words))).ToList();
        return Found.Of(0.1, Ordinals.Pick(parts, ordinal, many).Select(passage => wholeBlocks ? passage.Whole() : passage));
    }

    private static bool IsDown(string side) => s_downWord.IsMatch(side);

    private static readonly Regex s_atEdge = new(@"^(?:the\s+)?(?<what>.+?)\s+(?:(?:right\s+|all\s+the\s+way\s+)?(?:at|on|by)\s+)?the\s+(?:very\s+)?(?<edge>end|bottom|beginning|start|top|foot)(?:\s+of\s+(?:the\s+)?(?:document|text|page|letter))?$", WishPattern.Loose);

    private static readonly Regex s_lastWord = new("end|bottom|foot", WishPattern.Loose);

    private static readonly Regex s_plainLine = new(@"^(?:paragraph|line|sentence|text|words?)$", WishPattern.Loose);

    private static readonly Regex s_whatWord = new("^what", WishPattern.Loose);

    private static readonly Regex s_partWord = new(@"^(?:sections?|chapters?)$", WishPattern.Loose);

    private static readonly Regex s_numberedLast = new(@"^(?:the\s+)?(?:\w+\s+)?(?<what>" + Things + @")\s+(?:(?:number|no\.?|nr\.?)\s*|#\s*)?(?<n>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$", WishPattern.Loose);

    private const string Things = @"paragraphs?|headings?|headlines?|titles?|items?|bullets?(?:\s*points?)?|points?|steps?|rules?|entr(?:y|ies)|lines?|sentences?|words?|sections?|chapters?|ingredients?|parts?|passages?|list\s+(?:items?|entr(?:y|ies)|points?)";

    private static readonly Regex s_beside = new(@"^(?:the\s+|that\s+|(?:first|next)\s+(?=\w+\s+(?:(?:that|which)\s+)?(?:comes\s+|stands\s+|is\s+)?(?:right\s+|directly\s+)?(?:after|following|behind)\s)|last\s+(?=\w+\s+(?:right\s+|directly\s+)?before\s)|\w+(?:ed|ic)\s+|small\s+|gr[ea]y\s+|red\s+|blue\s+|green\s+|bold\s+)*(?<what>paragraph|heading|headline|title|item|line|sentence|bullet|part|one|what\s+(?:comes|stands|is))\s+(?:(?:that|which)\s+)?(?:(?:comes|stands|is|standing|coming)\s+)?(?:just\s+|right\s+|directly\s+|immediately\s+|next\s+|straight\s+)*(?<side>above|before|over|preced(?:ing|es)|in\s+front\s+of|ahead\s+of|below|under|after|follow(?:ing|s)|beneath|underneath|behind)\s+(?<anchor>.+)$", WishPattern.Loose);

    private static readonly Regex s_below = new(@"^(?:(?<all>everything|all(?:\s+(?:that|of\s+(?:it|that)|(?:the\s+)?(?:text|paragraphs|things|items|points|lines|entries|rules|steps)))?|the\s+rest|whatever|every\s+paragraph)|(?:the\s+)?(?:whole\s+|entire\s+)?(?:text|paragraphs|content|part|stuff|lines|items|things|words)|what(?:ever)?)\s+(?:that\s+|which\s+)?(?:comes?\s+|stands?\s+|is\s+|are\s+)?(?:written\s+|listed\s+|said\s+)?(?:just\s+|right\s+|directly\s+)?(?<side>below|under(?:neath)?|beneath|after|following|above|before|in)\s+(?<anchor>.+)$", WishPattern.Loose);

    private static readonly Regex s_section = new(@"^(?:the\s+)?(?<whole>whole\s+|entire\s+|complete\s+)?(?:(?:section|chapter)\s+(?:about|on|called|named|with|of|titled|headed)?\s*(?:the\s+)?(?<name>.+?)|(?<name>.+?)\s+(?:section|chapter))(?<whole>\s*,?\s*(?:with|including|and)\s+(?:its\s+|the\s+)?heading|\s*,\s*heading\s+and\s+(?:text|all))?$", WishPattern.Loose);

    private static readonly Regex s_fromTo = new(@"^(?:everything\s+|all\s+|(?:the\s+|all\s+)*(?:two\s+|three\s+|four\s+|five\s+|six\s+)?(?:paragraphs|lines|items|points|steps|rules|words|text|part)\s+)?from\s+(?<from>.+?)\s+(?:up\s+)?(?:to|until|till|through)\s+(?<to>.+)$", WishPattern.Loose);

    private static readonly Regex s_numbered = new(@"^(?:the\s+|all\s+|of\s+)*" + Ordinals.Pattern + @"\s+(?:body\s+|normal\s+|text\s+|section\s+|list\s+|full\s+)*(?<what>" + Things + @")(?:\s+(?:of|in|from|under|on|within|below)\s+(?<scope>.+))?$", WishPattern.Loose);

    private static readonly Regex s_inside = new(@"^(?:under|in|within|below)\s+(?:the\s+)?(?<scope>.+?)\s*,?\s+(?<inner>(?:the|every|all|each|both)\s+.+)$|^(?<inner>(?:the\s+)?\S.*?)\s+(?:under|in|within|from|of)\s+(?:the\s+)?(?<scope>(?:section|part|chapter|list|paragraph|heading)\s+.+|.+\s+(?:section|part|chapter|list|paragraph|heading))$", WishPattern.Loose);

    private static readonly Regex s_headingWord = new(@"head|title|section|chapter", WishPattern.Loose);

    private static readonly Regex s_itemWord = new(@"item|bullet|point|step|rule|entr|ingredient", WishPattern.Loose);

    private static readonly Regex s_listWord = new(@"\blists?\b|bullet|items", WishPattern.Loose);

    private static readonly Regex s_paragraphWord = new(@"paragraph|text|one", WishPattern.Loose);

    private static readonly Regex s_lineWord = new(@"line|part|passage|comes|stands|is", WishPattern.Loose);

    private static readonly Regex s_sentenceWord = new(@"^sentences?$", WishPattern.Loose);

    private static readonly Regex s_wordWord = new(@"^words?$", WishPattern.Loose);

    private static readonly Regex s_insideWord = new("^in$", WishPattern.Loose);

    private static readonly Regex s_downWord = new(@"below|under|after|follow|beneath|behind|^in$", WishPattern.Loose);
}
