using System.Text.Json;

namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>Reads the ranges of assertions.</summary>
internal static class RangeReader
{
    /// <summary>Reads a range.</summary>
    /// <param name="node">The range.</param>
    /// <returns>The range.</returns>
    /// <exception cref="JsonException">It is none.</exception>
    public static DocumentRange Read(CaseNode node)
    {
        var words = node.Element.GetRawText();
        if (node.Element.ValueKind == JsonValueKind.String)
        {
            var text = node.Text();
            return new(words, PageArea.None, document => document.Text.Find(text).FirstOrDefault() ?? []);
        }

        var parts = node.Items();
        if (parts.Count == 0)
        {
            throw node.Wrong("a range is needed");
        }

        var area = parts[0].Element.ValueEquals("header") ? PageArea.Header : parts[0].Element.ValueEquals("footer") ? PageArea.Footer : PageArea.None;
        return new(words, area, ReadParts(node, parts));
    }

    private static Func<TextDocument, IReadOnlyList<TextSpan>> ReadParts(CaseNode node, IReadOnlyList<CaseNode> parts)
    {
        switch (parts[0].Text())
        {
            case "each":
                var each = Of(node, parts, 2)[1].Text();
                return document => [.. document.Text.Find(each).SelectMany(spans => spans)];
            case "nth":
                var (text, number) = (Of(node, parts, 3)[1].Text(), Positive(parts[2]));
                return document => document.Text.Find(text).ElementAtOrDefault(number - 1) ?? [];
            case "in":
                var (outer, inner) = (Read(Of(node, parts, 3)[1]), PlainText.Of(parts[2].Text()));
                return document => [.. outer.Resolve(document).SelectMany(span => Within(span, inner))];
            case "paragraph":
                var paragraph = Positive(Of(node, parts, 2)[1]);
                return document => [.. document.Paragraphs.Skip(paragraph - 1).Take(1).Select(item => item.Whole)];
            case "paragraphs":
                var (first, last) = (Positive(Of(node, parts, 3)[1]), Positive(parts[2]));
                return document => last <= document.Paragraphs.Count ? [.. document.Paragraphs.Take(last).Skip(first - 1).Select(item => item.Whole)] : [];
            case "cell" or "row" or "column" or "table":
                return ReadTablePart(node, parts);
            default:
                return ReadPlace(node, parts);
        }
    }

    private static Func<TextDocument, IReadOnlyList<TextSpan>> ReadPlace(CaseNode node, IReadOnlyList<CaseNode> parts)
    {
        var place = parts[0].Choice("last", "all", "header", "footer");
        Of(node, parts, 1);
        return place switch
        {
            0 => document => [.. document.Paragraphs.TakeLast(1).Select(item => item.Whole)],
            1 => document => [.. document.Text.Paragraphs.Select(item => item.Whole)],
            2 => document => [.. document.Header.Select(item => item.Whole)],
            _ => document => [.. document.Footer.Select(item => item.Whole)],
        };
    }

    private static Func<TextDocument, IReadOnlyList<TextSpan>> ReadTablePart(CaseNode node, IReadOnlyList<CaseNode> parts)
    {
        var kind = parts[0].Text();
        var numbers = Of(node, parts, kind == "cell" ? 4 : kind == "table" ? 2 : 3).Skip(1).Select(Positive).ToArray();
        return document => [.. Cells(document.Table(numbers[0]), kind, numbers).SelectMany(cell => cell.Paragraphs).Select(item => item.Whole)];
    }

    private static IEnumerable<TableCell> Cells(DocumentTable? table, string kind, int[] numbers) => table is null ? [] : kind switch
    {
        "cell" => table.Find(numbers[1], numbers[2]) is { } cell ? [cell] : [],
        "row" => numbers[1] <= table.Rows.Count ? table.Rows[numbers[1] - 1] : [],
        "column" => numbers[1] <= table.Columns ? table.Rows.Select(row => row[numbers[1] - 1]) : [],
        _ => table.Rows.SelectMany(row => row),
    };

    private static IEnumerable<TextSpan> Within(TextSpan span, string text)
    {
        for (var at = span.Text.IndexOf(text, StringComparison.Ordinal); at >= 0;)
        {
            yield return new(span.Paragraph, span.Start + at, span.Start + at + text.Length);
            at = span.Text.IndexOf(text, at + text.Length, StringComparison.Ordinal);
        }
    }

    private static IReadOnlyList<CaseNode> Of(CaseNode node, IReadOnlyList<CaseNode> parts, int count) =>
        parts.Count == count ? parts : throw node.Wrong($"{parts[0].Element.GetString()} needs {count} parts, not {parts.Count}");

    private static int Positive(CaseNode node) => node.Integer() is >= 1 and var number ? number : throw node.Wrong("a number from 1 is needed");
}
