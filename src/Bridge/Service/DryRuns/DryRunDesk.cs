using LamRobot.Actuators;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>Has missions pass every check to their end in a rehearsed world, and sends nothing of them.</summary>
/// <param name="planner">Makes the plans.</param>
/// <param name="manifest">What can be asked for now.</param>
/// <param name="observer">Sees the world.</param>
/// <param name="company">Who takes part in real missions.</param>
/// <param name="policy">Judges the steps; its own counting of actions is not that of real missions.</param>
/// <param name="time">The clock.</param>
/// <remarks>Thread-safe. The journal keeps nothing of it, for nothing happened.</remarks>
internal sealed class DryRunDesk(IPlanner planner, Func<CapabilityManifest> manifest, IObserver observer, MissionCompany company, IPolicy policy, TimeProvider time)
{
    /// <summary>What ids of missions that are only rehearsed begin with.</summary>
    public const string Prefix = "dry-";

    private const int Most = 8;
    private readonly Lock gate = new();
    private readonly HashSet<MissionLine> lines = [];

    /// <summary>Whether a mission is only rehearsed.</summary>
    /// <param name="missionId">The mission.</param>
    /// <returns>True when it is.</returns>
    public static bool IsDry(string missionId) => missionId.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Begins a mission.</summary>
    /// <param name="command">The command.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The mission; null when as many are rehearsed as may.</returns>
    public QueuedMission? TryBegin(MissionCommand command, CancellationToken cancellationToken) => Begin(command, Most, cancellationToken);

    /// <summary>Has a mission rehearsed, however many are.</summary>
    /// <param name="command">The command.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The mission as it would have happened.</returns>
    public async ValueTask<Episode> RunAsync(MissionCommand command, CancellationToken cancellationToken) => await Begin(command, int.MaxValue, cancellationToken)!.Completion;

    /// <summary>Ends every rehearsal: a stop is for all.</summary>
    /// <param name="kind">How hard.</param>
    /// <param name="source">Who asked.</param>
    public void Stop(StopKind kind, string source)
    {
        lock (gate)
        {
            foreach (var line in lines)
            {
                // What it cancels is cancelled when the call returns; there is nothing to wait for.
                _ = line.Stop.StopAsync(kind, source, CancellationToken.None).AsTask();
            }
        }
    }

    private QueuedMission? Begin(MissionCommand command, int most, CancellationToken cancellationToken)
    {
        var world = new RehearsedWorld(observer);
        var registry = new ActuatorRegistry();
        foreach (var actuator in manifest().Actuators)
        {
            registry.Add(new DryActuator(actuator, world), actuator.Description);
        }

        var line = MissionLine.Build(planner, registry, world, Rehearsing(), MissionPace.Real, time);
        lock (gate)
        {
            if (lines.Count >= most)
            {
                return null;
            }

            lines.Add(line);
        }

        // Outside of the lock: it may plan before it first waits, and a stop wants the lock.
        var mission = line.Loop.TryBegin(command, cancellationToken)!;
        return mission with { Completion = UntilEndedAsync(mission, line, registry) };
    }

    private MissionCompany Rehearsing() => company with
    {
        Journal = new InMemoryJournal(),
        Approver = new RehearsingApprover(),
        Listeners = [.. company.Listeners.Select(listener => new RehearsalListener(listener))],
        Rules = policy,
    };

    private async Task<Episode> UntilEndedAsync(QueuedMission mission, MissionLine line, ActuatorRegistry registry)
    {
        try
        {
            return await mission.Completion;
        }
        finally
        {
            lock (gate)
            {
                lines.Remove(line);
            }

            await registry.DisposeAsync();
        }
    }
}
