using System.Text.RegularExpressions;

namespace LamRobot.Actuators.Desktop.Writer;

/// <summary>Reads the document from the program's accessibility tree, all questions at once.</summary>
internal static partial class DocumentReader
{
    /// <summary>Reads the document.</summary>
    /// <param name="document">The element of the document.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The document as it is now.</returns>
    public static async Task<DocumentSnapshot> ReadAsync(AccessibleNode document, CancellationToken cancellationToken)
    {
        var attributes = document.GetAttributesAsync(cancellationToken);
        var children = await document.GetChildrenAsync(cancellationToken).ConfigureAwait(false);
        var parts = await Task.WhenAll(children.Select(child => ReadPartAsync(child, cancellationToken))).ConfigureAwait(false);
        var notes = parts.Count(static part => part.Role == "footnote");
        var builder = new SnapshotBuilder(notes);
        foreach (var part in parts)
        {
            builder.Add(part);
        }

        var pages = int.TryParse((await attributes.ConfigureAwait(false)).GetValueOrDefault("total-pages"), out var count) ? count : 1;
        return builder.Finish() with { Pages = pages };
    }

    private static async Task<DocumentPart> ReadPartAsync(AccessibleNode node, CancellationToken cancellationToken)
    {
        var role = await node.GetRoleAsync(cancellationToken).ConfigureAwait(false);
        switch (role)
        {
            case "paragraph" or "heading" or "list item" or "block quote":
                var hanging = ParagraphChildren.ReadAsync(node, cancellationToken);
                return new DocumentPart(role, node, "", [await ParagraphReader.ReadAsync(node, cancellationToken).ConfigureAwait(false)]) { Hanging = [await hanging.ConfigureAwait(false)] };
            case "header" or "footer" or "footnote":
                return new DocumentPart(role, node, "", await ReadParagraphsAsync(node, cancellationToken).ConfigureAwait(false));
            case "table":
                var name = await node.GetNameAsync(cancellationToken).ConfigureAwait(false);
                var cells = await node.GetChildrenAsync(cancellationToken).ConfigureAwait(false);
                return new DocumentPart(role, node, PageSuffix().Replace(name, ""), []) { Cells = await Task.WhenAll(cells.Select(cell => ReadCellAsync(cell, cancellationToken))).ConfigureAwait(false) };
            default:
                return new DocumentPart(role, node, "", []) { Hanging = await ParagraphChildren.ReadObjectAsync(role, node, cancellationToken).ConfigureAwait(false) is { } found ? [new([], [found])] : [] };
        }
    }

    private static async Task<DocumentPart> ReadCellAsync(AccessibleNode cell, CancellationToken cancellationToken)
    {
        var name = cell.GetNameAsync(cancellationToken);
        var paragraphs = await ReadParagraphsAsync(cell, cancellationToken).ConfigureAwait(false);
        var hanging = await Task.WhenAll(paragraphs.Select(paragraph => ParagraphChildren.ReadAsync(paragraph.Node, cancellationToken))).ConfigureAwait(false);
        return new DocumentPart("table cell", cell, await name.ConfigureAwait(false), paragraphs) { Hanging = hanging };
    }

    private static async Task<IReadOnlyList<RawParagraph>> ReadParagraphsAsync(AccessibleNode node, CancellationToken cancellationToken)
    {
        var children = await node.GetChildrenAsync(cancellationToken).ConfigureAwait(false);
        var roles = await Task.WhenAll(children.Select(child => child.GetRoleAsync(cancellationToken).AsTask())).ConfigureAwait(false);
        var paragraphs = children.Where((_, index) => roles[index] is "paragraph" or "heading" or "list item" or "block quote");
        return await Task.WhenAll(paragraphs.Select(child => ParagraphReader.ReadAsync(child, cancellationToken))).ConfigureAwait(false);
    }

    // A table that runs over pages is an element on each: Table1-1, Table1-2.
    [GeneratedRegex(@"-\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex PageSuffix();
}
