using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop.Writer;

/// <summary>Tells the document as entities, as the remarks of <see cref="WriterActions"/> name them.</summary>
internal static class EntityList
{
    private const int NameLength = 200;

    /// <summary>Lists the entities.</summary>
    /// <param name="document">The document.</param>
    /// <param name="file">The file's name.</param>
    /// <param name="modified">Whether it has changes that are not saved.</param>
    /// <param name="caret">The id of the paragraph or cell with the caret, empty when it is elsewhere, and how many characters are before it.</param>
    /// <returns>The entities: the document first, then in the order of the text.</returns>
    public static IEnumerable<Entity> Of(DocumentSnapshot document, string file, bool modified, (string Owner, int At) caret)
    {
        yield return Make("document", file, "document", ("modified", modified ? "true" : "false"), ("paragraphs", $"{document.Paragraphs.Count}"), ("tables", $"{document.Tables.Count}"), ("pages", $"{document.Pages}"), ("caret", caret.Owner), ("caret_at", $"{caret.At}"));
        foreach (var entity in document.Paragraphs.Select(OfParagraph).Concat(document.Tables.SelectMany(OfTable)).Concat(OfSpans(document)))
        {
            yield return entity;
        }

        // They can be written, and then given a look, before they are there.
        yield return OfText("header", "header", document.Header);
        yield return OfText("footer", "footer", document.Footer);

        var anchored = document.Body.SelectMany(static block => block.Anchors.Select(_ => block.Owner)).ToList();
        foreach (var (index, note) in document.Footnotes.Index().Where(static pair => pair.Item.Count > 0))
        {
            var text = string.Join('\n', note.Select(static block => block.Text));
            yield return Make(note[0].Owner, text, "footnote", ("text", text), ("in", anchored.ElementAtOrDefault(index) ?? ""));
        }

        foreach (var group in document.Objects.GroupBy(static one => one.Kind))
        {
            foreach (var (index, one) in group.Index())
            {
                var text = one.Description.Length > 0 ? one.Description : one.Name;
                yield return Make($"{one.Kind} {index + 1}", text, one.Kind, ("text", text), ("in", one.Owner));
            }
        }

        for (var index = 0; index < document.Comments.Count; index++)
        {
            yield return Make($"comment {index + 1}", document.Comments[index].Text, "comment", ("text", document.Comments[index].Text), ("in", document.Comments[index].Owner));
        }
    }

    /// <summary>Finds the stretches with a format or link of their own.</summary>
    /// <param name="document">The document.</param>
    /// <returns>The stretches, in the order of their numbers.</returns>
    public static IEnumerable<TextSlice> Spans(DocumentSnapshot document) => document.Body.SelectMany(static block =>
        block.Runs.Where(run => (run.Link.Length > 0 || run.Format != block.MainFormat) && !string.IsNullOrWhiteSpace(block.Text[run.Start..run.End]))
            .Select(run => new TextSlice(block, run.Start, run.End)));

    private static IEnumerable<Entity> OfSpans(DocumentSnapshot document) => Spans(document).Select(static (span, index) =>
    {
        var run = span.Block.Runs.First(run => run.Start == span.Start);
        var main = span.Block.MainFormat;
        var own = run.Format.Each().Where(format => main.Value(format.Name) != format.Value);
        (string, string)[] link = run.Link.Length > 0 ? [("link", run.Link)] : [];
        return Make($"span {index + 1}", span.Text, "span", [("text", span.Text), ("in", span.Block.Owner), .. own, .. link]);
    });

    private static Entity OfParagraph(TextBlock block)
    {
        var uniform = block.Runs.Count == 0 || block.Runs.All(run => run.Format == block.Runs[0].Format);
        var formats = uniform ? block.MainFormat.Each() : block.MainFormat.Each().Where(format => block.Runs.All(run => run.Format.Value(format.Name) == format.Value));
        return Make(block.Owner, block.Text, "paragraph", [("text", block.Text), ("style", block.Format.Style), ("list", block.List), ("align", block.Format.Align), .. formats]);
    }

    private static IEnumerable<Entity> OfTable(DocumentTable table)
    {
        yield return Make(table.Id, table.Name, "table", ("rows", $"{table.Rows}"), ("columns", $"{table.Columns}"), ("after", table.After > 0 ? $"paragraph {table.After}" : ""));
        foreach (var cell in table.Blocks.GroupBy(static block => block.Owner))
        {
            yield return OfText(cell.Key, "cell", [.. cell]);
        }
    }

    private static Entity OfText(string id, string kind, IReadOnlyList<TextBlock> blocks)
    {
        var text = string.Join('\n', blocks.Select(static block => block.Text));
        return Make(id, text, kind, ("text", text));
    }

    private static Entity Make(string id, string name, string kind, params (string Name, string Value)[] attributes) =>
        new(id, name.Length > NameLength ? name[..NameLength] : name, kind)
        {
            Attributes = EquatableMap.Of(attributes),
        };
}
