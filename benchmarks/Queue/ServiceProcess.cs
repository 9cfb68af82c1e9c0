using LamRobot.Actuators;
using LamRobot.Bridge.Mqtt;

namespace LamRobot.Benchmarks.Queue;

/// <summary>The process that is killed: it takes missions, and says which it has accepted, which have ended, and what an earlier life of it had left.</summary>
internal static class ServiceProcess
{
    public static async Task<int> RunAsync(string broker, string folder, int robots)
    {
        await using var fleet = await Fleet.StartAsync(BrokerAddress.Parse(broker), folder, robots);
        foreach (var mission in fleet.Recovered)
        {
            Console.WriteLine($"told {mission.MissionId}");
        }

        Console.WriteLine("ready");
        var running = new List<Task>();
        while (await Console.In.ReadLineAsync() is { } line)
        {
            var words = line.Split(' ');
            running.Add(DoAsync(fleet.Loop.TryBegin(new MissionCommand(words[0]) { MissionId = words[0], Actuators = [words[1]] }, CancellationToken.None)!));
        }

        await Task.WhenAll(running);
        return 0;
    }

    private static async Task DoAsync(QueuedMission mission)
    {
        await mission.Accepted;
        Console.WriteLine($"accepted {mission.MissionId}");
        var episode = await mission.Completion;
        Console.WriteLine($"ended {mission.MissionId} {episode.Status}");
    }
}
