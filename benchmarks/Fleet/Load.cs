using System.Diagnostics;
using System.Globalization;
using LamRobot.Bridge.Mqtt;
using LamRobot.Bridge.Mqtt.Vda5050;
using LamRobot.Sim;

namespace LamRobot.Benchmarks.FleetLoad;

/// <summary>What a fleet costs while all its robots drive.</summary>
internal sealed record Load(int Robots, double SpeedFactor, double Simulated, double Cores, double Megabytes, double MessagesPerSecond, long Orders, long Open, long Missing, long Unsent, int Collisions)
{
    private static readonly TimeSpan Warmup = TimeSpan.FromSeconds(5);

    public string Row => string.Create(
        CultureInfo.InvariantCulture,
        $"| {Robots} | {SpeedFactor:0} | {Simulated:0.0} | {Cores:0.00} | {Megabytes:0} | {MessagesPerSecond:N0} | {Orders:N0} | {Open:N0} | {Missing} | {Unsent} | {Collisions} |");

    public static async Task<Load> MeasureAsync(BrokerAddress broker, int robots, double speed, TimeSpan span)
    {
        var scenario = WarehouseScenario.For(robots, seed: 1);
        await using var link = new MqttLink(new() { Broker = broker, InboundCapacity = 100_000 }, TimeProvider.System);
        var master = new WalkingMaster(link, scenario.Map, VdaDialect.V210, robots, seed: 1);
        await master.ListenAsync(CancellationToken.None);
        await link.ConnectAsync(CancellationToken.None);
        await using var fleet = new Fleet(scenario, new() { Broker = broker, Robots = robots, SpeedFactor = speed }, TimeProvider.System);
        await fleet.StartAsync(CancellationToken.None);
        await Task.Delay(Warmup, TimeProvider.System, CancellationToken.None);
        using var process = Process.GetCurrentProcess();
        var (cpu, heard, orders, elapsed, began) = (process.TotalProcessorTime, master.Heard, master.Orders, fleet.Read(static world => world.Elapsed), TimeProvider.System.GetTimestamp());
        await Task.Delay(span, TimeProvider.System, CancellationToken.None);
        var seconds = TimeProvider.System.GetElapsedTime(began).TotalSeconds;
        process.Refresh();
        return new(
            robots,
            speed,
            (fleet.Read(static world => world.Elapsed) - elapsed).TotalSeconds / seconds,
            (process.TotalProcessorTime - cpu).TotalSeconds / seconds,
            process.WorkingSet64 / 1e6,
            (master.Heard - heard) / seconds,
            master.Orders - orders,
            master.Orders - master.Done,
            master.Missing + link.DroppedMessages,
            fleet.Unsent,
            fleet.Read(static world => world.Collisions));
    }
}
