namespace LamRobot.Actuators;

/// <summary>Knows of nobody who asked.</summary>
internal sealed class UnknownRequesters : IRequesters
{
    public static UnknownRequesters Instance { get; } = new();

    public Requester? Find(string missionId) => null;
}
