using System.Runtime.InteropServices.Marshalling;

namespace LamRobot.Actuators.Desktop.Tests;

/// <summary>A stretch of a fake text.</summary>
[GeneratedComClass]
internal sealed partial class FakeRange(FakeText whole) : EmptyTextRange
{
    public int Start { get; private set; }

    public int End { get; set; }

    public override int Clone(out IUIAutomationTextRange? range)
    {
        range = new FakeRange(whole) { Start = Start, End = End };
        return 0;
    }

    public override int Compare(IUIAutomationTextRange range, out int same)
    {
        var other = (FakeRange)range;
        same = other.Start == Start && other.End == End ? 1 : 0;
        return 0;
    }

    public override int MoveEndpointByRange(int sourceEnd, IUIAutomationTextRange range, int targetEnd)
    {
        var other = (FakeRange)range;
        Put(sourceEnd, targetEnd == 0 ? other.Start : other.End);
        return 0;
    }

    public override int MoveEndpointByUnit(int endpoint, int unit, int count, out int moved)
    {
        Put(endpoint, (endpoint == 0 ? Start : End) + count);
        moved = count;
        return unit == 0 ? 0 : ComLoop.NotImplemented;
    }

    public override int GetText(int maximumLength, out string? text)
    {
        text = whole.Text[Start..End];
        return 0;
    }

    public override int Select()
    {
        whole.Selected = this;
        return 0;
    }

    private void Put(int endpoint, int place)
    {
        if (endpoint == 0)
        {
            Start = place;
            End = Math.Max(End, place);
        }
        else
        {
            End = place;
            Start = Math.Min(Start, place);
        }
    }
}
