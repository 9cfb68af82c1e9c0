using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace LamRobot.Actuators.Desktop;

/// <summary>What can be scrolled.</summary>
/// <remarks>Source: UIAutomationClient.h of the Windows SDK. The order of the methods is what counts; those without arguments that have some there are never called.</remarks>
[GeneratedComInterface]
[Guid("88f4d42a-e881-459d-a77c-73bbbb7e02dc")]
internal partial interface IUIAutomationScrollPattern
{
    [PreserveSig]
    int Scroll(int horizontal, int vertical);

    [PreserveSig]
    int SetScrollPercent(double horizontal, double vertical);

    [PreserveSig]
    int GetCurrentHorizontalScrollPercent(out double value);

    [PreserveSig]
    int GetCurrentVerticalScrollPercent(out double value);

    [PreserveSig]
    int GetCurrentHorizontalViewSize(out double value);

    [PreserveSig]
    int GetCurrentVerticalViewSize(out double value);

    [PreserveSig]
    int GetCurrentHorizontallyScrollable(out int value);

    [PreserveSig]
    int GetCurrentVerticallyScrollable(out int value);
}
