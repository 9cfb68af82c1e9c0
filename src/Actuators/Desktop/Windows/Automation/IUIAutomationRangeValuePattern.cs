using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace LamRobot.Actuators.Desktop;

/// <summary>What has a number within a range.</summary>
/// <remarks>Source: UIAutomationClient.h of the Windows SDK. The order of the methods is what counts; those without arguments that have some there are never called.</remarks>
[GeneratedComInterface]
[Guid("59213f4f-7346-49e5-b120-80555987a148")]
internal partial interface IUIAutomationRangeValuePattern
{
    [PreserveSig]
    int SetValue(double value);

    [PreserveSig]
    int GetCurrentValue(out double value);

    [PreserveSig]
    int GetCurrentIsReadOnly(out int value);

    [PreserveSig]
    int GetCurrentMaximum(out double value);

    [PreserveSig]
    int GetCurrentMinimum(out double value);
}
