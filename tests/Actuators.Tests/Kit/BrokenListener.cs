namespace LamRobot.Actuators.Tests;

/// <summary>A display with a bug.</summary>
internal sealed class BrokenListener : IMissionListener
{
    public void On(MissionEvent missionEvent) => throw new InvalidOperationException("bug");
}
