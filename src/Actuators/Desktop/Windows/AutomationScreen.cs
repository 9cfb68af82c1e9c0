namespace LamRobot.Actuators.Desktop;

/// <summary>Reads a window by UI Automation.</summary>
/// <param name="automation">What finds elements.</param>
/// <param name="calls">Makes the calls of the elements.</param>
internal sealed class AutomationScreen(IUIAutomation automation, BlockingCalls calls)
{
    private const int Descendants = 4;
    private const int MostElements = 3000;
    private const int LongestValue = 4000;

    private static readonly HashSet<string> Scaffolding = new(StringComparer.Ordinal) { "panel", "unknown", "separator", "scroll bar", "title bar" };

    /// <summary>Reads it.</summary>
    /// <param name="window">The window.</param>
    /// <param name="program">The program's name.</param>
    /// <returns>Its elements, itself first; empty where UI Automation shows nothing of it.</returns>
    public IReadOnlyList<ScreenElement> Read(IUIAutomationElement window, string program)
    {
        if (Describe(window, null, program) is not { } whole)
        {
            return [];
        }

        var elements = new List<ScreenElement> { whole };
        if (automation.GetControlViewCondition(out var control) < 0 && automation.CreateTrueCondition(out control) < 0)
        {
            return [];
        }

        if (control is null || window.FindAll(Descendants, control, out var found) < 0 || found is null || found.GetLength(out var count) < 0 || count == 0)
        {
            return [];
        }

        for (var index = 0; index < Math.Min(count, MostElements); index++)
        {
            if (found.GetElement(index, out var element) >= 0 && element is not null && Describe(element, whole, program) is { } described)
            {
                elements.Add(described);
            }
        }

        return elements;
    }

    private ScreenElement? Describe(IUIAutomationElement element, ScreenElement? window, string program)
    {
        try
        {
            AutomationException.Check(element.GetCurrentControlType(out var type), "ControlType");
            var states = AutomationStates.Read(element);
            var role = window is null && states.HasFlag(AccessibleStates.Modal) ? RoleNames.Dialog : RoleOf(element, type);
            var name = NameOf(element);
            if (window is not null && (!states.HasFlag(AccessibleStates.Showing) || (Scaffolding.Contains(role) && name.Length == 0)))
            {
                return null;
            }

            var thing = new AutomationElement(automation, element, calls);
            var title = window?.WindowName ?? name;
            return new ScreenElement(ScreenElement.IdOf(title, role, name), thing, role, name, states)
            {
                Window = window?.Node ?? thing,
                WindowName = title,
                Program = program,
                Value = ValueOf(element, role),
                AutomationId = IdOf(element),
                Bounds = element.GetCurrentBoundingRectangle(out var place) >= 0 ? place.ToBounds() : null,
            };
        }
        catch (AutomationException exception) when (exception.SaysGone)
        {
            return null;
        }
    }

    private static string RoleOf(IUIAutomationElement element, int type) =>
        element.GetCurrentIsPassword(out var secret) >= 0 && secret != 0 ? "password text" : RoleNames.OfType(type);

    // Without a name of its own, it has its label's, and then the one that its programmer gave it.
    private static string NameOf(IUIAutomationElement element)
    {
        if (element.GetCurrentName(out var name) >= 0 && name is { Length: > 0 })
        {
            return name.Trim().TrimEnd(':');
        }

        if (element.GetCurrentLabeledBy(out var label) >= 0 && label is not null && label.GetCurrentName(out var labelled) >= 0 && labelled is { Length: > 0 })
        {
            return labelled.Trim().TrimEnd(':');
        }

        return IdOf(element) ?? "";
    }

    private static string? IdOf(IUIAutomationElement element) => element.GetCurrentAutomationId(out var id) >= 0 && id is { Length: > 0 } ? id : null;

    private static string? ValueOf(IUIAutomationElement element, string role)
    {
        var patterns = new AutomationPatterns(element);
        switch (role)
        {
            case "slider" or "spin button" or "progress bar":
                return patterns.Find<IUIAutomationRangeValuePattern>(PatternId.RangeValue) is { } range && range.GetCurrentValue(out var number) >= 0
                    ? number.ToString("R", System.Globalization.CultureInfo.InvariantCulture) : null;
            case "text" or "combo box" or "document text":
                var text = AutomationText.Read(patterns);
                return text is { Length: > LongestValue } ? text[..LongestValue] : text;
            default:
                return null;
        }
    }
}
