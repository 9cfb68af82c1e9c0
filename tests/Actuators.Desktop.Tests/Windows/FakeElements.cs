using System.Runtime.InteropServices.Marshalling;

namespace LamRobot.Actuators.Desktop.Tests;

/// <summary>Some elements.</summary>
[GeneratedComClass]
internal sealed partial class FakeElements(IReadOnlyList<FakeElement> elements) : IUIAutomationElementArray
{
    public int GetLength(out int length)
    {
        length = elements.Count;
        return 0;
    }

    public int GetElement(int index, out IUIAutomationElement? element)
    {
        element = elements[index];
        return 0;
    }
}
