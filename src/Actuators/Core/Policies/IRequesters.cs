namespace LamRobot.Actuators;

/// <summary>Knows who asked for which mission.</summary>
public interface IRequesters
{
    /// <summary>Finds who asked for a mission.</summary>
    /// <param name="missionId">The mission.</param>
    /// <returns>Who it was; null when that is not known.</returns>
    Requester? Find(string missionId);
}
