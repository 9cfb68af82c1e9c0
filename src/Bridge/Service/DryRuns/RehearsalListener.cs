using LamRobot.Actuators;

namespace LamRobot.Bridge.Service;

/// <summary>Hears of a rehearsal all but stops: those are told by whoever stops what is real.</summary>
/// <param name="listener">Who listens.</param>
internal sealed class RehearsalListener(IMissionListener listener) : IMissionListener
{
    /// <inheritdoc />
    public void On(MissionEvent missionEvent)
    {
        if (missionEvent is not (StopRequested or StopCompleted or StopReleased or ReleaseRefused))
        {
            listener.On(missionEvent);
        }
    }
}
