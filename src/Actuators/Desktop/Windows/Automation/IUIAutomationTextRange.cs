using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace LamRobot.Actuators.Desktop;

/// <summary>A stretch of text.</summary>
/// <remarks>Source: UIAutomationClient.h of the Windows SDK. The order of the methods is what counts; those without arguments that have some there are never called.</remarks>
[GeneratedComInterface(StringMarshalling = StringMarshalling.Custom, StringMarshallingCustomType = typeof(BStrStringMarshaller))]
[Guid("a543cc6a-f4ae-494b-8239-c814481187a8")]
internal partial interface IUIAutomationTextRange
{
    [PreserveSig]
    int Clone(out IUIAutomationTextRange? range);

    [PreserveSig]
    int Compare(IUIAutomationTextRange range, out int same);

    [PreserveSig]
    int CompareEndpoints(int sourceEnd, IUIAutomationTextRange range, int targetEnd, out int difference);

    [PreserveSig]
    int ExpandToEnclosingUnit();

    [PreserveSig]
    int FindAttribute();

    [PreserveSig]
    int FindText(string text, int backward, int ignoreCase, out IUIAutomationTextRange? found);

    [PreserveSig]
    int GetAttributeValue();

    [PreserveSig]
    int GetBoundingRectangles();

    [PreserveSig]
    int GetEnclosingElement();

    [PreserveSig]
    int GetText(int maximumLength, out string? text);

    [PreserveSig]
    int Move();

    [PreserveSig]
    int MoveEndpointByUnit(int endpoint, int unit, int count, out int moved);

    [PreserveSig]
    int MoveEndpointByRange(int sourceEnd, IUIAutomationTextRange range, int targetEnd);

    [PreserveSig]
    int Select();
}
