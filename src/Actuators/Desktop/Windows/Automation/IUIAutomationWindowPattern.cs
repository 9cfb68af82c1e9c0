using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace LamRobot.Actuators.Desktop;

/// <summary>What is a window.</summary>
/// <remarks>Source: UIAutomationClient.h of the Windows SDK. The order of the methods is what counts; those without arguments that have some there are never called.</remarks>
[GeneratedComInterface]
[Guid("0faef453-9208-43ef-bbb2-3b485177864f")]
internal partial interface IUIAutomationWindowPattern
{
    [PreserveSig]
    int Close();

    [PreserveSig]
    int WaitForInputIdle(int milliseconds, out int success);

    [PreserveSig]
    int SetWindowVisualState(int state);

    [PreserveSig]
    int GetCurrentCanMaximize(out int value);

    [PreserveSig]
    int GetCurrentCanMinimize(out int value);

    [PreserveSig]
    int GetCurrentIsModal(out int value);

    [PreserveSig]
    int GetCurrentIsTopmost(out int value);

    [PreserveSig]
    int GetCurrentWindowVisualState(out int value);
}
