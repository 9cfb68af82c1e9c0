namespace LamRobot.Actuators.Desktop;

/// <summary>What can be done with an element, as UI Automation numbers it.</summary>
/// <remarks>Source: UIAutomationClient.h of the Windows SDK, UIA_...PatternId.</remarks>
internal enum PatternId
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>It is pressed.</summary>
    Invoke = 10000,

    /// <summary>It has a text.</summary>
    Value = 10002,

    /// <summary>It has a number.</summary>
    RangeValue = 10003,

    /// <summary>It scrolls.</summary>
    Scroll = 10004,

    /// <summary>It unfolds.</summary>
    ExpandCollapse = 10005,

    /// <summary>It is a window.</summary>
    Window = 10009,

    /// <summary>It is selected among others.</summary>
    SelectionItem = 10010,

    /// <summary>Its words can be selected.</summary>
    Text = 10014,

    /// <summary>It is ticked.</summary>
    Toggle = 10015,

    /// <summary>It is scrolled into view.</summary>
    ScrollItem = 10017,

    /// <summary>It speaks Active Accessibility.</summary>
    LegacyIAccessible = 10018,
}
