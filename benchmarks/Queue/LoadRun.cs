using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using LamRobot.Actuators;
using LamRobot.Bridge.Mqtt;
using LamRobot.Contracts;

namespace LamRobot.Benchmarks.Queue;

/// <summary>All missions at once, in one process with the broker and the robots.</summary>
internal static class LoadRun
{
    public static async Task<int> RunAsync(Options options)
    {
        var folder = Directory.CreateTempSubdirectory("lamrobot-queue-").FullName;
        await using var broker = new EmbeddedBroker(new());
        await broker.StartAsync(CancellationToken.None);
        var stamps = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        var robots = await Task.WhenAll(Enumerable.Range(0, options.Robots).Select(number => StampRobot.StartAsync(broker.BrokerAddress, number, (stamp, _) => stamps.AddOrUpdate(stamp, 1, (_, times) => times + 1))));
        var clock = new TurnClock();
        int right;
        await using (var fleet = await Fleet.StartAsync(broker.BrokerAddress, folder, options.Robots, clock))
        {
            var began = TimeProvider.System.GetTimestamp();
            var missions = await Task.WhenAll(Enumerable.Range(0, options.Missions).Select(number => DoAsync(fleet.Loop, number, options.Robots)));
            var took = TimeProvider.System.GetElapsedTime(began);
            right = missions.Count(mission => mission.Episode.Status == MissionStatus.Succeeded);
            Tell(string.Create(CultureInfo.InvariantCulture, $"{options.Missions} missions of 2 steps, {options.Robots} robots: {took.TotalSeconds:0.0} s, {options.Missions / took.TotalSeconds:0} missions/s; {right} succeeded, {stamps.Count(stamp => stamp.Value != 1)} stamps twice; peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1_000_000} MB"));
            Tell("| what | p50 ms | p99 ms | max ms |\n| --- | ---: | ---: | ---: |");
            Tell(Row("from the command until the journal has it", missions.Select(mission => mission.Accepted)));
            Tell(Row("from the command to its end, the wait for its robot included", missions.Select(mission => mission.Ended)));
            Tell(Row("from its turn to its end (two stamps of 20 ms each)", clock.Turns));
        }

        foreach (var robot in robots)
        {
            await robot.DisposeAsync();
        }

        Directory.Delete(folder, recursive: true);
        return right == options.Missions ? 0 : 1;
    }

    private static async Task<(TimeSpan Accepted, TimeSpan Ended, Episode Episode)> DoAsync(MissionLoop loop, int number, int robots)
    {
        var began = TimeProvider.System.GetTimestamp();
        var mission = loop.TryBegin(new MissionCommand($"n{number}") { MissionId = $"m{number}", Actuators = [StampRobot.IdOf(number % robots)] }, CancellationToken.None)!;
        await mission.Accepted;
        var accepted = TimeProvider.System.GetElapsedTime(began);
        var episode = await mission.Completion;
        return (accepted, TimeProvider.System.GetElapsedTime(began), episode);
    }

    private static string Row(string what, IEnumerable<TimeSpan> samples)
    {
        var sorted = samples.Select(sample => sample.TotalMilliseconds).Order().ToArray();
        string At(double share) => sorted[(int)Math.Min(sorted.Length - 1, share * sorted.Length)].ToString("N1", CultureInfo.InvariantCulture);
        return $"| {what} | {At(0.5)} | {At(0.99)} | {At(1)} |";
    }

    private static void Tell(string line) => Console.WriteLine(line);

    /// <summary>Measures missions from their plan to their end.</summary>
    private sealed class TurnClock : IMissionListener
    {
        private readonly ConcurrentDictionary<string, long> planned = new(StringComparer.Ordinal);

        public ConcurrentBag<TimeSpan> Turns { get; } = [];

        public void On(MissionEvent missionEvent)
        {
            if (missionEvent is PlanMade)
            {
                planned[missionEvent.MissionId] = TimeProvider.System.GetTimestamp();
            }
            else if (missionEvent is MissionEnded && planned.TryGetValue(missionEvent.MissionId, out var began))
            {
                Turns.Add(TimeProvider.System.GetElapsedTime(began));
            }
        }
    }
}
