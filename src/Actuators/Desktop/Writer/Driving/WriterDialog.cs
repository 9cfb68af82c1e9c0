using System.Globalization;
using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop.Writer;

/// <summary>An open dialog.</summary>
/// <param name="window">The document's window.</param>
/// <param name="node">The dialog's element.</param>
internal sealed class WriterDialog(WriterWindow window, AccessibleNode node)
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(4);
    private static readonly string[] s_ways = ["Cancel", "Close", "No", "OK"];

    public AccessibleNode Node { get; } = node;

    public WriterWindow Window { get; } = window;

    /// <summary>Turns to a tab.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Its page.</returns>
    public async Task<AccessibleNode> TurnToAsync(string name, CancellationToken cancellationToken)
    {
        var page = await Poll.ForAsync(() => TryTurnToAsync(Node, name, cancellationToken), Wait, Window.Bus, cancellationToken).ConfigureAwait(false);
        return page ?? throw StepFailedException.Failure(ResultCode.NotFound, $"The dialog has no tab \"{name}\".");
    }

    /// <summary>Writes into a text field.</summary>
    /// <param name="scope">Where to look.</param>
    /// <param name="label">Its label.</param>
    /// <param name="value">The text.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task.</returns>
    public async Task WriteAsync(AccessibleNode scope, string label, string value, CancellationToken cancellationToken) =>
        await WriteAsync(await FindAsync(scope, "text", label, cancellationToken).ConfigureAwait(false), value, cancellationToken).ConfigureAwait(false);

    /// <summary>Writes into a text field.</summary>
    public static async Task WriteAsync(AccessibleNode field, string value, CancellationToken cancellationToken)
    {
        await field.EditableText.SetAsync(value, cancellationToken).ConfigureAwait(false);
        if (await field.Text.GetAsync(cancellationToken).ConfigureAwait(false) != value)
        {
            throw StepFailedException.Failure(ResultCode.DeviceFailed, "A field of the dialog does not take its value.");
        }
    }

    /// <summary>Sets a number, in whatever unit the field shows.</summary>
    /// <param name="scope">Where to look.</param>
    /// <param name="label">The field's label.</param>
    /// <param name="value">The number: lengths in centimetres.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task.</returns>
    public async Task SetNumberAsync(AccessibleNode scope, string label, double value, CancellationToken cancellationToken)
    {
        var field = await FindAsync(scope, "spin button", label, cancellationToken).ConfigureAwait(false);
        var unit = UnitOf(await field.Text.GetAsync(cancellationToken).ConfigureAwait(false));
        // Told by its value and not by the return key, which would close the dialog.
        await field.Value.SetAsync(value / unit, cancellationToken).ConfigureAwait(false);
        if (!await Poll.UntilAsync(async () => Math.Abs(await ReadNumberAsync(scope, label, cancellationToken).ConfigureAwait(false) - value) < Math.Max(0.06, unit * 0.02), Wait, Window.Bus, cancellationToken).ConfigureAwait(false))
        {
            throw StepFailedException.Failure(ResultCode.DeviceRejected, $"The field \"{label}\" does not take {value:0.##}.");
        }
    }

    /// <summary>Reads a number: lengths in centimetres.</summary>
    public async Task<double> ReadNumberAsync(AccessibleNode scope, string label, CancellationToken cancellationToken)
    {
        var field = await FindAsync(scope, "spin button", label, cancellationToken).ConfigureAwait(false);
        var text = await field.Text.GetAsync(cancellationToken).ConfigureAwait(false);
        var number = string.Concat(text.TakeWhile(static sign => char.IsAsciiDigit(sign) || sign is '.' or '-'));
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value * UnitOf(text) : double.NaN;
    }

    private static double UnitOf(string text) =>
        text.EndsWith('\u2033') || text.EndsWith('"') ? 2.54 : text.EndsWith("pt", StringComparison.Ordinal) ? 2.54 / 72 : text.EndsWith("mm", StringComparison.Ordinal) ? 0.1 : 1;

    /// <summary>Clicks a button, a check box or a radio button.</summary>
    public async Task ClickAsync(AccessibleNode scope, string role, string name, CancellationToken cancellationToken) =>
        await (await FindAsync(scope, role, name, cancellationToken).ConfigureAwait(false)).Actions.DoAsync(0, cancellationToken).ConfigureAwait(false);

    /// <summary>Sets a check box.</summary>
    public async Task CheckAsync(AccessibleNode scope, string name, bool on, CancellationToken cancellationToken)
    {
        var box = await FindAsync(scope, "check box", name, cancellationToken).ConfigureAwait(false);
        for (var round = 0; round < 2; round++)
        {
            if ((await box.GetStatesAsync(cancellationToken).ConfigureAwait(false)).HasFlag(AccessibleStates.Checked) == on)
            {
                return;
            }

            await box.Actions.DoAsync(0, cancellationToken).ConfigureAwait(false);
        }

        if ((await box.GetStatesAsync(cancellationToken).ConfigureAwait(false)).HasFlag(AccessibleStates.Checked) != on)
        {
            throw StepFailedException.Failure(ResultCode.DeviceFailed, $"The box \"{name}\" cannot be set.");
        }
    }

    /// <summary>Finds an element that shows and can be used, by its name or label.</summary>
    public async Task<AccessibleNode> FindAsync(AccessibleNode scope, string role, string name, CancellationToken cancellationToken) =>
        await Poll.ForAsync(() => TryFindAsync(scope, role, name, cancellationToken), Wait, Window.Bus, cancellationToken).ConfigureAwait(false)
            ?? throw StepFailedException.Failure(ResultCode.NotFound, $"The dialog has no {role} \"{name}\" that can be used.");

    /// <summary>Lists the elements of a role that show and can be used.</summary>
    public static async Task<IReadOnlyList<AccessibleNode>> ListAsync(AccessibleNode scope, string role, CancellationToken cancellationToken)
    {
        var all = await TreeSearch.FindAllAsync(scope, (one, _) => one == role, TreeSearch.SkipNothing, cancellationToken).ConfigureAwait(false);
        var states = await Task.WhenAll(all.Select(one => one.GetStatesAsync(cancellationToken).AsTask())).ConfigureAwait(false);
        return [.. all.Where((_, index) => states[index].HasFlag(AccessibleStates.Showing | AccessibleStates.Sensitive))];
    }

    /// <summary>Ends the dialog by a button and waits until it is gone.</summary>
    /// <param name="button">The button.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task.</returns>
    public async Task EndAsync(string button, CancellationToken cancellationToken)
    {
        await ClickAsync(Node, "push button", button, cancellationToken).ConfigureAwait(false);
        if (!await IsGoneAsync(Wait, cancellationToken).ConfigureAwait(false))
        {
            throw StepFailedException.Failure(ResultCode.DeviceFailed, $"The dialog does not close by \"{button}\".");
        }
    }

    /// <summary>Ends the dialog without a change.</summary>
    public async Task CancelAsync(CancellationToken cancellationToken)
    {
        foreach (var way in s_ways)
        {
            if (await TryFindAsync(Node, "push button", way, cancellationToken).ConfigureAwait(false) is { } button)
            {
                await button.Actions.DoAsync(0, cancellationToken).ConfigureAwait(false);
                await IsGoneAsync(TimeSpan.FromSeconds(2), cancellationToken).ConfigureAwait(false);
                return;
            }
        }
    }

    /// <summary>Waits until it is gone.</summary>
    public Task<bool> IsGoneAsync(TimeSpan limit, CancellationToken cancellationToken) => Poll.UntilAsync(
        async () => !(await Window.Application.GetChildrenAsync(cancellationToken).ConfigureAwait(false)).Contains(Node), limit, Window.Bus, cancellationToken);

    private static async Task<AccessibleNode?> TryTurnToAsync(AccessibleNode scope, string name, CancellationToken cancellationToken)
    {
        foreach (var list in await TreeSearch.FindAllAsync(scope, static (role, _) => role == "page tab list", TreeSearch.SkipNothing, cancellationToken).ConfigureAwait(false))
        {
            var pages = await list.GetChildrenAsync(cancellationToken).ConfigureAwait(false);
            var names = await Task.WhenAll(pages.Select(page => page.GetNameAsync(cancellationToken).AsTask())).ConfigureAwait(false);
            var index = Array.IndexOf(names, name);
            if (index >= 0)
            {
                await list.Selection.SelectAsync(index, cancellationToken).ConfigureAwait(false);
                return pages[index];
            }

            // Two rows of tabs are a list in a page of another list.
            foreach (var page in pages)
            {
                if (await TryTurnToAsync(page, name, cancellationToken).ConfigureAwait(false) is { } inner)
                {
                    return inner;
                }
            }
        }

        return null;
    }

    private static async Task<AccessibleNode?> TryFindAsync(AccessibleNode scope, string role, string name, CancellationToken cancellationToken)
    {
        var all = await ListAsync(scope, role, cancellationToken).ConfigureAwait(false);
        var labels = await Task.WhenAll(all.Select(one => LabelsAsync(one, cancellationToken))).ConfigureAwait(false);
        return all.Where((_, index) => labels[index].Contains(name)).FirstOrDefault();
    }

    private static async Task<IReadOnlyList<string>> LabelsAsync(AccessibleNode one, CancellationToken cancellationToken)
    {
        var own = one.GetNameAsync(cancellationToken);
        var relations = await one.GetRelationsAsync(cancellationToken).ConfigureAwait(false);
        var labels = relations.Where(static relation => relation.Kind == RelationKind.LabelledBy).SelectMany(static relation => relation.Targets);
        var names = await Task.WhenAll(labels.Select(label => label.GetNameAsync(cancellationToken).AsTask())).ConfigureAwait(false);
        return [await own.ConfigureAwait(false), .. names];
    }
}
