using System.Diagnostics;
using LamRobot.Actuators;
using LamRobot.Contracts;

namespace LamRobot.Benchmarks.Queue;

/// <summary>Kills the service in the middle of its missions, again and again, and then counts in the journal and in the robots' stamps.</summary>
/// <remarks>What was done so far stands in the folder: a run that is ended goes on where it was when it is given the same folder.</remarks>
internal static class KillRun
{
    private const int LongestLifeMilliseconds = 200;
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);

    public static async Task<int> RunAsync(Options options)
    {
        var folder = Directory.CreateDirectory(options.Folder ?? Directory.CreateTempSubdirectory("lamrobot-kills-").FullName).FullName;
        var tally = KillTally.Open(folder);
        using var robots = new Child(_ => { }, "robots", folder, $"{options.Robots}");
        var broker = (await robots.Ready).Split(' ')[1];
        while (tally.Kills < options.Kills)
        {
            await LiveAndDieAsync(options, tally, broker, folder);
        }

        await LiveAsync(options, tally, broker, folder);

        // One last life to tell what the killed ones had left.
        await LiveAsync(options, tally, broker, folder);
        await robots.KillAsync();
        return KillVerdict.Judge(folder, tally, options.Folder is null);
    }

    private static async Task LiveAndDieAsync(Options options, KillTally tally, string broker, string folder)
    {
        var (began, random) = (Stopwatch.GetTimestamp(), new Random(HashCode(options.Seed, tally.Kills)));
        var works = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var service = new Child(line => tally.Hear(line, works), "service", broker, folder, $"{options.Robots}");
        await service.Ready;
        await SendAsync(service, tally, Math.Min(options.Missions - tally.Sent, Math.Max(1, options.Missions / (options.Kills + 1)) + random.Next(3)), random, options.Robots);

        // From its first mission on: a busy machine starts slowly, and a life that has taken nothing has nothing to lose.
        await Task.WhenAny(works.Task, Task.Delay(LongestStart, TimeProvider.System, CancellationToken.None));
        await Task.Delay(TimeSpan.FromMilliseconds(random.Next(LongestLifeMilliseconds)), TimeProvider.System, CancellationToken.None);
        await service.KillAsync();
        tally.Killed();
        Console.WriteLine($"kill {tally.Kills} after {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s: {tally.Sent} sent, {tally.Accepted.Count} accepted");
    }

    private static async Task LiveAsync(Options options, KillTally tally, string broker, string folder)
    {
        using var service = new Child(line => tally.Hear(line, new()), "service", broker, folder, $"{options.Robots}");
        await service.Ready;
        await SendAsync(service, tally, options.Missions - tally.Sent, new Random(HashCode(options.Seed, tally.Kills)), options.Robots);
        await service.CloseAsync();
    }

    private static async Task SendAsync(Child service, KillTally tally, int share, Random random, int robots)
    {
        for (var each = 0; each < share && await service.WriteAsync($"n{tally.Sent} {StampRobot.IdOf(random.Next(robots))}"); each++)
        {
            tally.Send();
        }
    }

    // The same for the same run: a run that goes on draws what it would have drawn.
    private static int HashCode(int seed, int kills) => (seed * 7919) + kills;
}
