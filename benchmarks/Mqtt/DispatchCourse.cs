using System.Globalization;
using LamRobot.Actuators;
using LamRobot.Actuators.Robot;
using LamRobot.Bridge.Mqtt;
using LamRobot.Contracts;

namespace LamRobot.Benchmarks.Mqtt;

/// <summary>Steps of a plan through the dispatcher to a robot behind a broker, put together as the service does it, and how long each took until its command was published.</summary>
internal static class DispatchCourse
{
    private const int FlushWarmup = 200;

    /// <summary>Runs it.</summary>
    /// <param name="broker">The broker.</param>
    /// <param name="warmup">How many steps go before and do not count: code that a program runs for the first time is slow, and is compiled anew when it has run often.</param>
    /// <param name="steps">How many count.</param>
    /// <param name="onDisk">Whether the journal is on the disk.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<Latencies> RunAsync(BrokerAddress broker, int warmup, int steps, bool onDisk, CancellationToken cancellationToken)
    {
        var (folder, time) = (Directory.CreateTempSubdirectory("lamrobot-bench-").FullName, TimeProvider.System);
        try
        {
            await using var robot = await RobotProcess.StartAsync(broker, cancellationToken);
            await using var mqtt = new MqttLink(new() { Broker = robot.Wire }, time);
            await using var ledger = SqliteCommandLedger.Open(Path.Combine(folder, "commands.db"));
            await using var journal = SqliteJournal.Open(Path.Combine(folder, "missions.db"));
            await using var registry = new ActuatorRegistry();
            var link = new JsonRobotLink(mqtt, "bench", new() { Ledger = ledger }, time);
            var actuator = new RobotActuator(link, new RobotActuatorOptions(), time);
            await actuator.ConnectAsync(cancellationToken);
            registry.Add(actuator, actuator.Description);
            var recorder = new MissionRecorder(onDisk ? journal : new InMemoryJournal());
            var stop = new StopSwitch(registry, recorder, new StopOptions(), time);
            var policy = new RulePolicy(new RulePolicyOptions { ActionsPerMinute = 100_000 }, time);
            var dispatcher = new Dispatcher(registry, link, new Safeguards(policy, new DenyingApprover(), stop), recorder, new DispatcherOptions(), time);
            return await MeasureAsync(dispatcher, robot, warmup, steps, cancellationToken);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>How long the disk takes to flush as many bytes as "about to" has, behind what was written before: no step that promises that can be faster.</summary>
    public static Latencies Flush(int runs)
    {
        var path = Path.GetTempFileName();
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
        var (line, samples) = (new byte[250], new List<TimeSpan>(runs));
        for (var run = -FlushWarmup; run < runs; run++)
        {
            var began = TimeProvider.System.GetTimestamp();
            file.Write(line);
            file.Flush(flushToDisk: true);
            if (run >= 0)
            {
                samples.Add(TimeProvider.System.GetElapsedTime(began));
            }
        }

        return new(samples);
    }

    private static async Task<Latencies> MeasureAsync(Dispatcher dispatcher, RobotProcess robot, int warmup, int steps, CancellationToken cancellationToken)
    {
        var began = new List<long>(warmup + steps);
        while (began.Count < warmup + steps)
        {
            var step = new ActionStep("s1", "bench", "go") { Arguments = EquatableMap.Of<ArgumentValue>(("place", "kitchen")) };
            began.Add(TimeProvider.System.GetTimestamp());
            var result = await dispatcher.DispatchAsync(began.Count.ToString(CultureInfo.InvariantCulture), step, cancellationToken);
            if (!result.Succeeded)
            {
                throw new InvalidOperationException(result.Message);
            }
        }

        var published = await robot.EndAsync(cancellationToken);
        return published.Count == began.Count
            ? new(began.Zip(published, (from, to) => TimeProvider.System.GetElapsedTime(from, to)).Skip(warmup))
            : throw new InvalidOperationException($"{began.Count} commands were given and {published.Count} published.");
    }
}
