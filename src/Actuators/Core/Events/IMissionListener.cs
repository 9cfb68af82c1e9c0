namespace LamRobot.Actuators;

/// <summary>Sees missions as they happen: a console, a web page, a test.</summary>
/// <remarks>Called in the order of the events, from the threads that act: return at once, and put slow work on a queue of your own.</remarks>
public interface IMissionListener
{
    /// <summary>Sees an event.</summary>
    /// <param name="missionEvent">The event; when it is kept in the journal, it already is.</param>
    void On(MissionEvent missionEvent);
}
