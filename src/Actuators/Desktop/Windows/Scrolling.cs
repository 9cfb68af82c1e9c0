namespace LamRobot.Actuators.Desktop;

/// <summary>Brings an element into view.</summary>
internal static class Scrolling
{
    private const int SmallIncrement = 4;
    private const int SmallDecrement = 1;
    private const int NoAmount = 2;
    private const int MostTurns = 200;
    private const int MostParents = 32;

    /// <summary>Brings it: by its own wish, or by turning what it lies in.</summary>
    /// <param name="automation">What found it.</param>
    /// <param name="element">The element.</param>
    /// <exception cref="AutomationException">Nothing scrolls here.</exception>
    public static void BringIntoView(IUIAutomation automation, IUIAutomationElement element)
    {
        var asked = new AutomationPatterns(element).Find<IUIAutomationScrollItemPattern>(PatternId.ScrollItem)?.ScrollIntoView();
        if (asked >= 0)
        {
            return;
        }

        var (holder, pattern) = FindHolder(automation, element);
        if (holder is null || pattern is null)
        {
            throw new AutomationException("ScrollIntoView", Ladder.NotSupported);
        }

        for (var turn = 0; turn < MostTurns && Side(holder, element) is var side && side != 0; turn++)
        {
            AutomationException.Check(pattern.Scroll(NoAmount, side > 0 ? SmallIncrement : SmallDecrement), "Scroll");
        }
    }

    private static (IUIAutomationElement? Holder, IUIAutomationScrollPattern? Pattern) FindHolder(IUIAutomation automation, IUIAutomationElement element)
    {
        if (automation.GetControlViewWalker(out var walker) < 0 || walker is null)
        {
            return (null, null);
        }

        var at = element;
        for (var depth = 0; depth < MostParents && walker.GetParentElement(at, out var parent) >= 0 && parent is not null; depth++)
        {
            at = parent;
            if (new AutomationPatterns(at).Find<IUIAutomationScrollPattern>(PatternId.Scroll) is { } scroll && scroll.GetCurrentVerticallyScrollable(out var scrolls) >= 0 && scrolls != 0)
            {
                return (at, scroll);
            }
        }

        return (null, null);
    }

    // Above zero: it lies below what is to be seen.
    private static int Side(IUIAutomationElement holder, IUIAutomationElement element)
    {
        AutomationException.Check(holder.GetCurrentBoundingRectangle(out var outer), "BoundingRectangle");
        AutomationException.Check(element.GetCurrentBoundingRectangle(out var inner), "BoundingRectangle");
        return inner.Bottom > outer.Bottom ? 1 : inner.Top < outer.Top ? -1 : 0;
    }
}
