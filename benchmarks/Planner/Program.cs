using LamRobot.Benchmarks.Planner;
using LamRobot.Contracts;
using LamRobot.Planner.Lam;
using LamRobot.Planner.Rules;

// dotnet run -c Release --project benchmarks/Planner [-- LAM-FOLDER [RUNS [UNCACHED-RUNS]]]
const int Warmup = 5;
var root = FindRoot();
var folder = args.Length > 0 ? args[0] : Path.Combine(root, "models", "lam");
var runs = args.Length > 1 ? int.Parse(args[1]) : 200;
var uncached = args.Length > 2 ? int.Parse(args[2]) : 20;
string[] commands =
[
    "bring me the apple from the kitchen table",
    "go to the office and tell jane what time it is",
    "take the cola from the desk and put it on the sofa, then come back to me",
];
var time = TimeProvider.System;
var loading = time.GetTimestamp();
using var model = LamModel.Load(folder, Path.Combine(root, "models", "minilm-l6-v2"));
Console.WriteLine($"{Environment.ProcessorCount} processors, {model.Provider.Name}; the model loads in {time.GetElapsedTime(loading).TotalMilliseconds:N0} ms.");
Console.WriteLine();
Console.WriteLine("| plan | runs | p50 ms | p95 ms | p99 ms |");
Console.WriteLine("| --- | ---: | ---: | ---: | ---: |");
foreach (var (actions, entities) in ((int, int)[])[(20, 30), (24, 84)])
{
    var (manifest, observation) = (Homes.Manifest(root, actions), Homes.Observation(entities));
    var home = $"{manifest.Actuators[0].Actions.Count} actions, {observation.Entities.Count} entities";
    var lam = new LamPlanner(model);
    await MeasureAsync($"lam, {home}, texts cached", lam, runs, _ => (manifest, observation));
    await MeasureAsync($"lam, {home}, nothing cached", lam, uncached, run => Homes.Renamed(manifest, observation, run));
    await MeasureAsync($"rules, {home}", new RulesPlanner(), runs, _ => (manifest, observation));
}

return 0;

async Task MeasureAsync(string name, IPlanner planner, int count, Func<int, (CapabilityManifest Manifest, Observation Observation)> world)
{
    var samples = new List<TimeSpan>(count);
    for (var run = -Warmup; run < count; run++)
    {
        var (manifest, observation) = world(run);
        var request = new PlanRequest(commands[Math.Abs(run) % commands.Length], manifest, observation);
        var start = time.GetTimestamp();
        await planner.PlanAsync(request, CancellationToken.None);
        if (run >= 0)
        {
            samples.Add(time.GetElapsedTime(start));
        }
    }

    Console.WriteLine(Percentiles.Describe(name, samples));
}

static string FindRoot()
{
    for (var place = new DirectoryInfo(AppContext.BaseDirectory); place is not null; place = place.Parent)
    {
        if (File.Exists(Path.Combine(place.FullName, "LamRobot.sln")))
        {
            return place.FullName;
        }
    }

    throw new InvalidOperationException("LamRobot.sln was not found above the program.");
}
