using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace LamRobot.Actuators.Desktop;

/// <summary>What can be selected among others.</summary>
/// <remarks>Source: UIAutomationClient.h of the Windows SDK. The order of the methods is what counts; those without arguments that have some there are never called.</remarks>
[GeneratedComInterface]
[Guid("a8efa66a-0fda-421a-9194-38021f3578ea")]
internal partial interface IUIAutomationSelectionItemPattern
{
    [PreserveSig]
    int Select();

    [PreserveSig]
    int AddToSelection();

    [PreserveSig]
    int RemoveFromSelection();

    [PreserveSig]
    int GetCurrentIsSelected(out int value);
}
