using System.Runtime.InteropServices.Marshalling;

namespace LamRobot.Actuators.Desktop.Tests;

/// <summary>Goes from a fake element to what it lies in.</summary>
[GeneratedComClass]
internal sealed partial class FakeWalker : EmptyWalker
{
    public override int GetParentElement(IUIAutomationElement element, out IUIAutomationElement? parent)
    {
        parent = FakeElement.Behind(element).Parent;
        return 0;
    }
}
