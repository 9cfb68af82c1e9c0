using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace LamRobot.Actuators.Desktop;

/// <summary>What can be unfolded.</summary>
/// <remarks>Source: UIAutomationClient.h of the Windows SDK. The order of the methods is what counts; those without arguments that have some there are never called.</remarks>
[GeneratedComInterface]
[Guid("619be086-1f4e-4ee4-bafa-210128738730")]
internal partial interface IUIAutomationExpandCollapsePattern
{
    [PreserveSig]
    int Expand();

    [PreserveSig]
    int Collapse();

    [PreserveSig]
    int GetCurrentExpandCollapseState(out int value);
}
