using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace LamRobot.Actuators.Desktop;

/// <summary>Goes from element to element.</summary>
/// <remarks>Source: UIAutomationClient.h of the Windows SDK. The order of the methods is what counts; those without arguments that have some there are never called.</remarks>
[GeneratedComInterface]
[Guid("4042c624-389c-4afc-a630-9df854a541fc")]
internal partial interface IUIAutomationTreeWalker
{
    [PreserveSig]
    int GetParentElement(IUIAutomationElement element, out IUIAutomationElement? parent);

    [PreserveSig]
    int GetFirstChildElement(IUIAutomationElement element, out IUIAutomationElement? child);

    [PreserveSig]
    int GetLastChildElement(IUIAutomationElement element, out IUIAutomationElement? child);

    [PreserveSig]
    int GetNextSiblingElement(IUIAutomationElement element, out IUIAutomationElement? next);

    [PreserveSig]
    int GetPreviousSiblingElement(IUIAutomationElement element, out IUIAutomationElement? previous);
}
