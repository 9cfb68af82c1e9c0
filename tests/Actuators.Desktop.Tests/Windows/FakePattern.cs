using System.Runtime.InteropServices.Marshalling;

namespace LamRobot.Actuators.Desktop.Tests;

/// <summary>All the small patterns in one, with what they were told.</summary>
[GeneratedComClass]
internal sealed partial class FakePattern : IUIAutomationInvokePattern, IUIAutomationTogglePattern, IUIAutomationSelectionItemPattern, IUIAutomationExpandCollapsePattern,
    IUIAutomationScrollItemPattern, IUIAutomationRangeValuePattern, IUIAutomationValuePattern, IUIAutomationScrollPattern, IUIAutomationWindowPattern
{
    public List<string> Told { get; } = [];

    /// <summary>What every deed answers.</summary>
    public int Answer { get; init; }

    public string Text { get; set; } = "";

    public double Number { get; set; }

    public bool IsReadOnly { get; init; }

    public int State { get; set; }

    public Action? OnScroll { get; init; }

    public int Invoke() => Tell("invoke");

    public int Toggle()
    {
        State = 1 - State;
        return Tell("toggle");
    }

    public int GetCurrentToggleState(out int value) => Give(State, out value);

    public int Select()
    {
        State = 1;
        return Tell("select");
    }

    public int AddToSelection() => Tell("add");

    public int RemoveFromSelection() => Tell("remove");

    public int GetCurrentIsSelected(out int value) => Give(State, out value);

    public int Expand()
    {
        State = 1;
        return Tell("expand");
    }

    public int Collapse()
    {
        State = 0;
        return Tell("collapse");
    }

    public int GetCurrentExpandCollapseState(out int value) => Give(State, out value);

    public int ScrollIntoView() => Tell("into view");

    public int Scroll(int horizontal, int vertical)
    {
        OnScroll?.Invoke();
        return Tell($"scroll {horizontal} {vertical}");
    }

    public int SetScrollPercent(double horizontal, double vertical) => Tell($"percent {horizontal} {vertical}");

    public int GetCurrentHorizontalScrollPercent(out double value) => Give(0, out value);

    public int GetCurrentVerticalScrollPercent(out double value) => Give(0, out value);

    public int GetCurrentHorizontalViewSize(out double value) => Give(0, out value);

    public int GetCurrentVerticalViewSize(out double value) => Give(0, out value);

    public int GetCurrentHorizontallyScrollable(out int value) => Give(0, out value);

    public int GetCurrentVerticallyScrollable(out int value) => Give(1, out value);

    public int SetValue(double value)
    {
        Number = value;
        return Tell($"number {value}");
    }

    public int GetCurrentValue(out double value) => Give(Number, out value);

    public int GetCurrentMaximum(out double value) => Give(100, out value);

    public int GetCurrentMinimum(out double value) => Give(0, out value);

    public int SetValue(string value)
    {
        Text = value;
        return Tell($"text {value}");
    }

    public int GetCurrentValue(out string? value)
    {
        value = Text;
        return 0;
    }

    public int GetCurrentIsReadOnly(out int value) => Give(IsReadOnly ? 1 : 0, out value);

    public int Close() => Tell("close");

    public int WaitForInputIdle(int milliseconds, out int success) => Give(1, out success);

    public int SetWindowVisualState(int state)
    {
        State = state;
        return Tell($"visual {state}");
    }

    public int GetCurrentCanMaximize(out int value) => Give(1, out value);

    public int GetCurrentCanMinimize(out int value) => Give(1, out value);

    public int GetCurrentIsModal(out int value) => Give(1, out value);

    public int GetCurrentIsTopmost(out int value) => Give(0, out value);

    public int GetCurrentWindowVisualState(out int value) => Give(State, out value);

    private static int Give<T>(T number, out T value)
    {
        value = number;
        return 0;
    }

    private int Tell(string what)
    {
        Told.Add(what);
        return Answer;
    }
}
