using System.Globalization;
using LamRobot.Bridge.Mqtt;
using LamRobot.Bridge.Mqtt.Vda5050;
using LamRobot.Sim;

namespace LamRobot.FaultRuns;

/// <summary>The process of the robot: what it does it writes into a file at once, which outlives it.</summary>
internal static class RobotProcess
{
    public const string Json = "json";
    public const string Stamp = "stamp";
    private const double Speed = 30;

    public static async Task<int> RunAsync(string broker, string protocol, int seed, string deedFile)
    {
        using var deeds = new DeedFile(deedFile);
        await using var robot = await StartAsync(BrokerAddress.Parse(broker), protocol, seed, deeds);
        Console.WriteLine("ready");
        while (await Console.In.ReadLineAsync() is not null)
        {
        }

        return 0;
    }

    private static async Task<IAsyncDisposable> StartAsync(BrokerAddress broker, string protocol, int seed, DeedFile deeds)
    {
        if (protocol == Json)
        {
            var stamper = new StampingRobot(broker, deeds);
            await stamper.StartAsync();
            return stamper;
        }

        var skill = new RobotSkill(Stamp) { Parameters = [new("number", VdaValueType.String)], Duration = TimeSpan.FromSeconds(3) };
        var options = new FleetOptions
        {
            Broker = broker,
            Seed = seed,
            SpeedFactor = Speed,
            Robot = new() { Dialect = VdaDialect.Of(protocol)!, Skills = [skill], Faults = Trouble.OfMessages(seed), StateInterval = TimeSpan.FromSeconds(1) },
        };
        var fleet = new Fleet(WarehouseScenario.For(1, 1), options, TimeProvider.System);
        fleet.Read(world =>
        {
            world.Done += deed => deeds.Add(deed.Parameters["number"].AsText() ?? "", deed.ActionId);
            return 0;
        });
        await fleet.StartAsync(CancellationToken.None);
        return fleet;
    }
}
