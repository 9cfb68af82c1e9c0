using System.Globalization;
using LamRobot.Benchmarks.Tabletop;
using LamRobot.Benchmarks.Vision;
using LamRobot.Bridge.Service;
using LamRobot.Bridge.Service.Evaluation;
using LamRobot.Planner.Recorded;
using LamRobot.Planner.Validation;
using LamRobot.Sim;

// Tabletop [results.md]: a hundred missions at the simulated table, places from the camera's pictures alone; ends with 1 below 95 %.
const double Goal = 0.95;
var load = Machine.Load();
var path = Path.Combine(AppContext.BaseDirectory, "cases.jsonl");
var plans = WrittenPlans.Read(path);
var cases = new CaseReader(new ReferencedFiles(null)).Read(path).Cases.Cast<MissionCase>().ToList();
var blind = cases.ConvertAll(static each => each with { Simulation = each.Simulation with { Positions = PositionSource.Telemetry } });
using var lam = PlannerFactory.Create(ModelStore.Find(), new PlannerRequest(PlannerRequest.Lam));
var eyes = await RunAsync("written plans, camera", cases, each => new ValidatingPlanner(new RecordedPlanner([plans[each.Id], plans[each.Id]])));
var told = await RunAsync("written plans, telemetry", blind, each => new ValidatingPlanner(new RecordedPlanner([plans[each.Id], plans[each.Id]])));
var planned = await RunAsync("LAM, camera", cases, _ => lam.Planner);
var plannedTold = await RunAsync("LAM, telemetry", blind, _ => lam.Planner);
(string Name, IReadOnlyList<CaseResult> Results)[] runs = [eyes, told, planned, plannedTold];
var kinds = cases.SelectMany(static each => each.Tags).Distinct().ToList();
var text = string.Create(CultureInfo.InvariantCulture, $"""
    # Missions at the simulated table by its camera alone

    **{Share(eyes.Results):0.0 %} of {cases.Count} missions with the right plan reach their goal when every place comes from the camera's pictures; {Share(told.Results):0.0 %} when telemetry tells the places. With the LAM's plans: {Share(planned.Results):0.0 %} and {Share(plannedTold.Results):0.0 %}.**

    `./test.sh --tabletop`, which is `dotnet run --project benchmarks/Tabletop -c Release -- benchmarks/Tabletop/results.md`

    {Machine.Name()}, .NET {Environment.Version}, {TimeProvider.System.GetUtcNow():d MMMM yyyy}; load {load} before the run, {Machine.Load()} after it. Time does not change the figures: the world's time moves only while the arm acts.

    Seeds 1 to {cases.Count}: four blocks and two bowls lie anywhere (`["scatter","table"]`). The arm is told no place; the camera finds out where it is by the tags. The goal is judged by the simulator's true world.

    | plans, places | all | believes it done | {string.Join(" | ", kinds)} |
    | --- | ---: | ---: | {string.Join(" | ", kinds.Select(static _ => "---:"))} |
    {string.Join("\n", runs.Select(Row))}

    `bowl`: one block into a bowl; `stack`: onto a block; `take`: into the fingers; `beside`: left, right, before or behind a block; `two`: two of these in one sentence. *Believes it done*: the mission ended as done, because the effect was seen.

    ## What failed with the right plan, by camera
    {string.Join("\n", eyes.Results.Where(static result => !result.Right).Select(static result => $"- {result.Case.Id}, \"{result.Command}\": {result.Got}").DefaultIfEmpty("Nothing."))}

    """);
Console.WriteLine(text);
if (args is [var file])
{
    await File.WriteAllTextAsync(file, text);
}

return Share(eyes.Results) >= Goal ? 0 : 1;

async Task<(string Name, IReadOnlyList<CaseResult> Results)> RunAsync(string name, IReadOnlyList<MissionCase> each, Func<MissionCase, LamRobot.Contracts.IPlanner> planner)
{
    var results = new List<CaseResult>();
    foreach (var mission in each)
    {
        results.Add(await new MissionCaseRunner(planner(mission), 1, TimeProvider.System).RunAsync(mission, null, CancellationToken.None));
    }

    Console.Error.WriteLine($"{name}: {Share(results):0.0 %}");
    return (name, results);
}

static double Share(IReadOnlyList<CaseResult> results) => results.Count == 0 ? 0 : results.Count(static result => result.Right) / (double)results.Count;

string Row((string Name, IReadOnlyList<CaseResult> Results) run) => string.Create(
    CultureInfo.InvariantCulture,
    $"| {run.Name} | {Share(run.Results):0.0 %} | {run.Results.Count(static result => result.Got.Contains("; succeeded", StringComparison.Ordinal))} of {run.Results.Count} | {string.Join(" | ", kinds.Select(kind => Of(run.Results, kind)))} |");

static string Of(IReadOnlyList<CaseResult> results, string kind)
{
    var mine = results.Where(result => result.Case.Tags.Contains(kind)).ToList();
    return $"{mine.Count(static result => result.Right)} of {mine.Count}";
}
