using System.Runtime.InteropServices.Marshalling;

namespace LamRobot.Actuators.Desktop;

/// <summary>Hears from UI Automation that something has changed.</summary>
/// <param name="tell">Is called at each change, on a thread of Windows'.</param>
[GeneratedComClass]
internal sealed partial class AutomationEvents(Action tell) : IUIAutomationEventHandler, IUIAutomationStructureChangedEventHandler, IUIAutomationFocusChangedEventHandler
{
    private const int Subtree = 7;

    // Source: UIAutomationClient.h: an invocation, a window that opens or closes, a selection, a text that changes.
    private static readonly int[] Events = [20009, 20016, 20017, 20012, 20015];

    /// <summary>Asks to be told of all that happens on a desktop.</summary>
    /// <param name="automation">What tells.</param>
    /// <param name="root">The desktop.</param>
    /// <returns>Whether at least something will be told.</returns>
    public bool Listen(IUIAutomation automation, IUIAutomationElement root)
    {
        var told = automation.AddFocusChangedEventHandler(0, this) >= 0;
        told |= automation.AddStructureChangedEventHandler(root, Subtree, 0, this) >= 0;
        foreach (var kind in Events)
        {
            told |= automation.AddAutomationEventHandler(kind, root, Subtree, 0, this) >= 0;
        }

        return told;
    }

    /// <inheritdoc />
    public int HandleAutomationEvent(IUIAutomationElement? sender, int eventId) => Tell();

    /// <inheritdoc />
    public int HandleStructureChangedEvent(IUIAutomationElement? sender, int changeType, nint runtimeId) => Tell();

    /// <inheritdoc />
    public int HandleFocusChangedEvent(IUIAutomationElement? sender) => Tell();

    private int Tell()
    {
        tell();
        return 0;
    }
}
