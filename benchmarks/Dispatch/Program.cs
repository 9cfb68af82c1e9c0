using System.Globalization;
using LamRobot.Actuators;
using LamRobot.Benchmarks.Dispatch;
using LamRobot.Benchmarks.Mqtt;
using LamRobot.Contracts;

var time = TimeProvider.System;
var folder = Directory.CreateTempSubdirectory("lamrobot-bench-").FullName;
var rows = new List<string>();
var load = Machine.Load();
await MeasureStepsAsync("step, journal in memory", new InMemoryJournal(), 20_000);
await using (var journal = new JsonLinesJournal(Path.Combine(folder, "missions.jsonl")))
{
    await MeasureStepsAsync("step, JSON lines on disk", journal, 2_000);
}

await using (var journal = SqliteJournal.Open(Path.Combine(folder, "missions.db")))
{
    await MeasureStepsAsync("step, journal on disk", journal, 2_000);
}

await using (var journal = new JsonLinesJournal(Path.Combine(folder, "again.jsonl")))
{
    await MeasureStepsAsync("step, JSON lines on disk, again", journal, 2_000);
}

await using (var journal = SqliteJournal.Open(Path.Combine(folder, "again.db")))
{
    await MeasureStepsAsync("step, journal on disk, again", journal, 2_000);
}

await MeasureStopsAsync("stop, 1 actuator acting", 1, busyPool: false);
await MeasureStopsAsync("stop, 8 actuators acting", 8, busyPool: false);
await MeasureStopsAsync("stop, 1 actuator acting, every pool thread blocked", 1, busyPool: true);
Directory.Delete(folder, recursive: true);
var text = string.Create(CultureInfo.InvariantCulture, $"""
    # Way of a step, and of a stop, in one process

    `dotnet run --project benchmarks/Dispatch -c Release -- benchmarks/Dispatch/results.md`

    {Machine.Name()}, .NET {Environment.Version}, {time.GetUtcNow():d MMMM yyyy}; load (1, 5, 15 min) {load} before the run, {Machine.Load()} after it.

    | what | runs | p50 us | p99 us | max us |
    | --- | ---: | ---: | ---: | ---: |
    {string.Join("\n", rows)}

    - **step**: from `DispatchAsync` to the verified result, with an actuator that costs nothing, 101 entities, one precondition and one effect to verify: two looks, the checks, a policy, three journal events. It is what the acting core adds to each action of a robot.
    - **journal on disk**: SQLite, each event tied to the one before by its hash; "about to" is flushed to the disk before the action. **JSON lines**: a plain file of lines without a chain, flushed at the same place, to compare with. Each is measured twice, for a disk is not always equally fast.
    - **stop**: from `StopSwitch.StopAsync` until the last actuator's `StopAsync` is entered, and until every action has ended with its result. Each actuator is told on a thread of its own, so a thread pool whose threads are all blocked does not hold a stop up.
    - Not in these figures: the link to a robot, and the robot's own way to a stand.

    """);
Console.WriteLine(text);
if (args is [var file])
{
    await File.WriteAllTextAsync(file, text);
}

(Dispatcher Dispatcher, StopSwitch Stop) Build(ActuatorRegistry registry, IObserver observer, IJournal journal)
{
    var recorder = new MissionRecorder(journal);
    var stop = new StopSwitch(registry, recorder, new StopOptions(), time);
    var policy = new RulePolicy(new RulePolicyOptions { ActionsPerMinute = 100_000 }, time);
    return (new Dispatcher(registry, observer, new Safeguards(policy, new DenyingApprover(), stop), recorder, new DispatcherOptions(), time), stop);
}

async Task MeasureStepsAsync(string name, IJournal journal, int runs)
{
    await using var registry = new ActuatorRegistry();
    var robot = new BenchRobot("robot");
    registry.Add(robot);
    var (dispatcher, _) = Build(registry, robot, journal);
    var samples = new List<TimeSpan>();
    for (var run = -runs / 10; run < runs; run++)
    {
        var step = new ActionStep("1", "robot", "go_to") { Arguments = EquatableMap.Of<ArgumentValue>(("place", $"thing {Math.Abs(run) % 100}")) };
        var began = time.GetTimestamp();
        var result = await dispatcher.DispatchAsync("m", step, CancellationToken.None);
        var took = time.GetElapsedTime(began);
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(result.Message);
        }

        if (run >= 0)
        {
            samples.Add(took);
        }
    }

    rows.Add(Percentiles.Describe(name, samples));
}

async Task MeasureStopsAsync(string name, int actuators, bool busyPool)
{
    await using var registry = new ActuatorRegistry();
    var robots = Enumerable.Range(0, actuators).Select(number => new BenchRobot($"robot {number}")).ToArray();
    Array.ForEach(robots, robot => registry.Add(robot));
    var (dispatcher, stop) = Build(registry, robots[0], new InMemoryJournal());
    var (reached, ended) = (new List<TimeSpan>(), new List<TimeSpan>());
    for (var run = -20; run < 300; run++)
    {
        Array.ForEach(robots, robot => robot.Prepare());
        var actions = robots.Select(robot => dispatcher.DispatchAsync("m", new ActionStep("1", robot.Id, "drive_on"), CancellationToken.None).AsTask()).ToArray();
        await Task.WhenAll(robots.Select(robot => robot.Begun.Task));
        var block = new ManualResetEventSlim();
        Array.ForEach(robots, robot => robot.OnStop = block.Set);
        if (busyPool)
        {
            BlockPool(block);
        }

        var began = time.GetTimestamp();
        await stop.StopAsync(StopKind.Soft, "bench", CancellationToken.None);
        await Task.WhenAll(actions);
        if (run >= 0)
        {
            reached.Add(robots.Max(robot => time.GetElapsedTime(began, robot.Reached)));
            ended.Add(time.GetElapsedTime(began));
        }
    }

    rows.Add(Percentiles.Describe($"{name}: until the last actuator is told", reached));
    rows.Add(Percentiles.Describe($"{name}: until every action has ended", ended));
}

static void BlockPool(ManualResetEventSlim block)
{
    for (var thread = 0; thread < 4 * Environment.ProcessorCount; thread++)
    {
        ThreadPool.QueueUserWorkItem(_ => block.Wait());
    }
}
