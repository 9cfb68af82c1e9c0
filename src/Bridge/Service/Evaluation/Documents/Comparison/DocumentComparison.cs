namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>Finds all that differs from the start document and that no assertion speaks of.</summary>
internal sealed class DocumentComparison
{
    private readonly TextDocument before;
    private readonly TextDocument after;
    private readonly Allowances allowed;
    private readonly ParagraphComparison paragraphs;
    private readonly TableComparison tables;

    private DocumentComparison(TextDocument before, TextDocument after, Allowances allowed)
    {
        (this.before, this.after, this.allowed) = (before, after, allowed);
        paragraphs = new(allowed);
        tables = new(allowed, paragraphs);
    }

    /// <summary>Compares two documents.</summary>
    /// <param name="before">The start document.</param>
    /// <param name="after">The result.</param>
    /// <param name="allowed">What may differ.</param>
    /// <returns>What differs and may not.</returns>
    public static IReadOnlyList<string> Compare(TextDocument before, TextDocument after, Allowances allowed)
    {
        var comparison = new DocumentComparison(before, after, allowed);
        return [.. comparison.Body(), .. comparison.AreasBesideBody(), .. comparison.Pages(), .. comparison.Title()];
    }

    private IEnumerable<string> Body()
    {
        var (reasons, pairs) = paragraphs.Compare(before.Paragraphs, after.Paragraphs);
        var stayed = pairs.Where(pair => pair is { Before: not null, After: not null, Moved: false }).ToArray();
        var matches = MatchTables();
        foreach (var reason in reasons
            .Concat(matches.SelectMany(match => tables.Compare(match.Before, match.After).Concat(Place(match.Before, match.After, stayed))))
            .Concat(after.Tables.Except(matches.Select(match => match.After)).SelectMany(tables.Added))
            .Concat(LostTables(matches)))
        {
            yield return reason;
        }
    }

    private IEnumerable<string> LostTables(List<(DocumentTable Before, DocumentTable After)> matches) =>
        allowed.TableCount ? [] : before.Tables.Except(matches.Select(match => match.Before)).Select(table => $"a table of {table.Rows.Count} rows and {table.Columns} columns went");

    // In their order; where numbers differ, tables that have text in common belong together.
    private List<(DocumentTable Before, DocumentTable After)> MatchTables()
    {
        if (before.Tables.Count == after.Tables.Count)
        {
            return [.. before.Tables.Zip(after.Tables)];
        }

        var matches = new List<(DocumentTable Before, DocumentTable After)>();
        var next = 0;
        foreach (var table in before.Tables)
        {
            var texts = Texts(table);
            var rest = after.Tables.Skip(next).ToList();
            var found = rest.FindIndex(item => texts.Count == 0 ? Texts(item).Count == 0 : Texts(item).Overlaps(texts));
            if (found >= 0)
            {
                matches.Add((table, rest[found]));
                next += found + 1;
            }
        }

        return matches;
    }

    private static HashSet<string> Texts(DocumentTable table) => [.. table.Paragraphs.Where(paragraph => !paragraph.IsEmpty).Select(paragraph => paragraph.Trimmed)];

    // A table stays between the paragraphs that it stood between.
    private IEnumerable<string> Place(DocumentTable table, DocumentTable now, ParagraphPair[] stayed)
    {
        var (old, current) = (Before(before, table), Before(after, now));
        var crossed = Array.Find(stayed, pair => !pair.After!.IsEmpty && old.Contains(pair.Before!) != current.Contains(pair.After!));
        return crossed is null ? [] : [$"a table moved past {crossed.After}"];
    }

    private static HashSet<IBlock> Before(TextDocument document, DocumentTable table) => [.. document.Body.TakeWhile(block => block != table)];

    private IEnumerable<string> AreasBesideBody()
    {
        var header = allowed.Areas.HasFlag(PageArea.Header) ? [] : paragraphs.Compare(Shown(before.Header), Shown(after.Header)).Reasons;
        var footer = allowed.Areas.HasFlag(PageArea.Footer) ? [] : paragraphs.Compare(Shown(before.Footer), Shown(after.Footer)).Reasons;
        return header.Select(reason => $"in the header: {reason}").Concat(footer.Select(reason => $"in the footer: {reason}"));
    }

    // An empty header looks like none.
    private static IReadOnlyList<Paragraph> Shown(IReadOnlyList<Paragraph> area) => area.All(paragraph => paragraph.IsEmpty && paragraph.Marks.Count == 0) ? [] : area;

    private IEnumerable<string> Pages()
    {
        var free = allowed.Page
            | (allowed.Areas.HasFlag(PageArea.Header) ? PageAspect.Top : PageAspect.None)
            | (allowed.Areas.HasFlag(PageArea.Footer) ? PageAspect.Bottom : PageAspect.None);
        return after.Pages.SelectMany((page, index) => Differences(before.Pages[Math.Min(index, before.Pages.Count - 1)], page, free)).Distinct();
    }

    private static IEnumerable<string> Differences(PageLayout old, PageLayout now, PageAspect free)
    {
        (PageAspect Aspect, string Name, double Old, double Now)[] lengths =
        [
            (PageAspect.Size, "page width", old.Width, now.Width),
            (PageAspect.Size, "page height", old.Height, now.Height),
            (PageAspect.Left, "left margin", old.Left, now.Left),
            (PageAspect.Right, "right margin", old.Right, now.Right),
            (PageAspect.Top, "top margin", old.Top, now.Top),
            (PageAspect.Bottom, "bottom margin", old.Bottom, now.Bottom),
            (PageAspect.Columns, "number of columns", old.Columns, now.Columns),
        ];
        return lengths.Where(item => !free.HasFlag(item.Aspect) && Math.Abs(item.Old - item.Now) > PageAssertionReader.Tolerance)
            .Select(item => $"the {item.Name} changed from {FormatValue.Of(item.Old)} to {FormatValue.Of(item.Now)}");
    }

    private IEnumerable<string> Title() => allowed.Title || before.Title == after.Title ? [] : [$"the title changed from \"{before.Title}\" to \"{after.Title}\""];
}
