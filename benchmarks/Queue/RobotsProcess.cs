using System.Text;
using LamRobot.Bridge.Mqtt;

namespace LamRobot.Benchmarks.Queue;

/// <summary>The process of the broker and the robots, which is not killed: what is stamped stands in a file at once.</summary>
internal static class RobotsProcess
{
    public const string Stamps = "stamps.txt";

    public static async Task<int> RunAsync(string folder, int count)
    {
        await using var broker = new EmbeddedBroker(new());
        await broker.StartAsync(CancellationToken.None);
        using var file = new FileStream(Path.Combine(folder, Stamps), FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        var gate = new Lock();
        for (var number = 0; number < count; number++)
        {
            _ = await StampRobot.StartAsync(broker.BrokerAddress, number, (stamp, id) =>
            {
                lock (gate)
                {
                    file.Write(Encoding.UTF8.GetBytes($"{stamp} {id}\n"));
                }
            });
        }

        Console.WriteLine($"ready {broker.BrokerAddress}");
        await Console.In.ReadToEndAsync();
        return 0;
    }
}
