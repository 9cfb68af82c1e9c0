using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace LamRobot.Actuators.Desktop;

/// <summary>What can be pressed.</summary>
/// <remarks>Source: UIAutomationClient.h of the Windows SDK. The order of the methods is what counts; those without arguments that have some there are never called.</remarks>
[GeneratedComInterface]
[Guid("fb377fbe-8ea6-46d5-9c73-6499642d3059")]
internal partial interface IUIAutomationInvokePattern
{
    [PreserveSig]
    int Invoke();
}
