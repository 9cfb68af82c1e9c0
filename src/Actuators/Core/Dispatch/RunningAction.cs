using System.Diagnostics.CodeAnalysis;
using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>An action that is under way: it can be paused where its device can, and its time does not count meanwhile.</summary>
internal sealed class RunningAction(string missionId, IActuator actuator, MissionHold? hold, TimeSpan allowed, TimeProvider timeProvider) : IDisposable
{
    private readonly Lock gate = new();
    private readonly CancellationTokenSource timeout = new(allowed, timeProvider);
    private long began = timeProvider.GetTimestamp();
    private TimeSpan left = allowed;
    private bool stands;
    private bool over;

    public string MissionId => missionId;

    public IActuator Actuator => actuator;

    /// <summary>Cancelled when the action has had its time.</summary>
    public CancellationToken Timeout => timeout.Token;

    /// <summary>Whether its mission is paused.</summary>
    public bool IsHeld => hold?.IsHeld == true;

    /// <summary>Has the device stand still.</summary>
    /// <returns>Whether it does.</returns>
    public async Task<bool> PauseAsync(TimeSpan wait)
    {
        if (!await AskAsync(actuator, paused: true, wait, timeProvider).ConfigureAwait(false))
        {
            return false;
        }

        lock (gate)
        {
            if (!over && !stands)
            {
                (stands, left) = (true, left - timeProvider.GetElapsedTime(began));
                timeout.CancelAfter(System.Threading.Timeout.InfiniteTimeSpan);
            }
        }

        return true;
    }

    /// <summary>Lets its time go on.</summary>
    public void GoOn()
    {
        lock (gate)
        {
            if (!over && stands)
            {
                (stands, began) = (false, timeProvider.GetTimestamp());
                timeout.CancelAfter(left > TimeSpan.Zero ? left : TimeSpan.Zero);
            }
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            over = true;
            timeout.Dispose();
        }
    }

    /// <summary>Asks a device to stand still, or to go on; one that cannot, breaks or does not answer in time has not done it.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "A device that breaks while it is paused must not keep the others from pausing.")]
    public static async Task<bool> AskAsync(IActuator actuator, bool paused, TimeSpan wait, TimeProvider timeProvider)
    {
        if (actuator is not IPausable pausable)
        {
            return false;
        }

        using var patience = new CancellationTokenSource(wait, timeProvider);
        try
        {
            var asking = Task.Run(async () => paused ? await pausable.PauseAsync(patience.Token).ConfigureAwait(false) : await pausable.ResumeAsync(patience.Token).ConfigureAwait(false), CancellationToken.None);
            return (await asking.WaitAsync(patience.Token).ConfigureAwait(false)).Succeeded;
        }
        catch (Exception)
        {
            return false;
        }
    }
}
