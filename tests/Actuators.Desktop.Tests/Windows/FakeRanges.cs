using System.Runtime.InteropServices.Marshalling;

namespace LamRobot.Actuators.Desktop.Tests;

/// <summary>One stretch, as an array.</summary>
[GeneratedComClass]
internal sealed partial class FakeRanges(FakeRange stretch) : IUIAutomationTextRangeArray
{
    public int GetLength(out int length)
    {
        length = 1;
        return 0;
    }

    public int GetElement(int index, out IUIAutomationTextRange? range)
    {
        range = stretch;
        return 0;
    }
}
