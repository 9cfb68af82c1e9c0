namespace LamRobot.Actuators.Tests;

/// <summary>Collects what it sees.</summary>
internal sealed class ListListener(List<MissionEvent> seen) : IMissionListener
{
    public void On(MissionEvent missionEvent)
    {
        lock (seen)
        {
            seen.Add(missionEvent);
        }
    }
}
