using System.Text.RegularExpressions;
using LamRobot.Contracts;

namespace LamRobot.Planner.Documents;

/// <summary>What is told by where it stands: "the last paragraph", "everything under Safety", "the heading just above the table", "the second item of the list".</summary>
internal sealed partial class PlaceNames(DocumentView view, PassageFinder finder) : IPassageSource
{
    /// <inheritdoc/>
    public Found Find(string phrase, bool wholeBlocks)
    {
        if (Beside().Match(phrase) is { Success: true } beside)
        {
            return BesideOf(beside.Groups["what"].Value, beside.Groups["side"].Value, beside.Groups["anchor"].Value);
        }

        if (Below().Match(phrase) is { Success: true } below)
        {
            return Stretch(below.Groups["anchor"].Value, IsDown(below.Groups["side"].Value), below.Groups["all"].Success);
        }

        if (Section().Match(phrase) is { Success: true } section)
        {
            return SectionOf(section.Groups["name"].Value, withHeading: section.Groups["whole"].Success);
        }

        if (FromTo().Match(phrase) is { Success: true } range)
        {
            return Between(range.Groups["from"].Value, range.Groups["to"].Value);
        }

        return Numbered().Match(phrase) is { Success: true } numbered ? Counted(numbered, wholeBlocks) : Found.Nothing;
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
        var heading = view.Paragraphs.Take(place + 1).LastOrDefault(paragraph => DocumentView.Level(paragraph) > 0);
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
        var order = down ? found.Passages.Max(passage => view.OrderOf(passage.Last)) : found.Passages.Min(passage => view.OrderOf(passage.Target));
        var some = view.Paragraphs.Where(paragraph => DocumentView.Text(paragraph).Length > 0 && (down ? view.PlaceOf(paragraph) > order : view.PlaceOf(paragraph) < order) && IsA(paragraph, what));
        var meant = down ? some.FirstOrDefault() : some.LastOrDefault();
        return meant is null ? Found.Nothing : Found.Of(found.Cost + 0.05, new Passage(meant));
    }

    private bool IsA(Entity paragraph, string what) => HeadingWord().IsMatch(what) ? DocumentView.Level(paragraph) > 0 || view.IsTitle(paragraph)
        : ItemWord().IsMatch(what) ? DocumentView.IsItem(paragraph)
        : !ParagraphWord().IsMatch(what) || view.IsBody(paragraph) || LineWord().IsMatch(what);

    private Found Stretch(string anchor, bool down, bool all)
    {
        var found = finder.Find(anchor, wholeBlocks: true);
        if (found.IsNothing || found.Passages[0].Target.Kind is not ("paragraph" or "table"))
        {
            return Found.Nothing;
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
        if (SentenceWord().IsMatch(what) || WordWord().IsMatch(what))
        {
            return Part(paragraphs, what, ordinal, many, wholeBlocks, outer is null);
        }

        var row = RowOf(paragraphs, what);
        var picked = Ordinals.Pick(row, ordinal, many.Length == 0 && match.Groups["n"].Success ? match.Groups["n"].Value : many);
        return picked.Count == 0 ? Found.Nothing
            : view.PlaceOf(picked[^1]) - view.PlaceOf(picked[0]) == picked.Count - 1 ? Found.Of(0.1, new Passage(picked[0], picked.Count > 1 ? picked[^1] : null))
            : Found.Of(0.1, picked.Select(paragraph => new Passage(paragraph)));
    }

    private List<Entity> RowOf(IReadOnlyList<Entity> paragraphs, string what)
    {
        if (HeadingWord().IsMatch(what))
        {
            return [.. paragraphs.Where(paragraph => DocumentView.Level(paragraph) > 0)];
        }

        if (ItemWord().IsMatch(what))
        {
            var kind = what.StartsWith("bullet", StringComparison.Ordinal) ? "bullet" : what.StartsWith("step", StringComparison.Ordinal) || what.StartsWith("number", StringComparison.Ordinal) ? "number" : null;
            var items = paragraphs.Where(paragraph => DocumentView.IsItem(paragraph) && (kind is null || DocumentView.List(paragraph) == kind)).ToList();
            return items.Count > 0 ? items : [.. paragraphs.Where(DocumentView.IsItem)];
        }

        return LineWord().IsMatch(what) ? [.. paragraphs.Where(paragraph => DocumentView.Text(paragraph).Length > 0)] : [.. paragraphs.Where(paragraph => view.IsBody(paragraph))];
    }

    private List<Entity>? ScopeOf(string scope)
    {
        var named = SectionOf(PassageFinder.Trim(scope), withHeading: false);
        var found = finder.Find(scope, wholeBlocks: true);
        if (!named.IsNothing && (found.IsNothing || DocumentView.Level(found.Passages[0].Target) > 0 || named.Cost < found.Cost) && !ListWord().IsMatch(scope) && named.Passages[0].Until is not null)
        {
            found = named;
        }

        return found.IsNothing || found.Passages[0].Target.Kind is "document"
            ? found.IsNothing ? null : [.. view.Paragraphs]
            : [.. view.Paragraphs.Where(paragraph => found.Passages.Any(passage => view.OrderOf(paragraph) >= view.OrderOf(passage.Target) && view.OrderOf(paragraph) <= view.OrderOf(passage.Last)))];
    }

    private Found Part(IReadOnlyList<Entity> paragraphs, string what, string ordinal, string many, bool wholeBlocks, bool wholeDocument)
    {
        var blocks = wholeDocument ? paragraphs.Where(view.IsBody).ToList() : [.. paragraphs];
        var parts = blocks.SelectMany(block => (SentenceWord().IsMatch(what) ? Sentences.Of(DocumentView.Text(block)) : Text.Words.Split(DocumentView.Text(block)).Select(word => DocumentView.Text(block)[word.Start..word.End])).Select(words => new Passage(block, Words: words))).ToList();
        return Found.Of(0.1, Ordinals.Pick(parts, ordinal, many).Select(passage => wholeBlocks ? passage.Whole() : passage));
    }

    private static bool IsDown(string side) => DownWord().IsMatch(side);

    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string Things = @"paragraphs?|headings?|headlines?|titles?|items?|bullets?(?:\s*points?)?|points?|steps?|rules?|entr(?:y|ies)|lines?|sentences?|words?|sections?|ingredients?|parts?|passages?|list\s+(?:items?|entr(?:y|ies)|points?)";

    [GeneratedRegex(@"^(?:the\s+|that\s+)*(?<what>paragraph|heading|headline|title|item|line|text|sentence|bullet|part|one|words?|what\s+(?:comes|stands|is))\s+(?:that\s+(?:comes|stands|is)\s+|which\s+(?:comes|stands|is)\s+|(?:standing|coming)\s+)?(?:just\s+|right\s+|directly\s+|immediately\s+|next\s+|straight\s+)*(?<side>above|before|over|preceding|in\s+front\s+of|ahead\s+of|below|under|after|following|beneath|underneath|behind)\s+(?<anchor>.+)$", Loose)]
    private static partial Regex Beside();

    [GeneratedRegex(@"^(?:(?<all>everything|all(?:\s+(?:that|of\s+(?:it|that)|the\s+text|text|paragraphs|the\s+paragraphs))?|the\s+rest|whatever|every\s+paragraph)|(?:the\s+)?(?:whole\s+|entire\s+)?(?:text|paragraphs?|content|part|stuff|lines?|words)|what(?:ever)?)\s+(?:that\s+|which\s+)?(?:comes?\s+|stands?\s+|is\s+|are\s+|written\s+)?(?:just\s+|right\s+|directly\s+)?(?<side>below|under(?:neath)?|beneath|after|following|above|before|in)\s+(?<anchor>.+)$", Loose)]
    private static partial Regex Below();

    [GeneratedRegex(@"^(?:the\s+)?(?<whole>whole\s+|entire\s+|complete\s+)?(?:(?:section|chapter)\s+(?:about|on|called|named|with|of|titled|headed)?\s*(?:the\s+)?(?<name>.+?)|(?<name>.+?)\s+(?:section|chapter))(?<whole>\s*,?\s*(?:with|including|and)\s+(?:its\s+|the\s+)?heading|\s*,\s*heading\s+and\s+(?:text|all))?$", Loose)]
    private static partial Regex Section();

    [GeneratedRegex(@"^(?:everything\s+|all\s+)?from\s+(?<from>.+?)\s+(?:up\s+)?(?:to|until|till|through)\s+(?<to>.+)$", Loose)]
    private static partial Regex FromTo();

    [GeneratedRegex(@"^(?:the\s+|all\s+|of\s+)*" + Ordinals.Pattern + @"\s+(?:body\s+|normal\s+|text\s+|section\s+|list\s+|full\s+)*(?<what>" + Things + @")(?:\s+(?:of|in|from|under|on|within|below)\s+(?<scope>.+))?$", Loose)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"head|title|section", Loose)]
    private static partial Regex HeadingWord();

    [GeneratedRegex(@"item|bullet|point|step|rule|entr|ingredient", Loose)]
    private static partial Regex ItemWord();

    [GeneratedRegex(@"\blists?\b|bullet|items", Loose)]
    private static partial Regex ListWord();

    [GeneratedRegex(@"paragraph|text|one", Loose)]
    private static partial Regex ParagraphWord();

    [GeneratedRegex(@"line|part|passage|comes|stands|is", Loose)]
    private static partial Regex LineWord();

    [GeneratedRegex(@"^sentences?$", Loose)]
    private static partial Regex SentenceWord();

    [GeneratedRegex(@"^words?$", Loose)]
    private static partial Regex WordWord();

    [GeneratedRegex(@"below|under|after|follow|beneath|behind|^in$", Loose)]
    private static partial Regex DownWord();
}
