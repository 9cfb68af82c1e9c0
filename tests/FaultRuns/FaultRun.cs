using System.Collections.Concurrent;
using System.Globalization;

namespace LamRobot.FaultRuns;

/// <summary>Makes the runs, some lanes side by side, and counts.</summary>
internal static class FaultRun
{
    public static async Task<int> RunAsync(FaultRunOptions options)
    {
        var kept = new KeptOutcomes(options.Kept);
        var outcomes = new ConcurrentBag<Outcome>(kept.Read());
        var (cells, over) = ((options.Runs + Cell.Missions - 1) / Cell.Missions, outcomes.Select(outcome => outcome.Seed).ToHashSet());
        var began = TimeProvider.System.GetTimestamp();
        await Parallel.ForEachAsync(Enumerable.Range(options.Seed, cells).Where(seed => !over.Contains(seed)), new ParallelOptions { MaxDegreeOfParallelism = options.Lanes }, async (seed, _) =>
        {
            await using var cell = new Cell(seed);
            var ended = await cell.RunAsync();
            kept.Add(ended);
            foreach (var outcome in ended)
            {
                outcomes.Add(outcome);
                if (outcome.Twice || outcome.Unexplained)
                {
                    cell.Keeps = true;
                    Console.WriteLine($"seed {outcome.Seed} ({outcome.Protocol}) {outcome.Mission}: {(outcome.Twice ? "DONE TWICE" : "NO REASON")}; {outcome.Trouble}; {outcome.Status}, {outcome.Deeds} of 2 stamps; see {cell.Folder}: {outcome.Reason}");
                }
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {outcomes.Count} runs, {TimeProvider.System.GetElapsedTime(began).TotalSeconds:0} s"));
        });

        Console.WriteLine("| protocol | runs | succeeded | failed with a reason | told after a restart | done twice | without a reason |");
        Console.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var group in outcomes.GroupBy(outcome => outcome.Protocol).OrderBy(group => group.Key))
        {
            Console.WriteLine($"| {group.Key} | {group.Count()} | {group.Count(each => each.Status == "Succeeded")} | {group.Count(each => each.Status is not ("Succeeded" or "Recovered") && !each.Unexplained)} | {group.Count(each => each.Status == "Recovered")} | {group.Count(each => each.Twice)} | {group.Count(each => each.Unexplained)} |");
        }

        var (twice, unexplained) = (outcomes.Count(outcome => outcome.Twice), outcomes.Count(outcome => outcome.Unexplained));
        Console.WriteLine($"{outcomes.Count} runs, {outcomes.DistinctBy(outcome => outcome.Seed).Count()} seeds from {outcomes.Min(outcome => outcome.Seed)} to {outcomes.Max(outcome => outcome.Seed)}: {twice} with something done twice, {unexplained} without a stated reason");
        foreach (var program in outcomes.GroupBy(outcome => outcome.Program))
        {
            Console.WriteLine($"{program.Count()} of them with {program.Key}");
        }

        return twice + unexplained == 0 ? 0 : 1;
    }
}
