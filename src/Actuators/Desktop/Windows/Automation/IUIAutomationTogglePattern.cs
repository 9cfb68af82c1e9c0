using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace LamRobot.Actuators.Desktop;

/// <summary>What can be ticked.</summary>
/// <remarks>Source: UIAutomationClient.h of the Windows SDK. The order of the methods is what counts; those without arguments that have some there are never called.</remarks>
[GeneratedComInterface]
[Guid("94cf8058-9b8d-4ab9-8bfd-4cd0a33c8c70")]
internal partial interface IUIAutomationTogglePattern
{
    [PreserveSig]
    int Toggle();

    [PreserveSig]
    int GetCurrentToggleState(out int value);
}
