using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace LamRobot.Actuators.Desktop;

/// <summary>What speaks the older Active Accessibility.</summary>
/// <remarks>Source: UIAutomationClient.h of the Windows SDK. The order of the methods is what counts; those without arguments that have some there are never called.</remarks>
[GeneratedComInterface(StringMarshalling = StringMarshalling.Custom, StringMarshallingCustomType = typeof(BStrStringMarshaller))]
[Guid("828055ad-355b-4435-86d5-3b51c14a9b1b")]
internal partial interface IUIAutomationLegacyIAccessiblePattern
{
    [PreserveSig]
    int Select(int flags);

    [PreserveSig]
    int DoDefaultAction();

    [PreserveSig]
    int SetValue([MarshalUsing(typeof(Utf16StringMarshaller))] string value);

    [PreserveSig]
    int GetCurrentChildId(out int value);

    [PreserveSig]
    int GetCurrentName(out string? value);

    [PreserveSig]
    int GetCurrentValue(out string? value);

    [PreserveSig]
    int GetCurrentDescription(out string? value);

    [PreserveSig]
    int GetCurrentRole(out uint value);

    [PreserveSig]
    int GetCurrentState(out uint value);

    [PreserveSig]
    int GetCurrentHelp();

    [PreserveSig]
    int GetCurrentKeyboardShortcut();

    [PreserveSig]
    int GetCurrentSelection();

    [PreserveSig]
    int GetCurrentDefaultAction(out string? value);
}
