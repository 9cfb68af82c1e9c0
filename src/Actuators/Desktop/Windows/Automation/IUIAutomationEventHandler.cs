using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace LamRobot.Actuators.Desktop;

/// <summary>Is told of what happens.</summary>
/// <remarks>Source: UIAutomationClient.h of the Windows SDK. The order of the methods is what counts; those without arguments that have some there are never called.</remarks>
[GeneratedComInterface]
[Guid("146c3c17-f12e-4e22-8c27-f894b9b79c69")]
internal partial interface IUIAutomationEventHandler
{
    [PreserveSig]
    int HandleAutomationEvent(IUIAutomationElement? sender, int eventId);
}
