using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace LamRobot.Actuators.Desktop;

/// <summary>What shows text in which words can be selected.</summary>
/// <remarks>Source: UIAutomationClient.h of the Windows SDK. The order of the methods is what counts; those without arguments that have some there are never called.</remarks>
[GeneratedComInterface]
[Guid("32eba289-3583-42c9-9c59-3b6d9a1e9b6a")]
internal partial interface IUIAutomationTextPattern
{
    [PreserveSig]
    int RangeFromPoint();

    [PreserveSig]
    int RangeFromChild();

    [PreserveSig]
    int GetSelection(out IUIAutomationTextRangeArray? ranges);

    [PreserveSig]
    int GetVisibleRanges();

    [PreserveSig]
    int GetDocumentRange(out IUIAutomationTextRange? range);
}
