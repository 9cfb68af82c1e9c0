namespace LamRobot.Actuators.Desktop;

/// <summary>Reads the states of an element as the accessibility bus would tell them.</summary>
internal static class AutomationStates
{
    private const int On = 1;
    private const int Mixed = 2;

    /// <summary>Reads them.</summary>
    /// <param name="element">The element.</param>
    /// <returns>The states.</returns>
    /// <exception cref="AutomationException">The element is gone.</exception>
    public static AccessibleStates Read(IUIAutomationElement element)
    {
        AutomationException.Check(element.GetCurrentIsEnabled(out var enabled), "IsEnabled");
        var states = enabled != 0 ? AccessibleStates.Enabled | AccessibleStates.Sensitive : AccessibleStates.None;
        states |= element.GetCurrentIsOffscreen(out var away) >= 0 && away != 0 ? 0 : AccessibleStates.Showing | AccessibleStates.Visible;
        states |= element.GetCurrentHasKeyboardFocus(out var focused) >= 0 && focused != 0 ? AccessibleStates.Focused : 0;
        states |= element.GetCurrentIsKeyboardFocusable(out var focusable) >= 0 && focusable != 0 ? AccessibleStates.Focusable : 0;
        var patterns = new AutomationPatterns(element);
        return states | ReadChoice(patterns) | ReadText(patterns) | ReadWindow(element, patterns);
    }

    private static AccessibleStates ReadChoice(AutomationPatterns patterns)
    {
        var states = AccessibleStates.None;
        if (patterns.Find<IUIAutomationTogglePattern>(PatternId.Toggle) is { } toggle && toggle.GetCurrentToggleState(out var ticked) >= 0)
        {
            states |= AccessibleStates.Checkable | (ticked switch { On => AccessibleStates.Checked, Mixed => AccessibleStates.Indeterminate, _ => 0 });
        }

        if (patterns.Find<IUIAutomationSelectionItemPattern>(PatternId.SelectionItem) is { } item && item.GetCurrentIsSelected(out var selected) >= 0)
        {
            states |= AccessibleStates.Selectable | (selected != 0 ? AccessibleStates.Selected : 0);
        }

        if (patterns.Find<IUIAutomationExpandCollapsePattern>(PatternId.ExpandCollapse) is { } fold && fold.GetCurrentExpandCollapseState(out var unfolded) >= 0)
        {
            states |= AccessibleStates.Expandable | (unfolded == On ? AccessibleStates.Expanded : AccessibleStates.Collapsed);
        }

        return states;
    }

    private static AccessibleStates ReadText(AutomationPatterns patterns) =>
        patterns.Find<IUIAutomationValuePattern>(PatternId.Value) is { } value && value.GetCurrentIsReadOnly(out var readOnly) >= 0
            ? readOnly != 0 ? AccessibleStates.ReadOnly : AccessibleStates.Editable
            : 0;

    private static AccessibleStates ReadWindow(IUIAutomationElement element, AutomationPatterns patterns)
    {
        if (patterns.Find<IUIAutomationWindowPattern>(PatternId.Window) is not { } window)
        {
            return AccessibleStates.None;
        }

        var states = window.GetCurrentIsModal(out var modal) >= 0 && modal != 0 ? AccessibleStates.Modal : AccessibleStates.None;
        return OperatingSystem.IsWindows() && element.GetCurrentNativeWindowHandle(out var handle) >= 0 && NativeWindow.IsForeground(handle)
            ? states | AccessibleStates.Active : states;
    }
}
