namespace LamRobot.Actuators.Desktop;

/// <summary>Finds the options of a list, a combo box or a row of tabs.</summary>
internal static class Options
{
    private const int Descendants = 4;

    /// <summary>Finds them; a combo box that has none until it is opened is opened for it.</summary>
    /// <param name="automation">What finds them.</param>
    /// <param name="element">The list.</param>
    /// <returns>The options, in their order; empty where the element is no list.</returns>
    public static IReadOnlyList<IUIAutomationElement> Find(IUIAutomation automation, IUIAutomationElement element)
    {
        if (!Has(element))
        {
            return [];
        }

        var options = Read(automation, element);
        var fold = options.Count > 0 ? null : new AutomationPatterns(element).Find<IUIAutomationExpandCollapsePattern>(PatternId.ExpandCollapse);
        return fold?.Expand() >= 0 ? Read(automation, element) : options;
    }

    /// <summary>Whether an element is one that has options; nothing is unfolded for it.</summary>
    /// <param name="element">The element.</param>
    /// <returns>True when it is.</returns>
    public static bool Has(IUIAutomationElement element) =>
        element.GetCurrentControlType(out var type) >= 0 && (RoleNames.OfType(type) is "combo box" or "list" or "page tab list" or "tree");

    /// <summary>Reads an option's words.</summary>
    /// <param name="option">The option.</param>
    /// <returns>The words.</returns>
    public static string NameOf(IUIAutomationElement option) => option.GetCurrentName(out var name) >= 0 ? name ?? "" : "";

    private static List<IUIAutomationElement> Read(IUIAutomation automation, IUIAutomationElement element)
    {
        var options = new List<IUIAutomationElement>();
        if (automation.CreateTrueCondition(out var any) < 0 || any is null || element.FindAll(Descendants, any, out var found) < 0 || found is null || found.GetLength(out var count) < 0)
        {
            return options;
        }

        for (var index = 0; index < count; index++)
        {
            if (found.GetElement(index, out var item) >= 0 && item is not null && item.GetCurrentControlType(out var type) >= 0
                && RoleNames.OfType(type) is "list item" or "page tab" or "tree item")
            {
                options.Add(item);
            }
        }

        return options;
    }
}
