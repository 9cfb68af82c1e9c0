using System.Runtime.InteropServices.Marshalling;

namespace LamRobot.Actuators.Desktop.Tests;

/// <summary>An element that does nothing.</summary>
internal abstract class EmptyElement : IUIAutomationElement
{
    public virtual int SetFocus() => ComLoop.NotImplemented;

    public virtual int GetRuntimeId(out nint runtimeId)
    {
        runtimeId = default;
        return ComLoop.NotImplemented;
    }

    public virtual int FindFirst(int scope, IUIAutomationCondition condition, out IUIAutomationElement? found)
    {
        found = default;
        return ComLoop.NotImplemented;
    }

    public virtual int FindAll(int scope, IUIAutomationCondition condition, out IUIAutomationElementArray? found)
    {
        found = default;
        return ComLoop.NotImplemented;
    }

    public virtual int FindFirstBuildCache() => ComLoop.NotImplemented;

    public virtual int FindAllBuildCache() => ComLoop.NotImplemented;

    public virtual int BuildUpdatedCache() => ComLoop.NotImplemented;

    public virtual int GetCurrentPropertyValue(int propertyId, out ComVariant value)
    {
        value = default;
        return ComLoop.NotImplemented;
    }

    public virtual int GetCurrentPropertyValueEx(int propertyId, int ignoreDefault, out ComVariant value)
    {
        value = default;
        return ComLoop.NotImplemented;
    }

    public virtual int GetCachedPropertyValue() => ComLoop.NotImplemented;

    public virtual int GetCachedPropertyValueEx() => ComLoop.NotImplemented;

    public virtual int GetCurrentPatternAs() => ComLoop.NotImplemented;

    public virtual int GetCachedPatternAs() => ComLoop.NotImplemented;

    public virtual int GetCurrentPattern(int patternId, out nint pattern)
    {
        pattern = default;
        return ComLoop.NotImplemented;
    }

    public virtual int GetCachedPattern() => ComLoop.NotImplemented;

    public virtual int GetCachedParent() => ComLoop.NotImplemented;

    public virtual int GetCachedChildren() => ComLoop.NotImplemented;

    public virtual int GetCurrentProcessId(out int value)
    {
        value = default;
        return ComLoop.NotImplemented;
    }

    public virtual int GetCurrentControlType(out int value)
    {
        value = default;
        return ComLoop.NotImplemented;
    }

    public virtual int GetCurrentLocalizedControlType() => ComLoop.NotImplemented;

    public virtual int GetCurrentName(out string? value)
    {
        value = default;
        return ComLoop.NotImplemented;
    }

    public virtual int GetCurrentAcceleratorKey() => ComLoop.NotImplemented;

    public virtual int GetCurrentAccessKey() => ComLoop.NotImplemented;

    public virtual int GetCurrentHasKeyboardFocus(out int value)
    {
        value = default;
        return ComLoop.NotImplemented;
    }

    public virtual int GetCurrentIsKeyboardFocusable(out int value)
    {
        value = default;
        return ComLoop.NotImplemented;
    }

    public virtual int GetCurrentIsEnabled(out int value)
    {
        value = default;
        return ComLoop.NotImplemented;
    }

    public virtual int GetCurrentAutomationId(out string? value)
    {
        value = default;
        return ComLoop.NotImplemented;
    }

    public virtual int GetCurrentClassName(out string? value)
    {
        value = default;
        return ComLoop.NotImplemented;
    }

    public virtual int GetCurrentHelpText() => ComLoop.NotImplemented;

    public virtual int GetCurrentCulture() => ComLoop.NotImplemented;

    public virtual int GetCurrentIsControlElement() => ComLoop.NotImplemented;

    public virtual int GetCurrentIsContentElement() => ComLoop.NotImplemented;

    public virtual int GetCurrentIsPassword(out int value)
    {
        value = default;
        return ComLoop.NotImplemented;
    }

    public virtual int GetCurrentNativeWindowHandle(out nint value)
    {
        value = default;
        return ComLoop.NotImplemented;
    }

    public virtual int GetCurrentItemType() => ComLoop.NotImplemented;

    public virtual int GetCurrentIsOffscreen(out int value)
    {
        value = default;
        return ComLoop.NotImplemented;
    }

    public virtual int GetCurrentOrientation() => ComLoop.NotImplemented;

    public virtual int GetCurrentFrameworkId() => ComLoop.NotImplemented;

    public virtual int GetCurrentIsRequiredForForm() => ComLoop.NotImplemented;

    public virtual int GetCurrentItemStatus() => ComLoop.NotImplemented;

    public virtual int GetCurrentBoundingRectangle(out NativeRectangle value)
    {
        value = default;
        return ComLoop.NotImplemented;
    }

    public virtual int GetCurrentLabeledBy(out IUIAutomationElement? value)
    {
        value = default;
        return ComLoop.NotImplemented;
    }
}
