using System.Globalization;
using LamRobot.Bridge.Mqtt;
using LamRobot.Contracts;

namespace LamRobot.Benchmarks.Mqtt;

/// <summary>One robot and one link at a broker, and how long their talk took.</summary>
internal sealed record Course(Latencies Commands, Latencies Stops)
{
    private const int Warmup = 100;

    public static async Task<Course> RunAsync(BrokerAddress broker, int commands, int stops, CancellationToken cancellationToken)
    {
        await using var robot = await MinimalRobot.StartAsync(broker, cancellationToken);
        await using var mqtt = new MqttLink(new() { Broker = broker }, TimeProvider.System);
        await using var link = new JsonRobotLink(mqtt, "bench", new(), TimeProvider.System);
        await link.ConnectAsync(cancellationToken);
        var sent = await MeasureAsync(commands, async number =>
        {
            var step = new ActionStep(number.ToString(CultureInfo.InvariantCulture), "bench", "go") { Arguments = EquatableMap.Of<ArgumentValue>(("place", "kitchen")) };
            var result = await link.SendAsync(step, null, cancellationToken);
            if (!result.Succeeded)
            {
                throw new InvalidOperationException(result.Message);
            }
        });
        var stopped = await MeasureAsync(stops, async _ => await link.StopAsync(StopKind.Soft, cancellationToken));
        return new(sent, stopped);
    }

    private static async Task<Latencies> MeasureAsync(int runs, Func<int, Task> act)
    {
        var samples = new List<TimeSpan>(runs);
        for (var run = -Warmup; run < runs; run++)
        {
            var began = TimeProvider.System.GetTimestamp();
            await act(run);
            if (run >= 0)
            {
                samples.Add(TimeProvider.System.GetElapsedTime(began));
            }
        }

        return new(samples);
    }
}
