namespace LamRobot.Actuators.Desktop;

/// <summary>Reads and selects the text of an element.</summary>
internal static class AutomationText
{
    private const int Longest = 100_000;
    private const int StartPoint = 0;
    private const int EndPoint = 1;
    private const int Character = 0;

    /// <summary>Reads it.</summary>
    /// <param name="patterns">The element's.</param>
    /// <returns>The text; null where the element has none.</returns>
    public static string? Read(AutomationPatterns patterns)
    {
        if (patterns.Find<IUIAutomationValuePattern>(PatternId.Value) is { } value && value.GetCurrentValue(out var text) >= 0)
        {
            return text ?? "";
        }

        if (DocumentOf(patterns) is { } document && document.GetText(Longest, out var whole) >= 0)
        {
            return whole ?? "";
        }

        return patterns.Find<IUIAutomationLegacyIAccessiblePattern>(PatternId.LegacyIAccessible) is { } legacy && legacy.GetCurrentValue(out var old) >= 0 ? old : null;
    }

    /// <summary>Selects a stretch.</summary>
    /// <param name="patterns">The element's.</param>
    /// <param name="range">The stretch.</param>
    /// <exception cref="AutomationException">Its text cannot be selected.</exception>
    public static void Select(AutomationPatterns patterns, TextRange range)
    {
        var stretch = Stretch(patterns, range) ?? throw new AutomationException("Select", Ladder.NotSupported);
        AutomationException.Check(stretch.Select(), "Select");
    }

    /// <summary>Whether a stretch is what is selected.</summary>
    /// <param name="patterns">The element's.</param>
    /// <param name="range">The stretch.</param>
    /// <returns>True when it is.</returns>
    public static bool IsSelected(AutomationPatterns patterns, TextRange range)
    {
        if (patterns.Find<IUIAutomationTextPattern>(PatternId.Text) is not { } text || text.GetSelection(out var selections) < 0 || selections is null
            || selections.GetLength(out var count) < 0 || count != 1 || selections.GetElement(0, out var selected) < 0 || selected is null)
        {
            return false;
        }

        return Stretch(patterns, range) is { } wanted && selected.Compare(wanted, out var same) >= 0 && same != 0;
    }

    private static IUIAutomationTextRange? DocumentOf(AutomationPatterns patterns) =>
        patterns.Find<IUIAutomationTextPattern>(PatternId.Text) is { } text && text.GetDocumentRange(out var document) >= 0 ? document : null;

    // Both ends are counted from the beginning: the end is put there first.
    private static IUIAutomationTextRange? Stretch(AutomationPatterns patterns, TextRange range)
    {
        if (DocumentOf(patterns) is not { } document || document.Clone(out var stretch) < 0 || stretch is null)
        {
            return null;
        }

        AutomationException.Check(stretch.MoveEndpointByRange(EndPoint, document, StartPoint), "MoveEndpointByRange");
        AutomationException.Check(stretch.MoveEndpointByUnit(EndPoint, Character, range.End, out _), "MoveEndpointByUnit");
        AutomationException.Check(stretch.MoveEndpointByUnit(StartPoint, Character, range.Start, out _), "MoveEndpointByUnit");
        return stretch;
    }
}
