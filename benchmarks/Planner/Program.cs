using System.Diagnostics;
using System.Globalization;
using LamRobot.Benchmarks.Planner;
using LamRobot.Contracts;
using LamRobot.Planner.Hosting;
using LamRobot.Planner.Lam;
using LamRobot.Planner.Rules;

// dotnet run -c Release --project benchmarks/Planner [-- LAM-FOLDER [RUNS [UNCACHED-RUNS]]]
const int Warmup = 10;
const int PlansTogether = 600;
const double Megabyte = 1024 * 1024;
var folder = args.Length > 0 ? args[0] : Path.Combine(Repository.Root, "models", "lam");
var runs = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 300;
var uncached = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 20;
var time = TimeProvider.System;
var best = ExecutionProviders.Choose();
ProviderChoice[] providers = best.Name == "cpu" ? [best] : [new("cpu", ["cpu: asked for"]), best];
foreach (var provider in providers)
{
    await MeasureAsync(provider);
}

return 0;

async Task MeasureAsync(ProviderChoice provider)
{
    var before = WorkingSet();
    var loading = time.GetTimestamp();
    using var model = LamModel.Load(folder, Path.Combine(Repository.Root, "models", "minilm-l6-v2"), provider);
    Console.WriteLine($"## {provider.Name}");
    Console.WriteLine($"{Environment.ProcessorCount} processors; {string.Join("; ", provider.Reasons)}. The model loads in {time.GetElapsedTime(loading).TotalMilliseconds:N0} ms and takes {(WorkingSet() - before) / Megabyte:N0} MB.");
    Console.WriteLine();
    Console.WriteLine("| one request at a time | plans | p50 ms | p95 ms | p99 ms | processor ms a plan |");
    Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: |");
    using var lam = new LamPlanner(model);
    foreach (var (actions, entities) in ((int, int)[])[(20, 30), (24, 84)])
    {
        var (manifest, observation) = (Homes.Manifest(Repository.Root, actions), Homes.Observation(entities));
        var home = $"{manifest.Actuators[0].Actions.Count} actions, {observation.Entities.Count} entities";
        await MeasureAloneAsync($"lam, {home}, texts cached", lam, runs, _ => (manifest, observation));
        await MeasureAloneAsync($"lam, {home}, world looked at anew, texts cached", lam, runs, _ => (manifest, observation with { Entities = [.. observation.Entities] }));
        await MeasureAloneAsync($"lam, {home}, nothing cached", lam, uncached, run => Homes.Renamed(manifest, observation, run));
        await MeasureAloneAsync($"rules, {home}", new RulesPlanner(), runs, _ => (manifest, observation));
    }

    Console.WriteLine();
    Console.WriteLine("| callers at the same time, 20 actions, 30 entities | plans | plans/s | p50 ms | p95 ms | p99 ms | processor ms a plan |");
    Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
    foreach (var callers in (int[])[1, 2, 4, 8, 16, 32, 64])
    {
        await MeasureTogetherAsync(lam, callers);
    }

    Console.WriteLine();
    using var process = Process.GetCurrentProcess();
    Console.WriteLine($"Working set at the end {WorkingSet() / Megabyte:N0} MB, at most {process.PeakWorkingSet64 / Megabyte:N0} MB.");
    Console.WriteLine();
}

async Task MeasureAloneAsync(string name, IPlanner planner, int count, Func<int, (CapabilityManifest Manifest, Observation Observation)> world)
{
    var samples = new List<TimeSpan>(count);
    var processor = TimeSpan.Zero;
    for (var run = -Warmup; run < count; run++)
    {
        if (run == 0)
        {
            processor = ProcessorTime();
        }

        var (manifest, observation) = world(run);
        var request = new PlanRequest(Homes.Command(run), manifest, observation);
        var start = time.GetTimestamp();
        await planner.PlanAsync(request, CancellationToken.None);
        if (run >= 0)
        {
            samples.Add(time.GetElapsedTime(start));
        }
    }

    Console.WriteLine($"| {name} | {count} | {Percentiles.Describe(samples)} {(ProcessorTime() - processor).TotalMilliseconds / count:N1} |");
}

async Task MeasureTogetherAsync(LamPlanner planner, int callers)
{
    var (manifest, observation) = (Homes.Manifest(Repository.Root, 20), Homes.Observation(30));
    var samples = new TimeSpan[PlansTogether];
    var next = -2 * callers - 1;
    var begun = 0L;
    var processor = TimeSpan.Zero;
    await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
    {
        while (Interlocked.Increment(ref next) is var plan && plan < PlansTogether)
        {
            if (plan == 0)
            {
                (begun, processor) = (time.GetTimestamp(), ProcessorTime());
            }

            var start = time.GetTimestamp();
            await planner.PlanAsync(new(Homes.Command(plan), manifest, observation), CancellationToken.None);
            if (plan >= 0)
            {
                samples[plan] = time.GetElapsedTime(start);
            }
        }
    })));

    Console.WriteLine($"| {callers} | {PlansTogether} | {PlansTogether / time.GetElapsedTime(begun).TotalSeconds:N0} | {Percentiles.Describe(samples)} {(ProcessorTime() - processor).TotalMilliseconds / PlansTogether:N1} |");
}

// What other programs take of the machine does not count here.
TimeSpan ProcessorTime()
{
    using var process = Process.GetCurrentProcess();
    return process.TotalProcessorTime;
}

long WorkingSet()
{
    using var process = Process.GetCurrentProcess();
    return process.WorkingSet64;
}
