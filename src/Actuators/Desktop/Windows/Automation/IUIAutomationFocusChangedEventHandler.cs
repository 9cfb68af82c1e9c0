using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace LamRobot.Actuators.Desktop;

/// <summary>Is told when the focus moves.</summary>
/// <remarks>Source: UIAutomationClient.h of the Windows SDK. The order of the methods is what counts; those without arguments that have some there are never called.</remarks>
[GeneratedComInterface]
[Guid("c270f6b5-5c69-4290-9745-7a7f97169468")]
internal partial interface IUIAutomationFocusChangedEventHandler
{
    [PreserveSig]
    int HandleFocusChangedEvent(IUIAutomationElement? sender);
}
