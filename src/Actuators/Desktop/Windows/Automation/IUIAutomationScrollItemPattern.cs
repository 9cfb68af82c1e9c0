using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace LamRobot.Actuators.Desktop;

/// <summary>What can be scrolled into view.</summary>
/// <remarks>Source: UIAutomationClient.h of the Windows SDK. The order of the methods is what counts; those without arguments that have some there are never called.</remarks>
[GeneratedComInterface]
[Guid("b488300f-d015-4f19-9c29-bb595e3645ef")]
internal partial interface IUIAutomationScrollItemPattern
{
    [PreserveSig]
    int ScrollIntoView();
}
