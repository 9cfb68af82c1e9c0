using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop.Writer;

/// <summary>Selects, changes and reads back; what all actions are made of.</summary>
/// <param name="window">The document's window.</param>
internal sealed class WriterEditor(WriterWindow window)
{
    private static readonly TimeSpan EffectWait = TimeSpan.FromSeconds(3);

    public WriterWindow Window { get; } = window;

    /// <summary>Reads the document.</summary>
    public Task<DocumentSnapshot> ReadAsync(CancellationToken cancellationToken) => DocumentReader.ReadAsync(Window.Document, cancellationToken);

    /// <summary>Reads the document until it is as it should be.</summary>
    /// <param name="holds">Whether it is.</param>
    /// <param name="limit">How long; null for the usual time.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The document, or null when it did not become so.</returns>
    public async Task<DocumentSnapshot?> TryAwaitAsync(Func<DocumentSnapshot, bool> holds, CancellationToken cancellationToken, TimeSpan? limit = null) => await Poll.ForAsync(
        async () => await ReadAsync(cancellationToken).ConfigureAwait(false) is var document && holds(document) ? document : null, limit ?? EffectWait, Window.Bus, cancellationToken).ConfigureAwait(false);

    /// <summary>Reads the document until it is as it should be, or fails.</summary>
    public async Task<DocumentSnapshot> AwaitAsync(Func<DocumentSnapshot, bool> holds, string otherwise, CancellationToken cancellationToken) =>
        await TryAwaitAsync(holds, cancellationToken).ConfigureAwait(false) ?? throw StepFailedException.Failure(ResultCode.EffectNotSeen, otherwise);

    /// <summary>Selects from the beginning of one stretch to the end of another.</summary>
    public async Task SelectAsync(TextPlace from, TextPlace to, CancellationToken cancellationToken)
    {
        var sameNode = from.Node.Equals(to.Node);
        var length = sameNode ? to.Offset : await from.Node.Text.GetLengthAsync(cancellationToken).ConfigureAwait(false);
        // An empty selection would not be extended by the caret.
        await from.Node.Text.AddSelectionAsync(from.Offset, length, cancellationToken).ConfigureAwait(false);
        if (!sameNode)
        {
            await to.Node.Text.SetCaretAsync(to.Offset, cancellationToken).ConfigureAwait(false);
        }

        if (!await Poll.UntilAsync(() => IsSelectedAsync(from, to, cancellationToken), EffectWait, Window.Bus, cancellationToken).ConfigureAwait(false))
        {
            throw StepFailedException.Failure(ResultCode.DeviceFailed, "The words could not be selected.");
        }
    }

    /// <summary>Puts the caret somewhere, with nothing selected.</summary>
    public async Task PointAsync(DocumentSnapshot document, TextPlace place, CancellationToken cancellationToken)
    {
        await UnselectAsync(document, cancellationToken).ConfigureAwait(false);
        await place.Node.Text.SetCaretAsync(place.Offset, cancellationToken).ConfigureAwait(false);
        if (!await Poll.UntilAsync(async () => await place.Node.Text.GetCaretAsync(cancellationToken).ConfigureAwait(false) == place.Offset, EffectWait, Window.Bus, cancellationToken).ConfigureAwait(false))
        {
            throw StepFailedException.Failure(ResultCode.DeviceFailed, "The caret could not be put there.");
        }
    }

    /// <summary>Finds the caret.</summary>
    /// <param name="document">The document.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The id of the paragraph or cell in which it stands, empty when it is in none, and how many characters of the paragraph are before it.</returns>
    public static async Task<(string Owner, int At)> FindCaretAsync(DocumentSnapshot document, CancellationToken cancellationToken)
    {
        var places = document.Body.SelectMany(static block => block.Places.Select(place => (place.Node, block.Owner))).Distinct().ToList();
        var offsets = await Task.WhenAll(places.Select(place => place.Node.Text.GetCaretAsync(cancellationToken).AsTask())).ConfigureAwait(false);
        var (place, offset) = places.Zip(offsets).FirstOrDefault(static pair => pair.Second >= 0);
        return place.Node is null ? ("", 0) : (place.Owner, document.Body.First(block => block.Places.Any(each => each.Node.Equals(place.Node))).Places.TakeWhile(each => !each.Node.Equals(place.Node) || each.Offset < offset).Count());
    }

    /// <summary>Presses a key in the text, when the keyboard is surely there.</summary>
    public async Task PressKeyAsync(DocumentSnapshot document, TextPlace place, string key, CancellationToken cancellationToken)
    {
        await place.Node.Component.GrabFocusAsync(cancellationToken).ConfigureAwait(false);
        await PointAsync(document, place, cancellationToken).ConfigureAwait(false);
        if (!await Poll.UntilAsync(() => Window.HasKeyboardAsync(place.Node, cancellationToken), EffectWait, Window.Bus, cancellationToken).ConfigureAwait(false))
        {
            throw StepFailedException.Failure(ResultCode.PreconditionFailed, "The keyboard is not in the text: nothing was typed.");
        }

        await Window.TypeAsync(key, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Ends every selection.</summary>
    public static async Task UnselectAsync(DocumentSnapshot document, CancellationToken cancellationToken)
    {
        var nodes = document.All.SelectMany(static block => block.Places.Select(static place => place.Node)).Distinct().ToList();
        for (var round = 0; round < 3; round++)
        {
            var selections = await Task.WhenAll(nodes.Select(node => node.Text.GetSelectionsAsync(cancellationToken).AsTask())).ConfigureAwait(false);
            var selected = nodes.Where((_, index) => selections[index].Count > 0).ToList();
            if (selected.Count == 0)
            {
                return;
            }

            await selected[0].Text.RemoveSelectionAsync(0, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Selects stretches that stand together: one selection for each group.</summary>
    public async Task SelectGroupAsync(DocumentSnapshot document, IReadOnlyList<TextSlice> group, CancellationToken cancellationToken)
    {
        var (first, last) = (group[0], group[^1]);
        if (group.Count == 1 && first.Start == first.End)
        {
            await PointAsync(document, first.Block.StartOf(first.Start), cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await SelectAsync(first.Block.StartOf(first.Start), last.Block.EndOf(last.End), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Puts words in, in the format of the character before; a carriage return begins a paragraph.</summary>
    public static async Task InsertAsync(TextPlace place, string text, CancellationToken cancellationToken)
    {
        if (!await place.Node.EditableText.InsertAsync(place.Offset, text, cancellationToken).ConfigureAwait(false))
        {
            throw StepFailedException.Failure(ResultCode.DeviceRejected, "The program does not let text be written there.");
        }
    }

    private static async Task<bool> IsSelectedAsync(TextPlace from, TextPlace to, CancellationToken cancellationToken)
    {
        var first = await from.Node.Text.GetSelectionsAsync(cancellationToken).ConfigureAwait(false);
        var last = await to.Node.Text.GetSelectionsAsync(cancellationToken).ConfigureAwait(false);
        // A selection that ends before a paragraph's first character does not show in it.
        return first.Any(range => Math.Min(range.Start, range.End) == from.Offset)
            && (last.Any(range => Math.Max(range.Start, range.End) == to.Offset) || (last.Count == 0 && !from.Node.Equals(to.Node)));
    }
}
