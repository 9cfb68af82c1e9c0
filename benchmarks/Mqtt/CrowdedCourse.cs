using LamRobot.Bridge.Mqtt;

namespace LamRobot.Benchmarks.Mqtt;

/// <summary>Short messages to one robot while long ones go to another over the same link: how long each short one took, and how many long ones arrived.</summary>
internal sealed record CrowdedCourse(Latencies Short, double LongPerSecond)
{
    private const int LongBytes = 64 * 1024;
    private const int ShortBytes = 200;
    private const int Warmup = 20;

    /// <summary>Runs it.</summary>
    /// <param name="near">Where the sender connects to.</param>
    /// <param name="broker">Where the listener connects to.</param>
    /// <param name="messages">How many short messages, one after the other.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<CrowdedCourse> RunAsync(BrokerAddress near, BrokerAddress broker, int messages, CancellationToken cancellationToken)
    {
        await using var listener = new MqttLink(new() { Broker = broker }, TimeProvider.System);
        using var heard = new SemaphoreSlim(0);
        var longOnes = 0;
        await listener.SubscribeAsync("bench/short/command", _ => heard.Release(), cancellationToken);
        await listener.SubscribeAsync("bench/long/order", _ => Interlocked.Increment(ref longOnes), cancellationToken);
        await listener.ConnectAsync(cancellationToken);
        await using var sender = new MqttLink(new() { Broker = near }, TimeProvider.System);
        await sender.ConnectAsync(cancellationToken);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var crowding = CrowdAsync(sender, ending.Token);
        var samples = new List<TimeSpan>(messages);
        var (started, before) = (0L, 0);
        for (var run = -Warmup; run < messages; run++)
        {
            if (run == 0)
            {
                (started, before) = (TimeProvider.System.GetTimestamp(), Volatile.Read(ref longOnes));
            }

            var began = TimeProvider.System.GetTimestamp();
            var sending = sender.PublishAsync(new("bench/short/command", new byte[ShortBytes]), cancellationToken);
            await heard.WaitAsync(cancellationToken);
            if (run >= 0)
            {
                samples.Add(TimeProvider.System.GetElapsedTime(began));
            }

            await sending;
        }

        var perSecond = (Volatile.Read(ref longOnes) - before) / TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        await ending.CancelAsync();
        await crowding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return new(new(samples), perSecond);
    }

    private static async Task CrowdAsync(MqttLink sender, CancellationToken cancellationToken)
    {
        while (true)
        {
            await sender.PublishAsync(new("bench/long/order", new byte[LongBytes]) { Delivery = MqttDelivery.AtMostOnce }, cancellationToken);
        }
    }
}
