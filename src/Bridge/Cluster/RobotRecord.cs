using System.Diagnostics.CodeAnalysis;
using Orleans.Storage;

namespace LamRobot.Bridge.Cluster;

/// <summary>A robot's log in the store, written by one node at a time.</summary>
/// <remarks>The store takes a log only from who has read the last one: two nodes that both think that the robot is theirs find out at the first word.</remarks>
/// <param name="state">The log.</param>
/// <param name="scheduler">Where the grain's own work runs.</param>
[SuppressMessage("Design", "CA1001", Justification = "It ends with its grain; a word that comes late must find it lost, not disposed.")]
internal sealed class RobotRecord(IPersistentState<RobotLog> state, TaskScheduler scheduler)
{
    private const int MostEnded = 200;
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly CancellationTokenSource lost = new();

    /// <summary>The log.</summary>
    public RobotLog Log => state.State;

    /// <summary>Cancelled when the robot turned out to be another node's.</summary>
    public CancellationToken Lost => lost.Token;

    /// <summary>Notes how a mission ended.</summary>
    /// <param name="log">The log.</param>
    /// <param name="missionId">The mission.</param>
    /// <param name="line">How, as the journal writes it.</param>
    public static void End(RobotLog log, string missionId, string line)
    {
        log.Waiting.RemoveAll(mission => mission.Id == missionId);
        log.Events.Clear();
        log.Ended.Add(new() { Id = missionId, Event = line });
        log.Ended.RemoveRange(0, Math.Max(0, log.Ended.Count - MostEnded));
    }

    /// <summary>Changes the log and keeps it, from whatever thread.</summary>
    /// <param name="change">The change.</param>
    /// <returns>A task that ends when it is kept.</returns>
    /// <exception cref="IOException">It could not be kept: nothing may be done.</exception>
    public Task WriteAsync(Action<RobotLog> change) => Task.Factory.StartNew(() => WriteHereAsync(change), CancellationToken.None, TaskCreationOptions.None, scheduler).Unwrap();

    private async Task WriteHereAsync(Action<RobotLog> change)
    {
        await gate.WaitAsync(CancellationToken.None).ConfigureAwait(true);
        try
        {
            if (lost.IsCancellationRequested)
            {
                throw new IOException("The robot is another node's by now.");
            }

            change(state.State);
            await state.WriteStateAsync().ConfigureAwait(true);
        }
        catch (InconsistentStateException exception)
        {
            await lost.CancelAsync().ConfigureAwait(true);
            throw new IOException("The robot is another node's by now.", exception);
        }
        catch (Exception exception) when (exception is not IOException)
        {
            // Whether it was kept is not known; what is in memory now may not be in the store, and nobody may act on it.
            await lost.CancelAsync().ConfigureAwait(true);
            throw new IOException($"What happened could not be kept: {exception.Message}", exception);
        }
        finally
        {
            gate.Release();
        }
    }
}
