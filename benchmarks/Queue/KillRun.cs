using System.Collections.Concurrent;
using LamRobot.Actuators;
using LamRobot.Contracts;

namespace LamRobot.Benchmarks.Queue;

/// <summary>Kills the service in the middle of its missions, again and again, and then counts in the journal and in the robots' stamps.</summary>
internal static class KillRun
{
    private const int LongestLifeMilliseconds = 200;
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);

    public static async Task<int> RunAsync(Options options)
    {
        var folder = Directory.CreateTempSubdirectory("lamrobot-kills-").FullName;
        using var robots = new Child(_ => { }, "robots", folder, $"{options.Robots}");
        var broker = (await robots.Ready).Split(' ')[1];
        var (random, accepted, open) = (new Random(options.Seed), new ConcurrentDictionary<string, string>(StringComparer.Ordinal), new ConcurrentDictionary<string, bool>(StringComparer.Ordinal));
        var (sent, kills, inMidMission) = (0, 0, 0);
        while (kills < options.Kills || sent < options.Missions)
        {
            var works = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            using var service = new Child(line => Hear(line, accepted, open, works), "service", broker, folder, $"{options.Robots}");
            await service.Ready;
            var last = kills >= options.Kills;
            var share = last ? options.Missions - sent : Math.Min(options.Missions - sent, Math.Max(1, options.Missions / (options.Kills + 1)) + random.Next(3));
            for (var each = 0; each < share && await service.WriteAsync($"n{sent} {StampRobot.IdOf(random.Next(options.Robots))}"); each++)
            {
                sent++;
            }

            if (last)
            {
                await service.CloseAsync();
                break;
            }

            // From its first mission on: a busy machine starts slowly, and a life that has taken nothing has nothing to lose.
            await Task.WhenAny(works.Task, Task.Delay(LongestStart, TimeProvider.System, CancellationToken.None));
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(LongestLifeMilliseconds)), TimeProvider.System, CancellationToken.None);
            await service.KillAsync();
            inMidMission += open.IsEmpty ? 0 : 1;
            open.Clear();
            kills++;
        }

        // One last life to tell what the killed ones had left.
        using (var service = new Child(line => Hear(line, accepted, open, new()), "service", broker, folder, $"{options.Robots}"))
        {
            await service.Ready;
            await service.CloseAsync();
        }

        await robots.KillAsync();
        return Judge(folder, accepted, sent, kills, inMidMission);
    }

    private static void Hear(string line, ConcurrentDictionary<string, string> accepted, ConcurrentDictionary<string, bool> open, TaskCompletionSource works)
    {
        if (line.Split(' ') is [var what, var id, ..])
        {
            if (what == "accepted")
            {
                accepted[id] = what;
                open[id] = true;
                works.TrySetResult();
            }
            else
            {
                open.TryRemove(id, out _);
            }
        }
    }

    private static int Judge(string folder, ConcurrentDictionary<string, string> accepted, int sent, int kills, int inMidMission)
    {
        using var archive = JournalArchive.Open(Path.Combine(folder, "missions.db"));
        var stamps = File.ReadAllLines(Path.Combine(folder, RobotsProcess.Stamps)).GroupBy(line => line.Split(' ')[0]).ToDictionary(group => group.Key, group => group.Count());
        var endings = accepted.Keys.ToDictionary(id => id, id => archive.Read(id).OfType<MissionEnded>().ToList());
        var lost = endings.Where(mission => mission.Value.Count != 1).Select(mission => mission.Key).ToList();
        var repeated = stamps.Where(stamp => stamp.Value > 1).Select(stamp => stamp.Key).ToList();
        var done = endings.Where(mission => mission.Value is [{ Status: MissionStatus.Succeeded }]).Select(mission => mission.Key).ToList();
        var unfounded = done.Where(id => !stamps.ContainsKey(id + "a") || !stamps.ContainsKey(id + "b")).ToList();
        var broken = archive.Verify(null, CancellationToken.None).Break;
        foreach (var trouble in lost.Concat(repeated).Concat(unfounded))
        {
            Console.WriteLine($"{trouble}: lost, repeated or not done; see {folder}");
        }

        Console.WriteLine($"{kills} kills ({inMidMission} in mid-mission), {sent} missions sent, {accepted.Count} accepted: {done.Count} succeeded, {accepted.Count - done.Count - lost.Count} told after a restart or failed with a reason; {lost.Count} lost, {repeated.Count} steps repeated, {unfounded.Count} succeeded without effect; chain {(broken is null ? "whole" : $"broken at {broken.Number}")}");
        var right = lost.Count + repeated.Count + unfounded.Count == 0 && broken is null;
        if (right)
        {
            Directory.Delete(folder, recursive: true);
        }

        return right ? 0 : 1;
    }
}
