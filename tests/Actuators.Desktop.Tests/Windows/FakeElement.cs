using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;

namespace LamRobot.Actuators.Desktop.Tests;

/// <summary>An element with the patterns that a test gives it.</summary>
[GeneratedComClass]
internal sealed partial class FakeElement(string name, int controlType) : EmptyElement
{
    private static readonly ConcurrentDictionary<int, FakeElement> Known = new();
    private static int _next;

    private readonly int _id = Interlocked.Increment(ref _next);

    public Dictionary<PatternId, object> Patterns { get; } = [];

    public List<FakeElement> Children { get; } = [];

    public FakeElement? Label { get; init; }

    public FakeElement? Parent { get; private set; }

    public bool IsGone { get; set; }

    public bool IsEnabled { get; set; } = true;

    public bool HasFocus { get; set; }

    public bool IsPassword { get; init; }

    public string AutomationId { get; init; } = "";

    public NativeRectangle Place { get; set; } = new(10, 10, 110, 30);

    /// <summary>Finds the fake behind what came through COM.</summary>
    public static FakeElement Behind(IUIAutomationElement element)
    {
        Assert.Equal(0, element.GetRuntimeId(out var id));
        return Known[ComInterop.TakeNumbers(id)[1]];
    }

    public FakeElement With(params ReadOnlySpan<FakeElement> children)
    {
        foreach (var child in children)
        {
            child.Parent = this;
            Children.Add(child);
        }

        return this;
    }

    public override int SetFocus()
    {
        HasFocus = true;
        return 0;
    }

    // A SAFEARRAY of two numbers, as its layout is published.
    public override int GetRuntimeId(out nint runtimeId)
    {
        Known[_id] = this;
        var numbers = Marshal.AllocHGlobal(2 * sizeof(int));
        Marshal.Copy(new[] { 42, _id }, 0, numbers, 2);
        runtimeId = Marshal.AllocHGlobal(32);
        Marshal.Copy(new byte[32], 0, runtimeId, 32);
        Marshal.WriteIntPtr(runtimeId, 16, numbers);
        Marshal.WriteInt32(runtimeId, 24, 2);
        return 0;
    }

    public override int GetCurrentPattern(int patternId, out nint pattern)
    {
        pattern = Patterns.TryGetValue((PatternId)patternId, out var fake) ? ComLoop.PointerTo(fake) : 0;
        return IsGone ? ComLoop.Gone : 0;
    }

    public override int FindAll(int scope, IUIAutomationCondition condition, out IUIAutomationElementArray? found)
    {
        found = new FakeElements([.. Descendants()]);
        return 0;
    }

    public override int GetCurrentControlType(out int value)
    {
        value = controlType;
        return IsGone ? ComLoop.Gone : 0;
    }

    public override int GetCurrentName(out string? value)
    {
        value = name;
        return 0;
    }

    public override int GetCurrentAutomationId(out string? value)
    {
        value = AutomationId;
        return 0;
    }

    public override int GetCurrentLabeledBy(out IUIAutomationElement? value)
    {
        value = Label;
        return 0;
    }

    public override int GetCurrentIsEnabled(out int value)
    {
        value = IsEnabled ? 1 : 0;
        return IsGone ? ComLoop.Gone : 0;
    }

    public override int GetCurrentHasKeyboardFocus(out int value)
    {
        value = HasFocus ? 1 : 0;
        return 0;
    }

    public override int GetCurrentIsPassword(out int value)
    {
        value = IsPassword ? 1 : 0;
        return 0;
    }

    public override int GetCurrentBoundingRectangle(out NativeRectangle value)
    {
        value = Place;
        return IsGone ? ComLoop.Gone : 0;
    }

    private IEnumerable<FakeElement> Descendants() => Children.SelectMany(child => child.Descendants().Prepend(child));
}
