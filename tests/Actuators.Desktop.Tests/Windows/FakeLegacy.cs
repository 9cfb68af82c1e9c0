using System.Runtime.InteropServices.Marshalling;

namespace LamRobot.Actuators.Desktop.Tests;

/// <summary>Active Accessibility of an element, with what it was told.</summary>
[GeneratedComClass]
internal sealed partial class FakeLegacy : EmptyLegacy
{
    public List<string> Told { get; } = [];

    public override int DoDefaultAction()
    {
        Told.Add("default");
        return 0;
    }

    public override int SetValue(string value)
    {
        Told.Add($"value {value}");
        return 0;
    }

    public override int GetCurrentDefaultAction(out string? value)
    {
        value = "Press";
        return 0;
    }
}
