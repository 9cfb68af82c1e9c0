namespace LamRobot.Actuators;

/// <summary>Whether one mission is paused.</summary>
internal sealed class MissionHold(MissionHolds holds, string missionId) : IDisposable
{
    public bool IsHeld => holds.IsHeld(missionId);

    /// <summary>Waits until it may go on.</summary>
    public ValueTask WaitAsync(CancellationToken cancellationToken) => holds.WaitAsync(missionId, cancellationToken);

    public void Dispose() => holds.Leave(missionId);
}
