using System.Globalization;
using System.Reflection;

namespace LamRobot.Actuators.Desktop.Tests;

/// <summary>The numbers of the interfaces as they are published: a loop through our own definitions would never notice a wrong one.</summary>
/// <remarks>Source: UIAutomationClient.h and oleacc.h of the Windows SDK. IUnknown has the slots 0 to 2, IDispatch those to 6.</remarks>
public sealed class PublishedInterfaceTests
{
    private const int FirstSlot = 3;

    /// <summary>Each interface with its id, and the slots of the methods that are called.</summary>
    public static TheoryData<Type, string, string> Published => new()
    {
        { typeof(IUIAutomation), "30cbe57d-d9d0-452a-ab13-7ac5ac4825ee", "CompareElements=3 GetRootElement=5 ElementFromHandle=6 ElementFromPoint=7 GetFocusedElement=8 GetControlViewWalker=14 GetControlViewCondition=18 CreateTrueCondition=21 CreatePropertyCondition=23 AddAutomationEventHandler=32 AddStructureChangedEventHandler=37 AddFocusChangedEventHandler=39 RemoveAllEventHandlers=41" },
        { typeof(IUIAutomationElement), "d22108aa-8ac5-49a5-837b-37bbb3d7591e", "SetFocus=3 GetRuntimeId=4 FindFirst=5 FindAll=6 GetCurrentPropertyValue=10 GetCurrentPropertyValueEx=11 GetCurrentPattern=16 GetCurrentProcessId=20 GetCurrentControlType=21 GetCurrentName=23 GetCurrentHasKeyboardFocus=26 GetCurrentIsKeyboardFocusable=27 GetCurrentIsEnabled=28 GetCurrentAutomationId=29 GetCurrentClassName=30 GetCurrentIsPassword=35 GetCurrentNativeWindowHandle=36 GetCurrentIsOffscreen=38 GetCurrentBoundingRectangle=43 GetCurrentLabeledBy=44" },
        { typeof(IUIAutomationElementArray), "14314595-b4bc-4055-95f2-58f2e42c9855", "GetLength=3 GetElement=4" },
        { typeof(IUIAutomationCondition), "352ffba8-0973-437c-a61f-f64cafd81df9", "" },
        { typeof(IUIAutomationTreeWalker), "4042c624-389c-4afc-a630-9df854a541fc", "GetParentElement=3 GetFirstChildElement=4 GetNextSiblingElement=6" },
        { typeof(IUIAutomationInvokePattern), "fb377fbe-8ea6-46d5-9c73-6499642d3059", "Invoke=3" },
        { typeof(IUIAutomationValuePattern), "a94cd8b1-0844-4cd6-9d2d-640537ab39e9", "SetValue=3 GetCurrentValue=4 GetCurrentIsReadOnly=5" },
        { typeof(IUIAutomationTogglePattern), "94cf8058-9b8d-4ab9-8bfd-4cd0a33c8c70", "Toggle=3 GetCurrentToggleState=4" },
        { typeof(IUIAutomationSelectionItemPattern), "a8efa66a-0fda-421a-9194-38021f3578ea", "Select=3 GetCurrentIsSelected=6" },
        { typeof(IUIAutomationExpandCollapsePattern), "619be086-1f4e-4ee4-bafa-210128738730", "Expand=3 Collapse=4 GetCurrentExpandCollapseState=5" },
        { typeof(IUIAutomationScrollPattern), "88f4d42a-e881-459d-a77c-73bbbb7e02dc", "Scroll=3 SetScrollPercent=4 GetCurrentVerticalScrollPercent=6 GetCurrentVerticallyScrollable=10" },
        { typeof(IUIAutomationScrollItemPattern), "b488300f-d015-4f19-9c29-bb595e3645ef", "ScrollIntoView=3" },
        { typeof(IUIAutomationRangeValuePattern), "59213f4f-7346-49e5-b120-80555987a148", "SetValue=3 GetCurrentValue=4 GetCurrentIsReadOnly=5 GetCurrentMaximum=6 GetCurrentMinimum=7" },
        { typeof(IUIAutomationTextPattern), "32eba289-3583-42c9-9c59-3b6d9a1e9b6a", "GetSelection=5 GetDocumentRange=7" },
        { typeof(IUIAutomationTextRange), "a543cc6a-f4ae-494b-8239-c814481187a8", "Clone=3 Compare=4 CompareEndpoints=5 FindText=8 GetText=12 MoveEndpointByUnit=14 MoveEndpointByRange=15 Select=16" },
        { typeof(IUIAutomationTextRangeArray), "ce4ae76a-e717-4c98-81ea-47371d028eb6", "GetLength=3 GetElement=4" },
        { typeof(IUIAutomationWindowPattern), "0faef453-9208-43ef-bbb2-3b485177864f", "Close=3 WaitForInputIdle=4 SetWindowVisualState=5 GetCurrentIsModal=8 GetCurrentWindowVisualState=10" },
        { typeof(IUIAutomationLegacyIAccessiblePattern), "828055ad-355b-4435-86d5-3b51c14a9b1b", "Select=3 DoDefaultAction=4 SetValue=5 GetCurrentName=7 GetCurrentValue=8 GetCurrentRole=10 GetCurrentState=11 GetCurrentDefaultAction=15" },
        { typeof(IUIAutomationEventHandler), "146c3c17-f12e-4e22-8c27-f894b9b79c69", "HandleAutomationEvent=3" },
        { typeof(IUIAutomationStructureChangedEventHandler), "e81d1b4e-11c5-42f8-9754-e7036c79f054", "HandleStructureChangedEvent=3" },
        { typeof(IUIAutomationFocusChangedEventHandler), "c270f6b5-5c69-4290-9745-7a7f97169468", "HandleFocusChangedEvent=3" },
        { typeof(IAccessible), "618736e0-3c3d-11cf-810c-00aa00389b71", "GetAccChildCount=8 GetAccName=10 GetAccValue=11 GetAccRole=13 GetAccState=14 GetAccDefaultAction=20 AccSelect=21 AccLocation=22 AccDoDefaultAction=25 PutAccValue=27" },
    };

    [Theory]
    [MemberData(nameof(Published))]
    public void An_interface_has_its_published_id_and_slots(Type definition, string id, string slots)
    {
        var methods = definition.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly).OrderBy(method => method.MetadataToken).Select(method => method.Name).ToList();

        Assert.Equal(new Guid(id), definition.GUID);
        foreach (var slot in slots.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')))
        {
            Assert.Equal(int.Parse(slot[1], CultureInfo.InvariantCulture), FirstSlot + methods.IndexOf(slot[0]));
        }
    }

    [Fact]
    public void Every_interface_is_checked()
    {
        var defined = typeof(IUIAutomation).Assembly.GetTypes().Where(type => type.IsInterface && type.IsDefined(typeof(System.Runtime.InteropServices.Marshalling.GeneratedComInterfaceAttribute)));

        Assert.Equal(defined.Select(type => type.Name).Order(StringComparer.Ordinal), Published.Select(row => row.Data.Item1.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public unsafe void A_slot_of_the_table_calls_the_method_of_that_number()
    {
        var pattern = new FakePattern();
        var unknown = ComLoop.PointerTo(pattern);
        var id = typeof(IUIAutomationExpandCollapsePattern).GUID;
        Assert.Equal(0, System.Runtime.InteropServices.Marshal.QueryInterface(unknown, in id, out var table));

        var collapse = ((delegate* unmanaged<nint, int>**)table)[0][4];

        Assert.Equal(0, collapse(table));
        Assert.Equal(["collapse"], pattern.Told);
        System.Runtime.InteropServices.Marshal.Release(table);
        System.Runtime.InteropServices.Marshal.Release(unknown);
    }
}
