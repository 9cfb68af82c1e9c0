using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace LamRobot.Actuators.Desktop;

/// <summary>Windows' way to find the elements of all programs.</summary>
/// <remarks>Source: UIAutomationClient.h of the Windows SDK. The order of the methods is what counts; those without arguments that have some there are never called.</remarks>
[GeneratedComInterface]
[Guid("30cbe57d-d9d0-452a-ab13-7ac5ac4825ee")]
internal partial interface IUIAutomation
{
    [PreserveSig]
    int CompareElements(IUIAutomationElement first, IUIAutomationElement second, out int same);

    [PreserveSig]
    int CompareRuntimeIds();

    [PreserveSig]
    int GetRootElement(out IUIAutomationElement? root);

    [PreserveSig]
    int ElementFromHandle(nint window, out IUIAutomationElement? element);

    [PreserveSig]
    int ElementFromPoint(NativePoint point, out IUIAutomationElement? element);

    [PreserveSig]
    int GetFocusedElement(out IUIAutomationElement? element);

    [PreserveSig]
    int GetRootElementBuildCache();

    [PreserveSig]
    int ElementFromHandleBuildCache();

    [PreserveSig]
    int ElementFromPointBuildCache();

    [PreserveSig]
    int GetFocusedElementBuildCache();

    [PreserveSig]
    int CreateTreeWalker();

    [PreserveSig]
    int GetControlViewWalker(out IUIAutomationTreeWalker? walker);

    [PreserveSig]
    int GetContentViewWalker();

    [PreserveSig]
    int GetRawViewWalker();

    [PreserveSig]
    int GetRawViewCondition();

    [PreserveSig]
    int GetControlViewCondition(out IUIAutomationCondition? condition);

    [PreserveSig]
    int GetContentViewCondition();

    [PreserveSig]
    int CreateCacheRequest();

    [PreserveSig]
    int CreateTrueCondition(out IUIAutomationCondition? condition);

    [PreserveSig]
    int CreateFalseCondition();

    [PreserveSig]
    int CreatePropertyCondition(int propertyId, ComVariant value, out IUIAutomationCondition? condition);

    [PreserveSig]
    int CreatePropertyConditionEx();

    [PreserveSig]
    int CreateAndCondition();

    [PreserveSig]
    int CreateAndConditionFromArray();

    [PreserveSig]
    int CreateAndConditionFromNativeArray();

    [PreserveSig]
    int CreateOrCondition();

    [PreserveSig]
    int CreateOrConditionFromArray();

    [PreserveSig]
    int CreateOrConditionFromNativeArray();

    [PreserveSig]
    int CreateNotCondition();

    [PreserveSig]
    int AddAutomationEventHandler(int eventId, IUIAutomationElement element, int scope, nint cacheRequest, IUIAutomationEventHandler handler);

    [PreserveSig]
    int RemoveAutomationEventHandler();

    [PreserveSig]
    int AddPropertyChangedEventHandlerNativeArray();

    [PreserveSig]
    int AddPropertyChangedEventHandler();

    [PreserveSig]
    int RemovePropertyChangedEventHandler();

    [PreserveSig]
    int AddStructureChangedEventHandler(IUIAutomationElement element, int scope, nint cacheRequest, IUIAutomationStructureChangedEventHandler handler);

    [PreserveSig]
    int RemoveStructureChangedEventHandler();

    [PreserveSig]
    int AddFocusChangedEventHandler(nint cacheRequest, IUIAutomationFocusChangedEventHandler handler);

    [PreserveSig]
    int RemoveFocusChangedEventHandler();

    [PreserveSig]
    int RemoveAllEventHandlers();
}
