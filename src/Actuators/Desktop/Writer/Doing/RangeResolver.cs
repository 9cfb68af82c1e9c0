using System.Globalization;
using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop.Writer;

/// <summary>Finds what a step's target, until and words mean in the document.</summary>
internal static class RangeResolver
{
    /// <summary>Finds the stretches.</summary>
    /// <param name="document">The document.</param>
    /// <param name="arguments">The step's arguments.</param>
    /// <returns>The stretches in the order of the text, at least one.</returns>
    public static IReadOnlyList<TextSlice> Slices(DocumentSnapshot document, StepArguments arguments)
    {
        var slices = Targets(document, arguments.Required("target"), arguments.Text("until"));
        var words = arguments.Text("words");
        if (string.IsNullOrEmpty(words))
        {
            return slices;
        }

        var nth = (int?)arguments.Number("nth");
        var places = nth is null ? FindAll(slices, words) : FindEvery(slices, words);
        return places.Count == 0 || nth > places.Count
            ? throw StepFailedException.Failure(ResultCode.NotFound, $"\"{words}\" is not in {arguments.Text("target")}{(nth > 1 ? $" {nth} times" : "")}.")
            : arguments.Text("which") switch { "all" => places, "last" => [places[^1]], _ => [places[(nth ?? 1) - 1]] };
    }

    /// <summary>Finds whole blocks.</summary>
    /// <param name="document">The document.</param>
    /// <param name="arguments">The step's arguments.</param>
    /// <returns>The blocks in the order of the text, at least one.</returns>
    public static IReadOnlyList<TextBlock> Blocks(DocumentSnapshot document, StepArguments arguments) =>
        [.. Targets(document, arguments.Required("target"), arguments.Text("until")).Select(static slice => slice.Block).Distinct()];

    /// <summary>Reads the numbers of an id such as <c>cell 1 2 3</c>.</summary>
    public static int[] Numbers(string id) =>
        [.. id.Split(' ').Skip(1).Select(static part => int.TryParse(part, CultureInfo.InvariantCulture, out var number) ? number : 0)];

    /// <summary>Finds words in stretches: as they stand there, else without regard to capitals and the form of quotes.</summary>
    public static IReadOnlyList<TextSlice> FindAll(IReadOnlyList<TextSlice> slices, string words)
    {
        var exact = Find(slices, words, static text => text, StringComparison.Ordinal);
        var found = exact.Count > 0 ? exact : Find(slices, words, Plain, StringComparison.OrdinalIgnoreCase);
        // Whole words go before parts of words: "art" is not meant in "party" where it stands alone elsewhere.
        return [.. found.Where(one => one.Whole || !found.Exists(static other => other.Whole)).Select(static one => one.Slice)];
    }

    /// <summary>Finds signs in stretches exactly as they stand there, also within words.</summary>
    private static IReadOnlyList<TextSlice> FindEvery(IReadOnlyList<TextSlice> slices, string words) =>
        [.. Find(slices, words, static text => text, StringComparison.Ordinal).Select(static one => one.Slice)];

    private static IReadOnlyList<TextSlice> Targets(DocumentSnapshot document, string target, string? until)
    {
        IReadOnlyList<TextSlice> slices = target.Split(' ')[0] switch
        {
            "document" => [.. document.Body.Select(TextSlice.Whole)],
            "paragraph" => Between(document.Paragraphs, Numbers(target)[0], until is null ? Numbers(target)[0] : Numbers(until)[0]),
            "table" => [.. document.Tables.Where(table => table.Number >= Numbers(target)[0] && table.Number <= Numbers(until ?? target)[0]).SelectMany(static table => table.Blocks).Select(TextSlice.Whole)],
            "cell" => Cells(document, Numbers(target), Numbers(until ?? target)),
            "span" => Spans(document, Numbers(target)[0], Numbers(until ?? target)[0]),
            "header" => [.. document.Header.Select(TextSlice.Whole)],
            "footer" => [.. document.Footer.Select(TextSlice.Whole)],
            "footnote" when Numbers(target)[0] <= document.Footnotes.Count => [.. document.Footnotes[Numbers(target)[0] - 1].Select(TextSlice.Whole)],
            _ => [],
        };
        return slices.Count > 0 ? slices : throw StepFailedException.Failure(ResultCode.UnknownEntity, $"The document has no {target}{(until is null ? "" : $" to {until}")}.");
    }

    private static IReadOnlyList<TextSlice> Between(IReadOnlyList<TextBlock> blocks, int first, int last) =>
        first < 1 || last > blocks.Count || last < first ? [] : [.. blocks.Skip(first - 1).Take(last - first + 1).Select(TextSlice.Whole)];

    private static IReadOnlyList<TextSlice> Cells(DocumentSnapshot document, int[] first, int[] last)
    {
        if (first.Length != 3 || last.Length != 3)
        {
            return [];
        }

        var rows = (Low: Math.Min(first[1], last[1]), High: Math.Max(first[1], last[1]));
        var columns = (Low: Math.Min(first[2], last[2]), High: Math.Max(first[2], last[2]));
        return [.. document.Tables.Where(table => table.Number == first[0]).SelectMany(static table => table.Blocks)
            .Where(block => block.Cell.Row >= rows.Low && block.Cell.Row <= rows.High && block.Cell.Column >= columns.Low && block.Cell.Column <= columns.High)
            .Select(TextSlice.Whole)];
    }

    private static IReadOnlyList<TextSlice> Spans(DocumentSnapshot document, int first, int last)
    {
        var spans = EntityList.Spans(document).ToList();
        return first < 1 || last > spans.Count || last < first ? [] : [.. spans.Skip(first - 1).Take(last - first + 1)];
    }

    private static List<(TextSlice Slice, bool Whole)> Find(IReadOnlyList<TextSlice> slices, string words, Func<string, string> form, StringComparison comparison)
    {
        var wanted = form(words);
        var found = new List<(TextSlice Slice, bool Whole)>();
        foreach (var slice in slices)
        {
            var text = form(slice.Text);
            for (var at = text.IndexOf(wanted, comparison); at >= 0; at = text.IndexOf(wanted, at + wanted.Length, comparison))
            {
                found.Add((new TextSlice(slice.Block, slice.Start + at, slice.Start + at + wanted.Length), IsWhole(text, at, wanted.Length)));
            }
        }

        return found;
    }

    private static bool IsWhole(string text, int at, int length) =>
        (at == 0 || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(text[at]))
        && (at + length >= text.Length || !char.IsLetterOrDigit(text[at + length]) || !char.IsLetterOrDigit(text[at + length - 1]));

    private static string Plain(string text) =>
        text.Replace('\u2018', '\'').Replace('\u2019', '\'').Replace('\u201C', '"').Replace('\u201D', '"').Replace('\u2013', '-').Replace('\u2014', '-').Replace('\u00A0', ' ');
}
