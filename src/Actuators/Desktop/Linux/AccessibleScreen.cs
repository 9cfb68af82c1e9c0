using System.Globalization;

namespace LamRobot.Actuators.Desktop;

/// <summary>Reads what is to be seen in the windows that may be touched.</summary>
/// <param name="bus">The accessibility bus.</param>
internal sealed class AccessibleScreen(AccessibilityBus bus)
{
    private const int LongestValue = 4000;
    private const int MostOptions = 60;

    private static readonly TreeOptions OnScreen = new() { RequiredStates = AccessibleStates.Showing, ScrollingRoles = new HashSet<string> { "document web" }, ScrolledStates = AccessibleStates.Visible };

    private static readonly HashSet<string> Scaffolding = new(StringComparer.Ordinal)
    {
        "filler", "panel", "scroll pane", "viewport", "separator", "split pane", "section", "redundant object", "layered pane", "root pane", "unknown", "scroll bar",
    };

    // Their names, where they have one, are often their values.
    private static readonly HashSet<string> KnownByLabel = new(StringComparer.Ordinal) { "combo box", "text", "password text", "spin button", "slider" };

    /// <summary>Reads.</summary>
    /// <param name="gate">Which windows.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The elements, window by window from above.</returns>
    public async ValueTask<IReadOnlyList<ScreenElement>> ReadAsync(ProgramGate gate, CancellationToken cancellationToken)
    {
        var programs = await bus.GetApplicationsAsync(cancellationToken).ConfigureAwait(false);
        var read = await Task.WhenAll(programs.Select(program => ReadProgramAsync(program, gate, cancellationToken))).ConfigureAwait(false);
        return ScreenElement.Number(read.SelectMany(static elements => elements));
    }

    private async Task<IEnumerable<ScreenElement>> ReadProgramAsync(AccessibleNode program, ProgramGate gate, CancellationToken cancellationToken)
    {
        try
        {
            var name = await program.GetNameAsync(cancellationToken).ConfigureAwait(false);
            if (!gate.Allows(name, await bus.GetProcessIdAsync(program, cancellationToken).ConfigureAwait(false)))
            {
                return [];
            }

            var tree = await TreeReader.ReadAsync(program, OnScreen, cancellationToken).ConfigureAwait(false);
            var windows = (tree?.Children ?? []).Where(window => gate.AllowsWindow(window.Name));
            var elements = windows.SelectMany(window => window.Flatten().Where(IsOfUse).Select(element => DescribeAsync(element, window, name, cancellationToken)));
            return (await Task.WhenAll(elements).ConfigureAwait(false)).OfType<ScreenElement>();
        }
        catch (Exception exception) when (exception is BusException or TimeoutException)
        {
            // A program that ended, or hangs, shows nothing.
            return [];
        }
    }

    private static bool IsOfUse(AccessibleElement element) => !Scaffolding.Contains(element.Role) || (element.Role == "panel" && element.Name.Length > 0);

    private static async Task<ScreenElement?> DescribeAsync(AccessibleElement element, AccessibleElement window, string program, CancellationToken cancellationToken)
    {
        try
        {
            var label = KnownByLabel.Contains(element.Role) || element.Name.Length == 0 ? await ReadLabelAsync(element.Node, cancellationToken).ConfigureAwait(false) : null;
            var name = label ?? element.Name;
            var bounds = await ReadBoundsAsync(element.Node, cancellationToken).ConfigureAwait(false);
            var options = await ReadOptionsAsync(element, cancellationToken).ConfigureAwait(false);
            var value = element.Role == "combo box" && label is null && !element.Is(AccessibleStates.Editable) ? await ReadSelectedAsync(element, cancellationToken).ConfigureAwait(false) : await ReadValueAsync(element, cancellationToken).ConfigureAwait(false);
            return new ScreenElement(ScreenElement.IdOf(window.Name, element.Role, name), new AccessibleThing(element.Node), element.Role, name, element.States)
            {
                Window = new AccessibleThing(window.Node),
                WindowName = window.Name,
                Program = program,
                Value = value,
                Bounds = bounds,
                Options = options,
            };
        }
        catch (Exception exception) when (exception is BusException { SaysGone: true } or TimeoutException)
        {
            return null;
        }
    }

    private static async ValueTask<string?> ReadLabelAsync(AccessibleNode node, CancellationToken cancellationToken)
    {
        var relations = await node.GetRelationsAsync(cancellationToken).ConfigureAwait(false);
        var label = relations.FirstOrDefault(relation => relation.Kind == RelationKind.LabelledBy)?.Targets is [var first, ..] ? first : null;
        var name = label is null ? "" : await label.GetNameAsync(cancellationToken).ConfigureAwait(false);
        return name.Trim().TrimEnd(':') is { Length: > 0 } words ? words : null;
    }

    private static async ValueTask<string?> ReadValueAsync(AccessibleElement element, CancellationToken cancellationToken)
    {
        switch (element.Role)
        {
            case "password text":
                return null;
            case "combo box" when !element.Is(AccessibleStates.Editable):
                return element.Name;
            case "slider" or "spin button" or "progress bar":
                return (await element.Node.Value.GetAsync(cancellationToken).ConfigureAwait(false)).ToString("R", CultureInfo.InvariantCulture);
            case "text" or "entry" or "combo box" or "paragraph" or "heading" or "label" or "status bar" or "document text":
                var text = await ReadTextAsync(element.Node, cancellationToken).ConfigureAwait(false);
                return text is { Length: > LongestValue } ? text[..LongestValue] : text;
            default:
                return null;
        }
    }

    private static async ValueTask<IReadOnlyList<string>> ReadOptionsAsync(AccessibleElement element, CancellationToken cancellationToken)
    {
        var options = element.Role switch
        {
            "combo box" => await new AccessibleThing(element.Node).GetOptionsAsync(cancellationToken).ConfigureAwait(false),
            "list box" or "list" or "page tab list" => [.. element.Children.Where(child => child.Is(AccessibleStates.Selectable)).Select(child => child.Name)],
            _ => [],
        };
        return [.. options.Where(option => option.Length > 0).Take(MostOptions)];
    }

    private static async ValueTask<string?> ReadSelectedAsync(AccessibleElement element, CancellationToken cancellationToken)
    {
        try
        {
            return await new AccessibleThing(element.Node).ReadSelectedAsync(cancellationToken).ConfigureAwait(false) ?? element.Name;
        }
        catch (BusException)
        {
            // Its options cannot be selected one by one; if it is gone, it is left out at the next look.
            return element.Name;
        }
    }

    private static async ValueTask<string?> ReadTextAsync(AccessibleNode node, CancellationToken cancellationToken)
    {
        try
        {
            return await node.Text.GetAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (BusException)
        {
            // It has no text of its own; if it is gone, it is left out at the next look.
            return null;
        }
    }

    private static async ValueTask<Contracts.ScreenBounds?> ReadBoundsAsync(AccessibleNode node, CancellationToken cancellationToken)
    {
        try
        {
            return await node.Component.GetBoundsAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (BusException)
        {
            return null;
        }
    }
}
