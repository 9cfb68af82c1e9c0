using System.Runtime.InteropServices.Marshalling;

namespace LamRobot.Actuators.Desktop.Tests;

/// <summary>A text in which a stretch can be selected.</summary>
[GeneratedComClass]
internal sealed partial class FakeText(string text) : IUIAutomationTextPattern
{
    public string Text => text;

    public FakeRange? Selected { get; set; }

    public int RangeFromPoint() => ComLoop.NotImplemented;

    public int RangeFromChild() => ComLoop.NotImplemented;

    public int GetSelection(out IUIAutomationTextRangeArray? ranges)
    {
        ranges = Selected is null ? null : new FakeRanges(Selected);
        return 0;
    }

    public int GetVisibleRanges() => ComLoop.NotImplemented;

    public int GetDocumentRange(out IUIAutomationTextRange? range)
    {
        range = new FakeRange(this) { End = text.Length };
        return 0;
    }
}
