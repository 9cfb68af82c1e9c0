using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace LamRobot.Actuators.Desktop;

/// <summary>Some stretches of text.</summary>
/// <remarks>Source: UIAutomationClient.h of the Windows SDK. The order of the methods is what counts; those without arguments that have some there are never called.</remarks>
[GeneratedComInterface]
[Guid("ce4ae76a-e717-4c98-81ea-47371d028eb6")]
internal partial interface IUIAutomationTextRangeArray
{
    [PreserveSig]
    int GetLength(out int length);

    [PreserveSig]
    int GetElement(int index, out IUIAutomationTextRange? range);
}
