using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop;

/// <summary>An element of a program on the accessibility bus.</summary>
/// <param name="Node">The element's node.</param>
internal sealed record AccessibleThing(AccessibleNode Node) : IDesktopElement
{
    private const int MostOptions = 400;

    private static readonly string[] Pressing = ["click", "press", "activate", "jump", "toggle", "open", "check", "uncheck", "select"];
    private static readonly string[] Toggling = ["click", "toggle", "press", "check", "uncheck", "select"];

    /// <inheritdoc />
    public async ValueTask<ElementAbilities> GetAbilitiesAsync(CancellationToken cancellationToken)
    {
        var interfaces = await Node.GetInterfacesAsync(cancellationToken).ConfigureAwait(false);
        var abilities = ElementAbilities.None;
        abilities |= interfaces.Contains("Selection") || await FindInnerAsync(cancellationToken).ConfigureAwait(false) is not null ? ElementAbilities.Options : 0;
        abilities |= interfaces.Contains("Value") ? ElementAbilities.Number : 0;
        abilities |= interfaces.Contains("EditableText") ? ElementAbilities.SetText | ElementAbilities.InsertText : 0;
        if (interfaces.Contains("Action"))
        {
            var actions = await Node.Actions.GetAsync(cancellationToken).ConfigureAwait(false);
            abilities |= Find(actions, Pressing) is null ? 0 : ElementAbilities.Press;
            abilities |= Find(actions, Toggling) is null ? 0 : ElementAbilities.Toggle;
        }

        return abilities;
    }

    /// <inheritdoc />
    public ValueTask<AccessibleStates> GetStatesAsync(CancellationToken cancellationToken) => Node.GetStatesAsync(cancellationToken);

    /// <inheritdoc />
    public ValueTask<ScreenBounds?> GetBoundsAsync(CancellationToken cancellationToken) => Node.Component.GetBoundsAsync(cancellationToken);

    /// <inheritdoc />
    public async ValueTask FocusAsync(CancellationToken cancellationToken) => await Node.Component.GrabFocusAsync(cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    public async ValueTask ScrollIntoViewAsync(CancellationToken cancellationToken) => await Node.Component.ScrollIntoViewAsync(cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    public ValueTask PressAsync(CancellationToken cancellationToken) => DoAsync(Pressing, cancellationToken);

    /// <inheritdoc />
    public ValueTask ToggleAsync(CancellationToken cancellationToken) => DoAsync(Toggling, cancellationToken);

    /// <inheritdoc />
    public async ValueTask<IReadOnlyList<string>> GetOptionsAsync(CancellationToken cancellationToken)
    {
        var tree = await TreeReader.ReadAsync(Node, new TreeOptions { MaximumDepth = 4, MaximumNodes = MostOptions }, cancellationToken).ConfigureAwait(false);
        // A combo box has a menu between itself and its options.
        var holder = tree is { Children: [{ Role: "menu" or "list" or "window" } inner] } ? inner : tree;
        return [.. (holder?.Children ?? []).Select(option => option.Flatten().FirstOrDefault(part => part.Name.Length > 0)?.Name ?? "")];
    }

    /// <inheritdoc />
    public async ValueTask SelectOptionAsync(int index, CancellationToken cancellationToken)
    {
        var holder = await HolderAsync(cancellationToken).ConfigureAwait(false);
        // Chromium's lists do not let themselves be told; their options do.
        if (!await holder.Selection.SelectAsync(index, cancellationToken).ConfigureAwait(false)
            && await holder.GetChildrenAsync(cancellationToken).ConfigureAwait(false) is var options && index < options.Count)
        {
            await new AccessibleThing(options[index]).PressAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc />
    public async ValueTask<bool> IsOptionSelectedAsync(int index, CancellationToken cancellationToken) =>
        await (await HolderAsync(cancellationToken).ConfigureAwait(false)).Selection.IsSelectedAsync(index, cancellationToken).ConfigureAwait(false);

    /// <summary>Reads the words of the option that is selected.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The words; null where none is.</returns>
    public async ValueTask<string?> ReadSelectedAsync(CancellationToken cancellationToken)
    {
        var holder = await HolderAsync(cancellationToken).ConfigureAwait(false);
        return await holder.Selection.GetAsync(cancellationToken).ConfigureAwait(false) is [var selected, ..] ? await selected.GetNameAsync(cancellationToken).ConfigureAwait(false) : null;
    }

    /// <inheritdoc />
    public ValueTask<double> GetNumberAsync(CancellationToken cancellationToken) => Node.Value.GetAsync(cancellationToken);

    /// <inheritdoc />
    public ValueTask SetNumberAsync(double number, CancellationToken cancellationToken) => Node.Value.SetAsync(number, cancellationToken);

    /// <inheritdoc />
    public ValueTask<string> GetTextAsync(CancellationToken cancellationToken) => Node.Text.GetAsync(cancellationToken);

    /// <inheritdoc />
    public async ValueTask SetTextAsync(string text, CancellationToken cancellationToken) => await Node.EditableText.SetAsync(text, cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    public async ValueTask InsertTextAsync(string text, CancellationToken cancellationToken)
    {
        var at = await Node.Text.GetCaretAsync(cancellationToken).ConfigureAwait(false);
        if (await Node.Text.GetSelectionsAsync(cancellationToken).ConfigureAwait(false) is [var selected, ..] && selected.End > selected.Start)
        {
            await Node.EditableText.DeleteAsync(selected.Start, selected.End, cancellationToken).ConfigureAwait(false);
            at = selected.Start;
        }

        await Node.EditableText.InsertAsync(at, text, cancellationToken).ConfigureAwait(false);
        await Node.Text.SetCaretAsync(at + text.EnumerateRunes().Count(), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async ValueTask SelectTextAsync(TextRange range, CancellationToken cancellationToken)
    {
        var selections = await Node.Text.GetSelectionsAsync(cancellationToken).ConfigureAwait(false);
        _ = selections.Count > 0
            ? await Node.Text.SetSelectionAsync(0, range.Start, range.End, cancellationToken).ConfigureAwait(false)
            : await Node.Text.AddSelectionAsync(range.Start, range.End, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async ValueTask<bool> IsTextSelectedAsync(TextRange range, CancellationToken cancellationToken) =>
        (await Node.Text.GetSelectionsAsync(cancellationToken).ConfigureAwait(false)).Contains(range);

    private async ValueTask<AccessibleNode> HolderAsync(CancellationToken cancellationToken) => await FindInnerAsync(cancellationToken).ConfigureAwait(false) ?? Node;

    // Chromium's combo box leaves its options to the menu in it.
    private async ValueTask<AccessibleNode?> FindInnerAsync(CancellationToken cancellationToken)
    {
        if (await Node.GetRoleAsync(cancellationToken).ConfigureAwait(false) != "combo box" || (await Node.GetInterfacesAsync(cancellationToken).ConfigureAwait(false)).Contains("Selection"))
        {
            return null;
        }

        var inner = await Node.GetChildrenAsync(cancellationToken).ConfigureAwait(false) is [var first, ..] ? first : null;
        return inner is not null && (await inner.GetInterfacesAsync(cancellationToken).ConfigureAwait(false)).Contains("Selection") ? inner : null;
    }

    private static AccessibleAction? Find(IReadOnlyList<AccessibleAction> actions, string[] names) =>
        names.Select(name => actions.FirstOrDefault(action => string.Equals(action.Name, name, StringComparison.OrdinalIgnoreCase))).OfType<AccessibleAction>().FirstOrDefault();

    private async ValueTask DoAsync(string[] names, CancellationToken cancellationToken)
    {
        if (Find(await Node.Actions.GetAsync(cancellationToken).ConfigureAwait(false), names) is { } action)
        {
            await Node.Actions.DoAsync(action.Index, cancellationToken).ConfigureAwait(false);
        }
    }
}
