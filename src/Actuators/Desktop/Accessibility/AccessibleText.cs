namespace LamRobot.Actuators.Desktop;

/// <summary>The text of an element; places in it are counted in characters (code points).</summary>
/// <param name="node">The element.</param>
internal readonly struct AccessibleText(AccessibleNode node)
{
    private const string Interface = "Text";

    /// <summary>Reads how long it is.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Characters.</returns>
    public ValueTask<int> GetLengthAsync(CancellationToken cancellationToken) => node.GetNumberPropertyAsync(Interface, "CharacterCount", cancellationToken);

    /// <summary>Reads all of it.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The text.</returns>
    public ValueTask<string> GetAsync(CancellationToken cancellationToken) => GetAsync(0, -1, cancellationToken);

    /// <summary>Reads a stretch of it.</summary>
    /// <param name="start">Its first character.</param>
    /// <param name="end">The character after its last; -1 for the end of the text.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The text.</returns>
    public async ValueTask<string> GetAsync(int start, int end, CancellationToken cancellationToken) =>
        (await node.CallAsync(Interface, "GetText", [start, end], cancellationToken).ConfigureAwait(false)).Open("s").ReadString();

    /// <summary>Reads where the caret stands.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The character that it stands before; negative when it is elsewhere.</returns>
    public ValueTask<int> GetCaretAsync(CancellationToken cancellationToken) => node.GetNumberPropertyAsync(Interface, "CaretOffset", cancellationToken);

    /// <summary>Puts the caret somewhere.</summary>
    /// <param name="offset">Before which character.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether it was delivered.</returns>
    public ValueTask<bool> SetCaretAsync(int offset, CancellationToken cancellationToken) => node.TryAsync(Interface, "SetCaretOffset", [offset], cancellationToken);

    /// <summary>Reads what is selected.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The stretches that are.</returns>
    public async ValueTask<IReadOnlyList<TextRange>> GetSelectionsAsync(CancellationToken cancellationToken)
    {
        var count = (await node.CallAsync(Interface, "GetNSelections", [], cancellationToken).ConfigureAwait(false)).Open("i").ReadInt32();
        var selections = new List<TextRange>();
        for (var index = 0; index < count; index++)
        {
            selections.Add(ReadRange(await node.CallAsync(Interface, "GetSelection", [index], cancellationToken).ConfigureAwait(false)));
        }

        return selections;
    }

    /// <summary>Selects a stretch, besides what is selected already.</summary>
    /// <param name="start">Its first character.</param>
    /// <param name="end">The character after its last.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether it was delivered.</returns>
    public ValueTask<bool> AddSelectionAsync(int start, int end, CancellationToken cancellationToken) =>
        node.TryAsync(Interface, "AddSelection", [start, end], cancellationToken);

    /// <summary>Changes a selection.</summary>
    /// <param name="index">Which.</param>
    /// <param name="start">Its first character.</param>
    /// <param name="end">The character after its last.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether it was delivered.</returns>
    public ValueTask<bool> SetSelectionAsync(int index, int start, int end, CancellationToken cancellationToken) =>
        node.TryAsync(Interface, "SetSelection", [index, start, end], cancellationToken);

    /// <summary>Ends a selection.</summary>
    /// <param name="index">Which.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether it was delivered.</returns>
    public ValueTask<bool> RemoveSelectionAsync(int index, CancellationToken cancellationToken) =>
        node.TryAsync(Interface, "RemoveSelection", [index], cancellationToken);

    /// <summary>Reads how the text around a character looks.</summary>
    /// <param name="offset">The character.</param>
    /// <param name="withDefaults">Whether what is as everywhere is told too.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The stretch that looks alike.</returns>
    public async ValueTask<TextRun> GetRunAsync(int offset, bool withDefaults, CancellationToken cancellationToken)
    {
        var answer = await node.CallAsync(Interface, "GetAttributeRun", [offset, withDefaults], cancellationToken).ConfigureAwait(false);
        var reader = answer.Open("a{ss}ii");
        var attributes = BusDictionary.Read(ref reader);
        return new TextRun(reader.ReadInt32(), reader.ReadInt32(), attributes);
    }

    /// <summary>Reads how all of it looks, from its beginning to its end.</summary>
    /// <param name="withDefaults">Whether what is as everywhere is told too.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The stretches, one after the other.</returns>
    public async ValueTask<IReadOnlyList<TextRun>> GetRunsAsync(bool withDefaults, CancellationToken cancellationToken)
    {
        var length = await GetLengthAsync(cancellationToken).ConfigureAwait(false);
        var runs = new List<TextRun>();
        for (var offset = 0; offset < length;)
        {
            var run = await GetRunAsync(offset, withDefaults, cancellationToken).ConfigureAwait(false);
            runs.Add(run);

            // A program that gives a stretch which ends before it begins must not hold us here.
            offset = Math.Max(run.End, offset + 1);
        }

        return runs;
    }

    /// <summary>Reads how text looks where nothing else is said.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The attributes, by name.</returns>
    public async ValueTask<IReadOnlyDictionary<string, string>> GetDefaultAttributesAsync(CancellationToken cancellationToken)
    {
        var reader = (await node.CallAsync(Interface, "GetDefaultAttributes", [], cancellationToken).ConfigureAwait(false)).Open("a{ss}");
        return BusDictionary.Read(ref reader);
    }

    private static TextRange ReadRange(BusMessage answer)
    {
        var reader = answer.Open("ii");
        return new TextRange(reader.ReadInt32(), reader.ReadInt32());
    }
}
