using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace LamRobot.Actuators.Desktop;

/// <summary>An element as Active Accessibility shows it.</summary>
/// <remarks>Source: oleacc.h of the Windows SDK. The order of the methods is what counts; those without arguments that have some there are never called.</remarks>
[GeneratedComInterface(StringMarshalling = StringMarshalling.Custom, StringMarshallingCustomType = typeof(BStrStringMarshaller))]
[Guid("618736e0-3c3d-11cf-810c-00aa00389b71")]
internal partial interface IAccessible
{
    [PreserveSig]
    int GetTypeInfoCount();

    [PreserveSig]
    int GetTypeInfo();

    [PreserveSig]
    int GetIDsOfNames();

    [PreserveSig]
    int DispatchInvoke();

    [PreserveSig]
    int GetAccParent();

    [PreserveSig]
    int GetAccChildCount(out int count);

    [PreserveSig]
    int GetAccChild();

    [PreserveSig]
    int GetAccName(ComVariant child, out string? name);

    [PreserveSig]
    int GetAccValue(ComVariant child, out string? value);

    [PreserveSig]
    int GetAccDescription();

    [PreserveSig]
    int GetAccRole(ComVariant child, out ComVariant role);

    [PreserveSig]
    int GetAccState(ComVariant child, out ComVariant state);

    [PreserveSig]
    int GetAccHelp();

    [PreserveSig]
    int GetAccHelpTopic();

    [PreserveSig]
    int GetAccKeyboardShortcut();

    [PreserveSig]
    int GetAccFocus();

    [PreserveSig]
    int GetAccSelection();

    [PreserveSig]
    int GetAccDefaultAction(ComVariant child, out string? action);

    [PreserveSig]
    int AccSelect(int flags, ComVariant child);

    [PreserveSig]
    int AccLocation(out int left, out int top, out int width, out int height, ComVariant child);

    [PreserveSig]
    int AccNavigate();

    [PreserveSig]
    int AccHitTest();

    [PreserveSig]
    int AccDoDefaultAction(ComVariant child);

    [PreserveSig]
    int PutAccName();

    [PreserveSig]
    int PutAccValue(ComVariant child, string value);
}
