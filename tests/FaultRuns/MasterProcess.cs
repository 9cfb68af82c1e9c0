using LamRobot.Actuators;
using LamRobot.Bridge.Service;
using LamRobot.Contracts;
using LamRobot.Planner.Validation;

namespace LamRobot.FaultRuns;

/// <summary>The process of the service: it does the missions whose numbers it is told, and says how each ended.</summary>
internal static class MasterProcess
{
    public static async Task<int> RunAsync(string broker, string folder)
    {
        var request = new ServiceRequest
        {
            Broker = broker,
            Map = File.Exists(Path.Combine(folder, "map.lif.json")) ? Path.Combine(folder, "map.lif.json") : null,
            Ledger = Path.Combine(folder, "commands.db"),
            Journal = Path.Combine(folder, "missions.db"),
            Approved = true,
        };
        await using var service = await StartAsync(request);
        var over = service.Journal.FindNewest(int.MaxValue).SelectMany(service.Journal.Read).OfType<MissionEnded>().DistinctBy(ended => ended.MissionId).ToDictionary(ended => ended.MissionId);
        foreach (var mission in over.Values.Where(ended => ended.Message.StartsWith("The process ended", StringComparison.Ordinal)))
        {
            Console.WriteLine($"recovered {mission.MissionId} {mission.Message}");
        }

        Console.WriteLine("ready");
        while (await Console.In.ReadLineAsync() is { } number)
        {
            // It was killed when the mission was over and before it could say so.
            if (over.TryGetValue(number, out var ended))
            {
                Console.WriteLine($"ended {number} {ended.Status} {ended.Code} {ended.Message.ReplaceLineEndings(" ")}");
                continue;
            }

            var episode = (await service.Desk.TakeAsync(new MissionCommand(number) { MissionId = number }, CancellationToken.None))!;
            Console.WriteLine($"ended {number} {episode.Status} {episode.Code} {episode.Message.ReplaceLineEndings(" ")}");
        }

        return 0;
    }

    // A robot that is just being started again shows itself a little later.
    private static async Task<RobotService> StartAsync(ServiceRequest request)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await RobotService.StartAsync(request, new LoadedPlanner(new ValidatingPlanner(new StampPlanner()), null, "", []), [], TimeProvider.System, CancellationToken.None);
            }
            catch (Exception exception) when (attempt < 20 && exception is SetupException or TimeoutException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System, CancellationToken.None);
            }
        }
    }
}
