using System.Runtime.InteropServices.Marshalling;

namespace LamRobot.Actuators.Desktop.Tests;

/// <summary>A UI Automation that finds nothing.</summary>
internal abstract class EmptyAutomation : IUIAutomation
{
    public virtual int CompareElements(IUIAutomationElement first, IUIAutomationElement second, out int same)
    {
        same = default;
        return ComLoop.NotImplemented;
    }

    public virtual int CompareRuntimeIds() => ComLoop.NotImplemented;

    public virtual int GetRootElement(out IUIAutomationElement? root)
    {
        root = default;
        return ComLoop.NotImplemented;
    }

    public virtual int ElementFromHandle(nint window, out IUIAutomationElement? element)
    {
        element = default;
        return ComLoop.NotImplemented;
    }

    public virtual int ElementFromPoint(NativePoint point, out IUIAutomationElement? element)
    {
        element = default;
        return ComLoop.NotImplemented;
    }

    public virtual int GetFocusedElement(out IUIAutomationElement? element)
    {
        element = default;
        return ComLoop.NotImplemented;
    }

    public virtual int GetRootElementBuildCache() => ComLoop.NotImplemented;

    public virtual int ElementFromHandleBuildCache() => ComLoop.NotImplemented;

    public virtual int ElementFromPointBuildCache() => ComLoop.NotImplemented;

    public virtual int GetFocusedElementBuildCache() => ComLoop.NotImplemented;

    public virtual int CreateTreeWalker() => ComLoop.NotImplemented;

    public virtual int GetControlViewWalker(out IUIAutomationTreeWalker? walker)
    {
        walker = default;
        return ComLoop.NotImplemented;
    }

    public virtual int GetContentViewWalker() => ComLoop.NotImplemented;

    public virtual int GetRawViewWalker() => ComLoop.NotImplemented;

    public virtual int GetRawViewCondition() => ComLoop.NotImplemented;

    public virtual int GetControlViewCondition(out IUIAutomationCondition? condition)
    {
        condition = default;
        return ComLoop.NotImplemented;
    }

    public virtual int GetContentViewCondition() => ComLoop.NotImplemented;

    public virtual int CreateCacheRequest() => ComLoop.NotImplemented;

    public virtual int CreateTrueCondition(out IUIAutomationCondition? condition)
    {
        condition = default;
        return ComLoop.NotImplemented;
    }

    public virtual int CreateFalseCondition() => ComLoop.NotImplemented;

    public virtual int CreatePropertyCondition(int propertyId, ComVariant value, out IUIAutomationCondition? condition)
    {
        condition = default;
        return ComLoop.NotImplemented;
    }

    public virtual int CreatePropertyConditionEx() => ComLoop.NotImplemented;

    public virtual int CreateAndCondition() => ComLoop.NotImplemented;

    public virtual int CreateAndConditionFromArray() => ComLoop.NotImplemented;

    public virtual int CreateAndConditionFromNativeArray() => ComLoop.NotImplemented;

    public virtual int CreateOrCondition() => ComLoop.NotImplemented;

    public virtual int CreateOrConditionFromArray() => ComLoop.NotImplemented;

    public virtual int CreateOrConditionFromNativeArray() => ComLoop.NotImplemented;

    public virtual int CreateNotCondition() => ComLoop.NotImplemented;

    public virtual int AddAutomationEventHandler(int eventId, IUIAutomationElement element, int scope, nint cacheRequest, IUIAutomationEventHandler handler) => ComLoop.NotImplemented;

    public virtual int RemoveAutomationEventHandler() => ComLoop.NotImplemented;

    public virtual int AddPropertyChangedEventHandlerNativeArray() => ComLoop.NotImplemented;

    public virtual int AddPropertyChangedEventHandler() => ComLoop.NotImplemented;

    public virtual int RemovePropertyChangedEventHandler() => ComLoop.NotImplemented;

    public virtual int AddStructureChangedEventHandler(IUIAutomationElement element, int scope, nint cacheRequest, IUIAutomationStructureChangedEventHandler handler) => ComLoop.NotImplemented;

    public virtual int RemoveStructureChangedEventHandler() => ComLoop.NotImplemented;

    public virtual int AddFocusChangedEventHandler(nint cacheRequest, IUIAutomationFocusChangedEventHandler handler) => ComLoop.NotImplemented;

    public virtual int RemoveFocusChangedEventHandler() => ComLoop.NotImplemented;

    public virtual int RemoveAllEventHandlers() => ComLoop.NotImplemented;
}
