using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop.Writer;

/// <summary>The window of one document: its tool bars, menus and dialogs.</summary>
internal sealed class WriterWindow
{
    private static readonly TimeSpan OfferWait = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan DialogWait = TimeSpan.FromSeconds(6);

    private readonly Dictionary<string, AccessibleNode> bars = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Bar, string Name), AccessibleNode> buttons = [];

    public WriterWindow(AccessibilityBus bus, AccessibleNode application, AccessibleNode frame, AccessibleNode document)
    {
        Bus = bus;
        Application = application;
        Frame = frame;
        Document = document;
    }

    public AccessibilityBus Bus { get; }

    public AccessibleNode Application { get; }

    public AccessibleNode Frame { get; }

    public AccessibleNode Document { get; }

    /// <summary>Finds the window of a file.</summary>
    /// <param name="bus">The desktop.</param>
    /// <param name="file">The file's name, as the title begins.</param>
    /// <param name="limit">How long to look.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The window, or null when it did not come.</returns>
    public static Task<WriterWindow?> FindAsync(AccessibilityBus bus, string file, TimeSpan limit, CancellationToken cancellationToken) =>
        Poll.ForAsync(() => LookAsync(bus, file, cancellationToken), limit, bus, cancellationToken);

    /// <summary>Presses a button of a tool bar; also one that there is no room for.</summary>
    /// <param name="bar">The tool bar.</param>
    /// <param name="name">The button.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task.</returns>
    public async Task PressAsync(string bar, string name, CancellationToken cancellationToken)
    {
        var button = await FindButtonAsync(bar, name, cancellationToken).ConfigureAwait(false);
        await AwaitSensitiveAsync(button, $"\"{name}\"", cancellationToken).ConfigureAwait(false);

        await button.Actions.DoAsync(0, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whether an element has the keyboard, and the window too.</summary>
    public async Task<bool> HasKeyboardAsync(AccessibleNode node, CancellationToken cancellationToken) =>
        (await node.GetStatesAsync(cancellationToken).ConfigureAwait(false)).HasFlag(AccessibleStates.Focused)
        && (await Frame.GetStatesAsync(cancellationToken).ConfigureAwait(false)).HasFlag(AccessibleStates.Active);

    /// <summary>Presses a key wherever the keyboard is: look first.</summary>
    public Task TypeAsync(string key, CancellationToken cancellationToken) => Bus.Keyboard.PressAsync(KeyCombination.TryParse(key)!, cancellationToken).AsTask();

    /// <summary>Finds a button of a tool bar.</summary>
    public async Task<AccessibleNode> FindButtonAsync(string bar, string name, CancellationToken cancellationToken)
    {
        if (buttons.TryGetValue((bar, name), out var known))
        {
            return known;
        }

        var node = await FindBarAsync(bar, cancellationToken).ConfigureAwait(false);
        var children = await node.GetChildrenAsync(cancellationToken).ConfigureAwait(false);
        var names = await Task.WhenAll(children.Select(child => child.GetNameAsync(cancellationToken).AsTask())).ConfigureAwait(false);
        for (var index = 0; index < names.Length; index++)
        {
            // The first of a name is meant: "Center" of lines stands before "Center" of cells.
            buttons.TryAdd((bar, names[index]), children[index]);
        }

        return buttons.TryGetValue((bar, name), out var found) ? found : throw StepFailedException.Failure(ResultCode.NotFound, $"The tool bar \"{bar}\" has no \"{name}\".");
    }

    /// <summary>Chooses from the menus.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="path">The menu, perhaps a menu in it, and the item.</param>
    /// <returns>A task.</returns>
    public async Task ChooseAsync(CancellationToken cancellationToken, params string[] path)
    {
        var item = await FindMenuAsync(path, cancellationToken).ConfigureAwait(false)
            ?? throw StepFailedException.Failure(ResultCode.NotFound, $"There is no menu {string.Join(" > ", path)}.");
        await AwaitSensitiveAsync(item, string.Join(" > ", path), cancellationToken).ConfigureAwait(false);

        await item.Actions.DoAsync(0, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Chooses from the menus what opens a dialog.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="path">The menu and the item.</param>
    /// <returns>The dialog.</returns>
    public async Task<WriterDialog> OpenAsync(CancellationToken cancellationToken, params string[] path)
    {
        await CloseDialogsAsync(cancellationToken).ConfigureAwait(false);
        await ChooseAsync(cancellationToken, path).ConfigureAwait(false);
        return await WaitForDialogAsync([], cancellationToken).ConfigureAwait(false)
            ?? throw StepFailedException.Failure(ResultCode.DeviceFailed, $"{string.Join(" > ", path)} opened no dialog.");
    }

    /// <summary>Waits for a dialog.</summary>
    /// <param name="known">Dialogs that are open already.</param>
    /// <param name="limit">How long; null for the usual time.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The dialog, or null when none came.</returns>
    public async Task<WriterDialog?> WaitForDialogAsync(IReadOnlyCollection<AccessibleNode> known, CancellationToken cancellationToken, TimeSpan? limit = null)
    {
        var node = await Poll.ForAsync(
            async () => (await ListAsync(cancellationToken, "dialog", "alert", "file chooser").ConfigureAwait(false)).FirstOrDefault(dialog => !known.Contains(dialog)),
            limit ?? DialogWait, Bus, cancellationToken).ConfigureAwait(false);
        return node is null ? null : new WriterDialog(this, node);
    }

    /// <summary>Lists the program's windows of some roles.</summary>
    public async Task<IReadOnlyList<AccessibleNode>> ListAsync(CancellationToken cancellationToken, params string[] roles)
    {
        var windows = await Application.GetChildrenAsync(cancellationToken).ConfigureAwait(false);
        var told = await Task.WhenAll(windows.Select(window => TreeSearch.DescribeAsync(window, cancellationToken))).ConfigureAwait(false);
        return [.. windows.Where((_, index) => roles.Contains(told[index].Role))];
    }

    /// <summary>Closes what dialogs are open, changing nothing.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task.</returns>
    public async Task CloseDialogsAsync(CancellationToken cancellationToken)
    {
        for (var round = 0; round < 5; round++)
        {
            var dialogs = await ListAsync(cancellationToken, "dialog", "alert", "file chooser").ConfigureAwait(false);
            if (dialogs.Count == 0)
            {
                return;
            }

            // The last one that opened is in front.
            await new WriterDialog(this, dialogs[^1]).CancelAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Whether there is a tool bar now, or was one since they were forgotten.</summary>
    public async Task<bool> HasBarAsync(string bar, CancellationToken cancellationToken)
    {
        if (!bars.ContainsKey(bar))
        {
            Forget();
            foreach (var node in await TreeSearch.FindAllAsync(Frame, static (role, _) => role == "tool bar", TreeSearch.SkipTextAndMenus, cancellationToken).ConfigureAwait(false))
            {
                bars.TryAdd(await node.GetNameAsync(cancellationToken).ConfigureAwait(false), node);
            }
        }

        return bars.ContainsKey(bar);
    }

    /// <summary>Forgets which tool bars there are: they change with what is selected.</summary>
    public void Forget()
    {
        bars.Clear();
        buttons.Clear();
    }

    private static async Task<WriterWindow?> LookAsync(AccessibilityBus bus, string file, CancellationToken cancellationToken)
    {
        foreach (var application in await bus.GetApplicationsAsync(cancellationToken).ConfigureAwait(false))
        {
            if (await application.GetNameAsync(cancellationToken).ConfigureAwait(false) is not ("soffice" or "soffice.bin"))
            {
                continue;
            }

            foreach (var frame in await application.GetChildrenAsync(cancellationToken).ConfigureAwait(false))
            {
                if ((await frame.GetNameAsync(cancellationToken).ConfigureAwait(false)).StartsWith(file, StringComparison.Ordinal)
                    && await FindDocumentAsync(frame, cancellationToken).ConfigureAwait(false) is { } document)
                {
                    return new WriterWindow(bus, application, frame, document);
                }
            }
        }

        return null;
    }

    private static async Task<AccessibleNode?> FindDocumentAsync(AccessibleNode frame, CancellationToken cancellationToken)
    {
        var found = await TreeSearch.FindAllAsync(frame, static (role, _) => role == "document text", TreeSearch.SkipBars, cancellationToken).ConfigureAwait(false);
        return found.Count > 0 && (await found[0].GetChildrenAsync(cancellationToken).ConfigureAwait(false)).Count > 0 ? found[0] : null;
    }

    // What can be done is shown a little after the selection has changed.
    private async Task AwaitSensitiveAsync(AccessibleNode node, string name, CancellationToken cancellationToken)
    {
        if (!await Poll.UntilAsync(async () => (await node.GetStatesAsync(cancellationToken).ConfigureAwait(false)).HasFlag(AccessibleStates.Sensitive), OfferWait, Bus, cancellationToken).ConfigureAwait(false))
        {
            throw StepFailedException.Failure(ResultCode.DeviceRejected, $"The program does not offer {name} here.");
        }
    }

    private async Task<AccessibleNode> FindBarAsync(string bar, CancellationToken cancellationToken) => await HasBarAsync(bar, cancellationToken).ConfigureAwait(false)
        ? bars[bar]
        : throw StepFailedException.Failure(ResultCode.NotFound, $"The window has no tool bar \"{bar}\".");

    private async Task<AccessibleNode?> FindMenuAsync(string[] path, CancellationToken cancellationToken)
    {
        var menuBars = await TreeSearch.FindAllAsync(Frame, static (role, _) => role == "menu bar", TreeSearch.SkipBars, cancellationToken).ConfigureAwait(false);
        foreach (var menuBar in menuBars)
        {
            AccessibleNode? node = menuBar;
            foreach (var step in path)
            {
                node = node is null ? null : await ChildAsync(node, step, cancellationToken).ConfigureAwait(false);
            }

            if (node is not null)
            {
                return node;
            }
        }

        return null;
    }

    private static async Task<AccessibleNode?> ChildAsync(AccessibleNode node, string name, CancellationToken cancellationToken)
    {
        var children = await node.GetChildrenAsync(cancellationToken).ConfigureAwait(false);
        var names = await Task.WhenAll(children.Select(child => child.GetNameAsync(cancellationToken).AsTask())).ConfigureAwait(false);
        var index = Array.IndexOf(names, name);
        return index < 0 ? null : children[index];
    }
}
