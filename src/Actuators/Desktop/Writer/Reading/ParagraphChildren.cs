namespace LamRobot.Actuators.Desktop.Writer;

/// <summary>Reads what hangs on a paragraph, or on the page: comments, pictures and formulas.</summary>
/// <param name="Comments">The comments.</param>
/// <param name="Objects">The pictures and formulas.</param>
internal sealed record ParagraphChildren(IReadOnlyList<DocumentComment> Comments, IReadOnlyList<DocumentObject> Objects)
{
    /// <summary>Reads them.</summary>
    /// <param name="paragraph">The paragraph's element.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The children.</returns>
    public static async Task<ParagraphChildren> ReadAsync(AccessibleNode paragraph, CancellationToken cancellationToken)
    {
        var children = await paragraph.GetChildrenAsync(cancellationToken).ConfigureAwait(false);
        var roles = await Task.WhenAll(children.Select(child => child.GetRoleAsync(cancellationToken).AsTask())).ConfigureAwait(false);
        var comments = Task.WhenAll(children.Where((_, index) => roles[index] == "comment").Select(comment => ReadCommentAsync(comment, cancellationToken)));
        var objects = await Task.WhenAll(children.Select((child, index) => ReadObjectAsync(roles[index], child, cancellationToken))).ConfigureAwait(false);
        return new(await comments.ConfigureAwait(false), [.. objects.OfType<DocumentObject>()]);
    }

    /// <summary>Reads a picture or formula.</summary>
    /// <param name="role">The element's role.</param>
    /// <param name="node">The element.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The object; null when the element is something else.</returns>
    public static async Task<DocumentObject?> ReadObjectAsync(string role, AccessibleNode node, CancellationToken cancellationToken)
    {
        if (role is not ("image" or "embedded"))
        {
            return null;
        }

        var name = node.GetNameAsync(cancellationToken);
        var description = await node.GetDescriptionAsync(cancellationToken).ConfigureAwait(false);
        // The frame of a formula that is being written has no name: it is no object of the text.
        return await name.ConfigureAwait(false) is { Length: > 0 } named ? new(role == "image" ? "picture" : "formula", named, description, node) : null;
    }

    private static async Task<DocumentComment> ReadCommentAsync(AccessibleNode node, CancellationToken cancellationToken)
    {
        var paragraphs = await TreeSearch.FindAllAsync(node, static (role, _) => role == "paragraph", TreeSearch.SkipNothing, cancellationToken).ConfigureAwait(false);
        var texts = await Task.WhenAll(paragraphs.Select(paragraph => paragraph.Text.GetAsync(cancellationToken).AsTask())).ConfigureAwait(false);
        return new DocumentComment(string.Join('\n', texts), node, paragraphs.Count > 0 ? paragraphs[0] : null);
    }
}
