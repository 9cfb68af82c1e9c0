using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace LamRobot.Actuators.Desktop;

/// <summary>An element of a program, as UI Automation shows it.</summary>
/// <remarks>Source: UIAutomationClient.h of the Windows SDK. The order of the methods is what counts; those without arguments that have some there are never called.</remarks>
[GeneratedComInterface(StringMarshalling = StringMarshalling.Custom, StringMarshallingCustomType = typeof(BStrStringMarshaller))]
[Guid("d22108aa-8ac5-49a5-837b-37bbb3d7591e")]
internal partial interface IUIAutomationElement
{
    [PreserveSig]
    int SetFocus();

    [PreserveSig]
    int GetRuntimeId(out nint runtimeId);

    [PreserveSig]
    int FindFirst(int scope, IUIAutomationCondition condition, out IUIAutomationElement? found);

    [PreserveSig]
    int FindAll(int scope, IUIAutomationCondition condition, out IUIAutomationElementArray? found);

    [PreserveSig]
    int FindFirstBuildCache();

    [PreserveSig]
    int FindAllBuildCache();

    [PreserveSig]
    int BuildUpdatedCache();

    [PreserveSig]
    int GetCurrentPropertyValue(int propertyId, out ComVariant value);

    [PreserveSig]
    int GetCurrentPropertyValueEx(int propertyId, int ignoreDefault, out ComVariant value);

    [PreserveSig]
    int GetCachedPropertyValue();

    [PreserveSig]
    int GetCachedPropertyValueEx();

    [PreserveSig]
    int GetCurrentPatternAs();

    [PreserveSig]
    int GetCachedPatternAs();

    [PreserveSig]
    int GetCurrentPattern(int patternId, out nint pattern);

    [PreserveSig]
    int GetCachedPattern();

    [PreserveSig]
    int GetCachedParent();

    [PreserveSig]
    int GetCachedChildren();

    [PreserveSig]
    int GetCurrentProcessId(out int value);

    [PreserveSig]
    int GetCurrentControlType(out int value);

    [PreserveSig]
    int GetCurrentLocalizedControlType();

    [PreserveSig]
    int GetCurrentName(out string? value);

    [PreserveSig]
    int GetCurrentAcceleratorKey();

    [PreserveSig]
    int GetCurrentAccessKey();

    [PreserveSig]
    int GetCurrentHasKeyboardFocus(out int value);

    [PreserveSig]
    int GetCurrentIsKeyboardFocusable(out int value);

    [PreserveSig]
    int GetCurrentIsEnabled(out int value);

    [PreserveSig]
    int GetCurrentAutomationId(out string? value);

    [PreserveSig]
    int GetCurrentClassName(out string? value);

    [PreserveSig]
    int GetCurrentHelpText();

    [PreserveSig]
    int GetCurrentCulture();

    [PreserveSig]
    int GetCurrentIsControlElement();

    [PreserveSig]
    int GetCurrentIsContentElement();

    [PreserveSig]
    int GetCurrentIsPassword(out int value);

    [PreserveSig]
    int GetCurrentNativeWindowHandle(out nint value);

    [PreserveSig]
    int GetCurrentItemType();

    [PreserveSig]
    int GetCurrentIsOffscreen(out int value);

    [PreserveSig]
    int GetCurrentOrientation();

    [PreserveSig]
    int GetCurrentFrameworkId();

    [PreserveSig]
    int GetCurrentIsRequiredForForm();

    [PreserveSig]
    int GetCurrentItemStatus();

    [PreserveSig]
    int GetCurrentBoundingRectangle(out NativeRectangle value);

    [PreserveSig]
    int GetCurrentLabeledBy(out IUIAutomationElement? value);
}
