using System.Diagnostics.CodeAnalysis;
using LamRobot.Actuators;
using LamRobot.Bridge.Mqtt;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Cluster;

/// <summary>One robot of the cluster, on the node that it is on now: does its missions one after the other, and goes on with those that another node began.</summary>
[SuppressMessage("Reliability", "CA2007", Justification = "What a grain does stays on its own scheduler, one thing at a time.")]
[SuppressMessage("Design", "CA1001", Justification = "A grain ends with its deactivation; who still holds its token then must find it cancelled, not disposed.")]
internal sealed class RobotGrain([PersistentState("robot", ClusterNode.Store)] IPersistentState<RobotLog> state, NodeCrew crew, NodeName node, NodeReminders reminders) : Grain, IRobotGrain, IRemindable
{
    private const int MostWaiting = 32;
    private const string Reminder = "missions";
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan StopWait = TimeSpan.FromSeconds(3);
    private readonly CancellationTokenSource leaving = new();
    private RobotRecord? record;
    private RobotJournal? journal;
    private RobotStation? station;
    private CancellationTokenSource? running;
    private Task working = Task.CompletedTask;
    private bool stopping;

    private RobotRecord Record => record ?? throw new InvalidOperationException("The robot is not here yet.");

    /// <inheritdoc />
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        record = new(state, TaskScheduler.Current);
        journal = new(record);

        // From here on no other node can write, and so none can act.
        await record.WriteAsync(log =>
        {
            log.Epoch++;
            log.Takeovers += log.Waiting.Count > 0 && log.Epoch > 1 ? 1 : 0;
        });
        Work();
    }

    /// <inheritdoc />
    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        journal!.Leaving = true;
        await leaving.CancelAsync();
        await working.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        await CloseAsync();
    }

    /// <inheritdoc />
    public async Task<bool> SubmitAsync(string missionId, string command)
    {
        if (Record.Log.Waiting.Exists(mission => mission.Id == missionId) || Record.Log.Ended.Exists(mission => mission.Id == missionId))
        {
            return true;
        }

        if (Record.Log.Waiting.Count >= MostWaiting)
        {
            return false;
        }

        // The reminder first: a mission that is kept is one that some node will be reminded of.
        await this.RegisterOrUpdateReminder(Reminder, reminders.Period, reminders.Period);
        await WriteAsync(log =>
        {
            if (!log.Waiting.Exists(mission => mission.Id == missionId))
            {
                log.Waiting.Add(new() { Id = missionId, Command = command });
            }
        });
        Work();
        return true;
    }

    /// <inheritdoc />
    public Task<MissionAnswer?> FindAsync(string missionId)
    {
        var ended = Record.Log.Ended.FindLast(mission => mission.Id == missionId);
        var known = ended is not null || Record.Log.Waiting.Exists(mission => mission.Id == missionId);
        return Task.FromResult(known ? new MissionAnswer { Event = ended?.Event, Node = node.Value, Takeovers = Record.Log.Takeovers } : null);
    }

    /// <inheritdoc />
    public async Task<bool> StopAsync()
    {
        stopping = true;
        bool stands;
        try
        {
            // The robot first; what is kept comes after it.
            var stop = station is { } open ? HaltAsync(open) : HaltAsync();
            await (running?.CancelAsync() ?? Task.CompletedTask);
            stands = await stop;
            var time = crew.Time.GetUtcNow();
            await WriteAsync(log =>
            {
                foreach (var mission in log.Waiting.ToList())
                {
                    RobotRecord.End(log, mission.Id, RobotJournal.Write(new MissionEnded(time, mission.Id, MissionStatus.Stopped, ResultCode.Stopped, "A stop was asked for.")));
                }
            });
        }
        finally
        {
            stopping = false;
        }

        Work();
        return stands;
    }

    /// <inheritdoc />
    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        Work();
        if (Record.Log.Waiting.Count == 0 && await this.GetReminder(Reminder) is { } reminder)
        {
            await this.UnregisterReminder(reminder);
        }
    }

    private static async Task<bool> HaltAsync(RobotStation open) =>
        (await open.Stop.StopAsync(StopKind.Soft, "cluster", CancellationToken.None)).Actuators.All(outcome => outcome.Confirmed);

    /// <summary>Stops a robot that this node has no station at yet, or that does not show itself; it may do what a lost node told it.</summary>
    private async Task<bool> HaltAsync()
    {
        using var ledger = new InMemoryCommandLedger();
        await using var link = crew.Link(this.GetPrimaryKeyString(), ledger);
        return await EarlyStop.StopAsync(link, StopKind.Soft, StopWait, crew.Time, CancellationToken.None) is null;
    }

    private void Work()
    {
        if (working.IsCompleted && Record.Log.Waiting.Count > 0 && !leaving.IsCancellationRequested)
        {
            DelayDeactivation(TimeSpan.FromDays(1));
            working = WorkAsync();
        }
    }

    private async Task WorkAsync()
    {
        while (Record.Log.Waiting.Count > 0 && !stopping && !leaving.IsCancellationRequested && !Record.Lost.IsCancellationRequested)
        {
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(leaving.Token, Record.Lost);
            running = ending;
            try
            {
                await DoNextAsync(Record.Log.Waiting[0], ending.Token);
            }
            catch (OperationCanceledException) when (ending.IsCancellationRequested)
            {
                continue;
            }
            catch (Exception exception) when (exception is TimeoutException or IOException)
            {
                // The robot does not show itself: its missions wait until it does.
                await CloseAsync();
                await Task.Delay(Retry, crew.Time, ending.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            }
            finally
            {
                running = null;
            }
        }

        if (Record.Lost.IsCancellationRequested)
        {
            DeactivateOnIdle();
        }
        else if (!leaving.IsCancellationRequested)
        {
            DelayDeactivation(TimeSpan.Zero);
        }
    }

    private async Task DoNextAsync(WaitingMission mission, CancellationToken cancellationToken)
    {
        var past = MissionPast.Read(Record.Log.Events);
        if (station is not null && past.Open.Count > 0)
        {
            await CloseAsync();
        }

        station ??= await RobotStation.OpenAsync(this.GetPrimaryKeyString(), crew, past.Open, journal!, Record.Log.Epoch, cancellationToken);
        await station.RunAsync(mission, past, cancellationToken);
    }

    private async Task WriteAsync(Action<RobotLog> change)
    {
        try
        {
            await Record.WriteAsync(change);
        }
        catch (IOException)
        {
            DeactivateOnIdle();
            throw;
        }
    }

    private async Task CloseAsync()
    {
        if (station is { } open)
        {
            station = null;
            await open.DisposeAsync();
        }
    }
}
