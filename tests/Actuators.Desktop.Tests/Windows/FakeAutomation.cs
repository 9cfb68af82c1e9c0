using System.Runtime.InteropServices.Marshalling;

namespace LamRobot.Actuators.Desktop.Tests;

/// <summary>A UI Automation over fake elements.</summary>
[GeneratedComClass]
internal sealed partial class FakeAutomation : EmptyAutomation
{
    public List<object> Handlers { get; } = [];

    public override int CreateTrueCondition(out IUIAutomationCondition? condition)
    {
        condition = new FakeCondition();
        return 0;
    }

    public override int GetControlViewWalker(out IUIAutomationTreeWalker? walker)
    {
        walker = new FakeWalker();
        return 0;
    }

    public override int AddFocusChangedEventHandler(nint cacheRequest, IUIAutomationFocusChangedEventHandler handler)
    {
        Handlers.Add(handler);
        return 0;
    }

    public override int AddStructureChangedEventHandler(IUIAutomationElement element, int scope, nint cacheRequest, IUIAutomationStructureChangedEventHandler handler)
    {
        Handlers.Add(handler);
        return 0;
    }
}
