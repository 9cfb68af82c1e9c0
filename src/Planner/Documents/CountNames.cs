using System.Text.RegularExpressions;
using LamRobot.Contracts;

namespace LamRobot.Planner.Documents;

/// <summary>Paragraphs that are told by how many they are: "the two paragraphs below the heading Concert", "the three day descriptions in the plan".</summary>
internal sealed class CountNames(DocumentView view, PassageFinder finder) : IPassageSource
{
    /// <inheritdoc/>
    public Found Find(string phrase, bool wholeBlocks)
    {
        if (s_beside.Match(phrase) is { Success: true } beside && Measure.ReadNumber(beside.Groups["n"].Value) is { } next)
        {
            return Beside((int)next, beside.Groups["what"].Value, beside.Groups["side"].Value, beside.Groups["anchor"].Value);
        }

        return s_counted.Match(phrase) is { Success: true } counted && Measure.ReadNumber(counted.Groups["n"].Value) is { } count
            ? Counted((int)count, counted.Groups["what"].Value, counted.Groups["scope"].Value)
            : Found.Nothing;
    }

    private Found Beside(int count, string what, string side, string anchor)
    {
        var found = finder.Find(anchor, wholeBlocks: true);
        if (found.IsNothing)
        {
            return Found.Nothing;
        }

        var down = s_down.IsMatch(side);
        var order = down ? found.Passages.Max(passage => view.OrderOf(passage.Last)) : found.Passages.Min(passage => view.OrderOf(passage.Target));
        var some = view.Paragraphs.Where(paragraph => DocumentView.Text(paragraph).Length > 0 && (down ? view.PlaceOf(paragraph) > order : view.PlaceOf(paragraph) < order) && IsA(paragraph, what)).ToList();
        var row = down ? some.Take(count).ToList() : [.. some.TakeLast(count)];
        return row.Count < count ? Found.Nothing : Found.Of(found.Cost + 0.05, Stretches(row));
    }

    /// <summary>The number tells which: the only sort of paragraphs of which there are so many with such words, or in such a part.</summary>
    private Found Counted(int count, string what, string scope)
    {
        if (scope.Length == 0 && s_allHeadings.IsMatch(what) && view.Paragraphs.Where(paragraph => DocumentView.Level(paragraph) > 0).ToList() is var headings && headings.Count == count)
        {
            return Found.Of(0.2, headings.Select(heading => new Passage(heading)));
        }

        foreach (var word in Text.Words.Split($"{scope} {what}").Where(word => !Text.Words.IsFunction(word.Text)))
        {
            var named = Sorts(view.Paragraphs).Select(sort => sort.Where(paragraph => finder.Covers(word.Text, paragraph) > 0.8).ToList()).Where(sort => sort.Count == count).ToList();
            if (named.Count == 1)
            {
                return Found.Of(0.3, Stretches(named[0]));
            }
        }

        var part = scope.Length == 0 ? Found.Nothing : new PlaceNames(view, finder).SectionOf(PassageFinder.Trim(scope), withHeading: false);
        if (part.IsNothing || part.Cost > 0.8)
        {
            return Found.Nothing;
        }

        var sorts = Sorts(view.Within(part.Passages).Paragraphs).Where(sort => sort.Count == count).ToList();
        var meant = sorts.Count == 1 ? sorts[0] : sorts.FirstOrDefault(sort => DocumentView.Level(sort[0]) > 0 == s_headings.IsMatch(what));
        return meant is null ? Found.Nothing : Found.Of(part.Cost + 0.2, Stretches(meant));
    }

    /// <summary>Headings of each level, items, and the other paragraphs.</summary>
    private IEnumerable<List<Entity>> Sorts(IEnumerable<Entity> paragraphs) =>
        paragraphs.Where(paragraph => DocumentView.Text(paragraph).Length > 0 && !view.IsTitle(paragraph)).GroupBy(paragraph => (DocumentView.Level(paragraph), DocumentView.List(paragraph))).Select(sort => sort.ToList());

    private IEnumerable<Passage> Stretches(IReadOnlyList<Entity> row)
    {
        var meant = row.Select(paragraph => paragraph.Id).ToHashSet(StringComparer.Ordinal);
        return new KindNames(view, finder).Stretches(paragraph => meant.Contains(paragraph.Id));
    }

    private bool IsA(Entity paragraph, string what) => s_headings.IsMatch(what) ? DocumentView.Level(paragraph) > 0
        : s_items.IsMatch(what) ? DocumentView.IsItem(paragraph)
        : !s_paragraphs.IsMatch(what) || view.IsBody(paragraph);

    private const string Number = @"(?<n>two|three|four|five|six|seven|eight|nine|ten|\d{1,2})";

    private static readonly Regex s_beside = new(@"^(?:the\s+|all\s+|next\s+|first\s+|last\s+)*" + Number + @"\s+(?:\w+\s+)?(?<what>paragraphs|lines|items|bullets|points|steps|rules|headings|entries|sentences|titles)\s+(?:that\s+|which\s+)?(?:come\s+|stand\s+|are\s+|follow\s+|coming\s+|standing\s+)?(?:just\s+|right\s+|directly\s+|immediately\s+|straight\s+)*(?<side>above|before|over|preceding|ahead\s+of|below|under(?:neath)?|after|following|beneath|behind)\s+(?<anchor>.+)$", WishPattern.Loose);

    private static readonly Regex s_counted = new(@"^(?:the|all|those|these|our)\s+(?:the\s+)?" + Number + @"\s+(?<what>.+?)(?:\s+(?:in|under|within|below|of)\s+(?:the\s+)?(?<scope>.+))?$", WishPattern.Loose);

    private static readonly Regex s_allHeadings = new(@"\b(?:headings|headlines)$", WishPattern.Loose);

    private static readonly Regex s_headings = new("head|title|name|section", WishPattern.Loose);

    private static readonly Regex s_items = new("item|bullet|point|step|rule|entr", WishPattern.Loose);

    private static readonly Regex s_paragraphs = new("paragraph", WishPattern.Loose);

    private static readonly Regex s_down = new("below|under|after|follow|beneath|behind", WishPattern.Loose);
}
