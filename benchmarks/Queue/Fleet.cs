using LamRobot.Actuators;
using LamRobot.Actuators.Robot;
using LamRobot.Bridge.Mqtt;

namespace LamRobot.Benchmarks.Queue;

/// <summary>The way from a queue of commands to many robots on a broker, with the journal and the ledger on the disk.</summary>
internal sealed class Fleet : IAsyncDisposable
{
    // A machine that is busy with other work lets fifty robots wait.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Stack<IAsyncDisposable> parts = new();

    public required SqliteJournal Journal { get; init; }

    public required MissionLoop Loop { get; init; }

    public required IReadOnlyList<RecoveredMission> Recovered { get; init; }

    public static async Task<Fleet> StartAsync(BrokerAddress broker, string folder, int robots, params IMissionListener[] listeners)
    {
        var time = TimeProvider.System;
        var journal = SqliteJournal.Open(Path.Combine(folder, "missions.db"));
        var ledger = SqliteCommandLedger.Open(Path.Combine(folder, "commands.db"));
        var mqtt = new MqttLink(new() { Broker = broker }, time);
        await mqtt.ConnectAsync(CancellationToken.None);
        var registry = new ActuatorRegistry();
        var links = Enumerable.Range(0, robots).Select(number => new JsonRobotLink(mqtt, StampRobot.IdOf(number), new() { Ledger = ledger, ConnectTimeout = Patience }, time)).ToList();
        await Task.WhenAll(links.Select(async link =>
        {
            var actuator = new RobotActuator(link, new RobotActuatorOptions(), time);
            await actuator.ConnectAsync(CancellationToken.None);
            registry.Add(actuator, actuator.Description);
        }));
        var observer = new CompositeObserver(links, time);
        var recorder = new MissionRecorder(journal, listeners);
        var stop = new StopSwitch(registry, recorder, new StopOptions(), time);
        var policy = new RulePolicy(new RulePolicyOptions { ActionsPerMinute = 100_000 }, time);
        var dispatcher = new Dispatcher(registry, observer, new Safeguards(policy, new DenyingApprover(), stop), recorder, new DispatcherOptions(), time);
        var fleet = new Fleet
        {
            Journal = journal,
            Loop = new MissionLoop(new StampPlanner(), dispatcher, null, new MissionOptions { MaxWaiting = 100_000 }, time),
            Recovered = await new MissionRecovery(observer, recorder, time).RecoverAsync(journal.ReadUnfinished(), CancellationToken.None),
        };
        foreach (var part in (IAsyncDisposable[])[journal, ledger, mqtt, registry])
        {
            fleet.parts.Push(part);
        }

        return fleet;
    }

    public async ValueTask DisposeAsync()
    {
        while (parts.TryPop(out var part))
        {
            await part.DisposeAsync();
        }
    }
}
