namespace LamRobot.Sim;

/// <summary>A device that can be switched, standing at a place.</summary>
internal sealed record DeviceSpec(string Name, string Place)
{
    /// <summary>Whether it is on at the start.</summary>
    public bool On { get; init; }
}
