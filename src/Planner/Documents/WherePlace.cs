using System.Text.RegularExpressions;
using LamRobot.Contracts;

namespace LamRobot.Planner.Documents;

/// <summary>Where something new shall stand: before or after a paragraph or table.</summary>
/// <param name="Target">The paragraph or table; the document for its beginning or end.</param>
/// <param name="Before">Before it, else after it.</param>
/// <param name="Cost">How much of it is guessed.</param>
internal sealed record WherePlace(Entity Target, bool Before, double Cost)
{
    /// <summary>The place as arguments of an action.</summary>
    public IEnumerable<(string Name, ArgumentValue Value)> Arguments() => [("target", Target.Id), ("where", Before ? "before" : "after")];

    /// <summary>Where it is in the document, for putting changes in order.</summary>
    public double Order(DocumentView view) => Target.Kind == "document" ? Before ? -1 : view.Paragraphs.Count + 1 : view.OrderOf(Target) + (Before ? -0.1 : 0.1);

    /// <summary>Reads "after the last line", "at the end", "under Saturday morning, after what is there".</summary>
    /// <param name="said">The words.</param>
    /// <param name="setting">The document.</param>
    /// <returns>The place, or null when the words tell none.</returns>
    public static WherePlace? Read(string said, Setting setting)
    {
        if (s_atEnd.Match(said) is { Success: true } end)
        {
            return Edge(end.Groups["of"].Value, setting, atStart: false);
        }

        if (s_atStart.Match(said) is { Success: true } start)
        {
            return Edge(start.Groups["of"].Value, setting, atStart: true);
        }

        if (s_between.Match(said) is { Success: true } between)
        {
            return Between(setting.Finder.Find(between.Groups["one"].Value, wholeBlocks: true), setting.Finder.Find(between.Groups["other"].Value, wholeBlocks: true), setting);
        }

        if (s_here.Match(said) is { Success: true } here && setting.View.Caret is { Kind: "paragraph" } caret)
        {
            return new(caret, s_beforeWord.IsMatch(here.Value), 0.1);
        }

        foreach (var match in s_side.Matches(said).Where(match => match.Groups["anchor"].Value.Trim().Length > 0))
        {
            var before = s_beforeWord.IsMatch(match.Groups["side"].Value);
            var found = setting.Finder.Find(match.Groups["anchor"].Value, wholeBlocks: true);
            if (!found.IsNothing && found.Passages[0].Target.Kind is "paragraph" or "table")
            {
                var target = before ? found.Passages[0].Target : found.Passages[^1].Last;
                target = !before && s_underWord.IsMatch(match.Groups["side"].Value) && s_thereWord.IsMatch(said) && setting.View.Under(target) is { Count: > 0 } under && DocumentView.Level(target) > 0 ? under[^1] : target;
                return new(target, before, found.Cost);
            }
        }

        return null;
    }

    /// <summary>Between two paragraphs: after the upper one, or before the lower one when that is a heading right after it.</summary>
    private static WherePlace? Between(Found one, Found other, Setting setting)
    {
        if (one.IsNothing || other.IsNothing || one.Passages[0].Target.Kind != "paragraph" || other.Passages[0].Target.Kind != "paragraph")
        {
            return null;
        }

        var (upper, lower) = setting.View.OrderOf(one.Passages[0].Target) < setting.View.OrderOf(other.Passages[0].Target) ? (one, other) : (other, one);
        var below = lower.Passages[0].Target;
        return DocumentView.Level(upper.Passages[^1].Last) > 0 || setting.View.PlaceOf(below) - setting.View.PlaceOf(upper.Passages[^1].Last) > 1
            ? new(below, Before: true, one.Cost + other.Cost)
            : new(upper.Passages[^1].Last, Before: false, one.Cost + other.Cost);
    }

    private static WherePlace? Edge(string of, Setting setting, bool atStart)
    {
        var scope = PassageFinder.Trim(of);
        if (scope.Length == 0 || s_documentWord.IsMatch(scope))
        {
            var texts = setting.View.Paragraphs.Where(paragraph => DocumentView.Text(paragraph).Length > 0).ToList();
            if (setting.View.IsPart)
            {
                var inner = texts.SkipWhile(paragraph => DocumentView.Level(paragraph) > 0).ToList();
                return inner.Count == 0 ? null : new(atStart ? inner[0] : inner[^1], atStart, 0.1);
            }

            return texts.Count == 0 ? new(setting.View.Document, atStart, 0.1) : new(atStart ? setting.View.Document : setting.View.Paragraphs[^1], atStart, 0.1);
        }

        var found = setting.Finder.Find(scope, wholeBlocks: true);
        var section = new PlaceNames(setting.View, setting.Finder).SectionOf(scope, withHeading: false);
        found = found.IsNothing || (!section.IsNothing && DocumentView.Level(found.Passages[0].Target) > 0) ? section : found;
        return found.IsNothing || found.Passages[0].Target.Kind is not ("paragraph" or "table") ? null
            : new(atStart ? found.Passages[0].Target : found.Passages[^1].Last, atStart, found.Cost);
    }

    private static readonly Regex s_atEnd = new(@"\b(?:at|to|on|by|right\s+at)\s+(?:the\s+)?(?:very\s+)?(?:end|bottom|foot|close)\b(?:\s+of\s+(?<of>[^,:;]+))?|\b(?:as\s+(?:(?:the|an?|our)\s+)?(?:new\s+|very\s+)*(?:last|final|closing)\s+(?:paragraph|line|item|bullet|point|step|entry|sentence|ingredient|rule|thing))(?:\s+(?:of|in|to)\s+(?<of>[^,:;]+))?|\b(?:last|final|closing)\s+(?:paragraph|line)\s*:", WishPattern.Loose);

    private static readonly Regex s_atStart = new(@"\b(?:at|to|on|right\s+at)\s+(?:the\s+)?(?:very\s+)?(?:beginning|start|top|front|head)\b(?:\s+of\s+(?<of>[^,:;]+))?|\b(?:as\s+)?(?:(?:the|an?)\s+)?(?:new\s+|very\s+)*(?:first|opening)(?:\s+(?:paragraph|line|item|bullet|point|step|entry|rule))?(?:\s+(?:of|in|to)\s+(?<of>[^,:;]+))?(?:\s+(?:of|in|to)\s+(?<of>[^,:;]+))?", WishPattern.Loose);

    private static readonly Regex s_between = new(@"\bbetween\s+(?<one>[^:;,]+?)\s+and\s+(?<other>[^:;,]+?)(?:\s+(?:there(?:'?s|\s+is|\s+should)|comes|goes|i|we|is|must|should|a\s+(?:new\s+)?(?:paragraph|line|item|heading))\b.*)?$", WishPattern.Loose);

    private static readonly Regex s_here = new(@"\b(?:(?:after|before|below|under|above|behind)\s+(?:this(?:\s+(?:one|paragraph|line|item|point|bullet|step|rule))?|here|where\s+(?:i|the\s+c\w+)\s+(?:am|is|stands?))|here|where\s+(?:i\s+am|(?:the|my)\s+(?:cursor|caret)\s+(?:is|stands?))|at\s+(?:the|my)\s+(?:cursor|caret))\b", WishPattern.Loose);

    private static readonly Regex s_side = new(@"\b(?:right\s+|directly\s+|just\s+|immediately\s+)?(?<side>after|before|under(?:neath)?|below|above|behind|beneath|following|in\s+front\s+of|ahead\s+of|next\s+to)\s+(?<anchor>[^:;,]+?)(?=\s*(?:$|[:;,]|\s(?:one|an?|another|some|a\s+few)\s+(?:\w+\s+)?(?:more\s+|new\s+|further\s+)?(?:paragraph|line|item|point|bullet|step|rule|heading|entry|sentence|table)\b|\s(?:there(?:'s|\s+is|\s+should)|comes|goes|i\s+(?:want|need)|we\s+(?:want|need))\b))", WishPattern.Loose);

    private static readonly Regex s_beforeWord = new(@"before|above|front|ahead", WishPattern.Loose);

    private static readonly Regex s_underWord = new(@"under|below|beneath", WishPattern.Loose);

    private static readonly Regex s_thereWord = new(@"\b(?:after\s+what\s+is\s+(?:already\s+)?there|further|another|additional|more|as\s+well|at\s+the\s+end)\b", WishPattern.Loose);

    private static readonly Regex s_documentWord = new(@"^(?:this|it|(?:that|this|the)\s+(?:section|part|chapter)|(?:the\s+|this\s+|my\s+|our\s+|whole\s+)*(?:document|text|page|file|letter|whole\s+thing|thing|everything|menu|article|notice|paper))$", WishPattern.Loose);
}
