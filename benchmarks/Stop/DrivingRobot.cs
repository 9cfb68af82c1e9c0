using System.Diagnostics;
using LamRobot.Actuators;
using LamRobot.Actuators.Robot;
using LamRobot.Bridge.Mqtt;
using LamRobot.Contracts;
using LamRobot.Sim;

namespace LamRobot.Benchmarks.Stop;

/// <summary>The simulated robot on a real broker, sent to and fro, and stopped by the switch that every input uses.</summary>
internal sealed class DrivingRobot : IAsyncDisposable
{
    private const double FullSpeedMetresPerSecond = 0.7;
    private static readonly string[] Places = ["bedroom", "office"];
    private readonly TimeProvider time;
    private readonly EmbeddedBroker broker = new(new());
    private readonly HomeWorld world;
    private readonly ActuatorRegistry registry = new();
    private readonly StopSwitch stop;
    private MqttRobot? robot;
    private MqttLink? link;
    private JsonRobotLink? robotLink;
    private int drives;

    public DrivingRobot(TimeProvider time)
    {
        this.time = time;
        world = HomeWorld.BuiltIn([], seed: 1, SimulationFaults.None, time.GetUtcNow());
        stop = new(registry, new MissionRecorder(new InMemoryJournal()), new StopOptions(), time);
    }

    public async Task ConnectAsync(CancellationToken cancellationToken)
    {
        await broker.StartAsync(cancellationToken);
        robot = new(world, new MqttRobotOptions { Broker = broker.BrokerAddress }, time);
        await robot.StartAsync(cancellationToken);
        link = new(new() { Broker = broker.BrokerAddress }, time);
        robotLink = new(link, "robot", new(), time);
        var actuator = new RobotActuator(robotLink, new RobotActuatorOptions(), time);
        await actuator.ConnectAsync(cancellationToken);
        registry.Add(actuator);
    }

    /// <summary>Drives at full speed, stops, and times both the true standstill and the confirmation.</summary>
    public Task<(TimeSpan Stands, TimeSpan Confirmed)> StopInMotionAsync(CancellationToken cancellationToken) => StopInMotionAsync(_ => Task.FromResult(Stopwatch.GetTimestamp()), cancellationToken);

    /// <summary>Drives at full speed, stops when told, and times both the true standstill and the confirmation.</summary>
    /// <param name="callAsync">Ends when the robot shall be stopped, and gives the moment from which is counted.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<(TimeSpan Stands, TimeSpan Confirmed)> StopInMotionAsync(Func<CancellationToken, Task<long>> callAsync, CancellationToken cancellationToken)
    {
        var step = new ActionStep($"drive{drives}", "robot", "go_to") { Arguments = EquatableMap.Of<ArgumentValue>(("place", Places[drives++ % Places.Length])) };
        var driving = robotLink!.SendAsync(step, null, cancellationToken).AsTask();
        await UntilAsync(() => world.RobotSpeed >= FullSpeedMetresPerSecond || driving.IsCompleted, cancellationToken);
        if (driving.IsCompleted)
        {
            throw new InvalidOperationException($"The robot never reached {FullSpeedMetresPerSecond} m/s: {(await driving).Message}");
        }

        var began = await callAsync(cancellationToken);
        var stopping = stop.StopAsync(StopKind.Soft, "benchmark", cancellationToken).AsTask();
        await UntilAsync(() => world.RobotSpeed == 0, cancellationToken);
        var stands = Stopwatch.GetElapsedTime(began);
        await stopping;
        var confirmed = Stopwatch.GetElapsedTime(began);
        await driving;
        return (stands, confirmed);
    }

    public async ValueTask DisposeAsync()
    {
        await registry.DisposeAsync();
        foreach (var part in (IAsyncDisposable?[])[robotLink, link, robot, broker])
        {
            if (part is not null)
            {
                await part.DisposeAsync();
            }
        }
    }

    private static async Task UntilAsync(Func<bool> holds, CancellationToken cancellationToken)
    {
        while (!holds())
        {
            cancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
