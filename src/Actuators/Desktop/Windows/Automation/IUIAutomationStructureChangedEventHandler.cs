using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace LamRobot.Actuators.Desktop;

/// <summary>Is told when elements come and go.</summary>
/// <remarks>Source: UIAutomationClient.h of the Windows SDK. The order of the methods is what counts; those without arguments that have some there are never called.</remarks>
[GeneratedComInterface]
[Guid("e81d1b4e-11c5-42f8-9754-e7036c79f054")]
internal partial interface IUIAutomationStructureChangedEventHandler
{
    [PreserveSig]
    int HandleStructureChangedEvent(IUIAutomationElement? sender, int changeType, nint runtimeId);
}
