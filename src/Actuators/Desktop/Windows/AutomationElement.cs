using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop;

/// <summary>An element of a program as UI Automation shows it: acts by its patterns, and by Active Accessibility where it has none.</summary>
internal sealed class AutomationElement : IDesktopElement, IEquatable<AutomationElement>
{
    private readonly IUIAutomation automation;
    private readonly IUIAutomationElement element;
    private readonly BlockingCalls calls;
    private readonly int[] identity;

    /// <summary>Takes an element over.</summary>
    /// <param name="automation">What found it.</param>
    /// <param name="element">The element.</param>
    /// <param name="calls">Makes the calls.</param>
    public AutomationElement(IUIAutomation automation, IUIAutomationElement element, BlockingCalls calls)
    {
        this.automation = automation;
        this.element = element;
        this.calls = calls;
        AutomationException.Check(element.GetRuntimeId(out var id), "GetRuntimeId");
        identity = ComInterop.TakeNumbers(id);
    }

    private AutomationPatterns Patterns => new(element);

    /// <inheritdoc />
    public ValueTask<ElementAbilities> GetAbilitiesAsync(CancellationToken cancellationToken) => calls.RunAsync(
        () =>
        {
            var legacy = Patterns.Find<IUIAutomationLegacyIAccessiblePattern>(PatternId.LegacyIAccessible);
            var hasDefault = legacy is not null && legacy.GetCurrentDefaultAction(out var action) >= 0 && action is { Length: > 0 };
            var abilities = hasDefault || Patterns.Has(PatternId.Invoke) || Patterns.Has(PatternId.SelectionItem) || Patterns.Has(PatternId.ExpandCollapse) || Patterns.Has(PatternId.Toggle)
                ? ElementAbilities.Press : ElementAbilities.None;
            abilities |= Patterns.Has(PatternId.Toggle) ? ElementAbilities.Toggle : 0;
            abilities |= Patterns.Has(PatternId.RangeValue) ? ElementAbilities.Number : 0;
            abilities |= IsWritable() ? ElementAbilities.SetText : 0;
            return abilities | (Options.Has(element) ? ElementAbilities.Options : 0);
        },
        cancellationToken);

    /// <inheritdoc />
    public ValueTask<AccessibleStates> GetStatesAsync(CancellationToken cancellationToken) => calls.RunAsync(() => AutomationStates.Read(element), cancellationToken);

    /// <inheritdoc />
    public ValueTask<ScreenBounds?> GetBoundsAsync(CancellationToken cancellationToken) => calls.RunAsync(
        () =>
        {
            AutomationException.Check(element.GetCurrentBoundingRectangle(out var rectangle), "BoundingRectangle");
            return rectangle.ToBounds();
        },
        cancellationToken);

    /// <inheritdoc />
    public ValueTask FocusAsync(CancellationToken cancellationToken) => calls.RunAsync(
        () =>
        {
            if (Patterns.Find<IUIAutomationWindowPattern>(PatternId.Window) is { } window)
            {
                // Shrunk to an icon, it cannot have the focus; otherwise it is left as large as it is.
                const int minimized = 2;
                if (window.GetCurrentWindowVisualState(out var state) >= 0 && state == minimized)
                {
                    _ = window.SetWindowVisualState(0);
                }

                if (OperatingSystem.IsWindows() && element.GetCurrentNativeWindowHandle(out var handle) >= 0 && handle != 0)
                {
                    NativeWindow.BringToFront(handle);
                }
            }

            AutomationException.Check(element.SetFocus(), "SetFocus");
        },
        cancellationToken);

    /// <inheritdoc />
    public ValueTask ScrollIntoViewAsync(CancellationToken cancellationToken) => calls.RunAsync(() => Scrolling.BringIntoView(automation, element), cancellationToken);

    /// <inheritdoc />
    public ValueTask PressAsync(CancellationToken cancellationToken) => calls.RunAsync(
        () => Ladder.Climb(
            "Press",
            () => Patterns.Find<IUIAutomationInvokePattern>(PatternId.Invoke)?.Invoke(),
            () => Patterns.Find<IUIAutomationTogglePattern>(PatternId.Toggle)?.Toggle(),
            () => Patterns.Find<IUIAutomationSelectionItemPattern>(PatternId.SelectionItem)?.Select(),
            Unfold,
            () => Patterns.Find<IUIAutomationLegacyIAccessiblePattern>(PatternId.LegacyIAccessible)?.DoDefaultAction()),
        cancellationToken);

    /// <inheritdoc />
    public ValueTask ToggleAsync(CancellationToken cancellationToken) => calls.RunAsync(
        () => Ladder.Climb(
            "Toggle",
            () => Patterns.Find<IUIAutomationTogglePattern>(PatternId.Toggle)?.Toggle(),
            () => Patterns.Find<IUIAutomationLegacyIAccessiblePattern>(PatternId.LegacyIAccessible)?.DoDefaultAction()),
        cancellationToken);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<string>> GetOptionsAsync(CancellationToken cancellationToken) => calls.RunAsync<IReadOnlyList<string>>(
        () => [.. Options.Find(automation, element).Select(Options.NameOf)], cancellationToken);

    /// <inheritdoc />
    public ValueTask SelectOptionAsync(int index, CancellationToken cancellationToken) => calls.RunAsync(
        () =>
        {
            var option = new AutomationPatterns(Options.Find(automation, element)[index]);
            Ladder.Climb(
                "Select",
                () => option.Find<IUIAutomationSelectionItemPattern>(PatternId.SelectionItem)?.Select(),
                () => option.Find<IUIAutomationLegacyIAccessiblePattern>(PatternId.LegacyIAccessible)?.DoDefaultAction());
            _ = Patterns.Find<IUIAutomationExpandCollapsePattern>(PatternId.ExpandCollapse)?.Collapse();
        },
        cancellationToken);

    /// <inheritdoc />
    public ValueTask<bool> IsOptionSelectedAsync(int index, CancellationToken cancellationToken) => calls.RunAsync(
        () => Options.Find(automation, element) is var options && index < options.Count && AutomationStates.Read(options[index]).HasFlag(AccessibleStates.Selected), cancellationToken);

    /// <inheritdoc />
    public ValueTask<double> GetNumberAsync(CancellationToken cancellationToken) => calls.RunAsync(
        () =>
        {
            AutomationException.Check(Patterns.Get<IUIAutomationRangeValuePattern>(PatternId.RangeValue).GetCurrentValue(out var number), "RangeValue");
            return number;
        },
        cancellationToken);

    /// <inheritdoc />
    public ValueTask SetNumberAsync(double number, CancellationToken cancellationToken) => calls.RunAsync(
        () => AutomationException.Check(Patterns.Get<IUIAutomationRangeValuePattern>(PatternId.RangeValue).SetValue(number), "RangeValue"), cancellationToken);

    /// <inheritdoc />
    public ValueTask<string> GetTextAsync(CancellationToken cancellationToken) => calls.RunAsync(() => (AutomationText.Read(Patterns) ?? "").ReplaceLineEndings("\n"), cancellationToken);

    /// <inheritdoc />
    public ValueTask SetTextAsync(string text, CancellationToken cancellationToken) => calls.RunAsync(
        () => Ladder.Climb(
            "SetValue",
            () => Patterns.Find<IUIAutomationValuePattern>(PatternId.Value)?.SetValue(text),
            () => Patterns.Find<IUIAutomationLegacyIAccessiblePattern>(PatternId.LegacyIAccessible)?.SetValue(text)),
        cancellationToken);

    /// <inheritdoc />
    public ValueTask InsertTextAsync(string text, CancellationToken cancellationToken) => throw new AutomationException("InsertText", Ladder.NotSupported);

    /// <inheritdoc />
    public ValueTask SelectTextAsync(TextRange range, CancellationToken cancellationToken) => calls.RunAsync(() => AutomationText.Select(Patterns, range), cancellationToken);

    /// <inheritdoc />
    public ValueTask<bool> IsTextSelectedAsync(TextRange range, CancellationToken cancellationToken) => calls.RunAsync(() => AutomationText.IsSelected(Patterns, range), cancellationToken);

    /// <inheritdoc />
    public bool Equals(AutomationElement? other) => other is not null && identity.Length > 0 && identity.AsSpan().SequenceEqual(other.identity);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as AutomationElement);

    /// <inheritdoc />
    public override int GetHashCode() => identity.Aggregate(0, HashCode.Combine);

    private bool IsWritable() => Patterns.Find<IUIAutomationValuePattern>(PatternId.Value) is { } value
        && value.GetCurrentIsReadOnly(out var readOnly) >= 0 && readOnly == 0;

    private int? Unfold()
    {
        const int expanded = 1;
        var pattern = Patterns.Find<IUIAutomationExpandCollapsePattern>(PatternId.ExpandCollapse);
        return pattern is null ? null
            : pattern.GetCurrentExpandCollapseState(out var state) >= 0 && state == expanded ? pattern.Collapse() : pattern.Expand();
    }
}
