using System.Net;
using System.Net.Sockets;

namespace LamRobot.Bridge.Mqtt.Tests;

/// <summary>A broker that knows MQTT 3.1.1 only, and loses the connection at the first subscription: bytes as the standard (3.2, 3.9) writes them.</summary>
internal sealed class OldBroker : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource closing = new();
    private readonly Task serving;
    private int subscriptions;

    public OldBroker()
    {
        listener.Start();
        serving = ServeAsync();
    }

    public BrokerAddress Address => new("127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port);

    /// <summary>Protocol levels of the clients that came: 5 for MQTT 5, 4 for 3.1.1.</summary>
    public List<byte> Levels { get; } = [];

    public int Subscriptions => subscriptions;

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        listener.Stop();
        await serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        closing.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!closing.IsCancellationRequested)
        {
            using var client = await listener.AcceptTcpClientAsync(closing.Token);
            try
            {
                await ServeAsync(client.GetStream());
            }
            catch (IOException)
            {
                // The client went away; the next one is served.
            }
        }
    }

    private async Task ServeAsync(NetworkStream stream)
    {
        var head = new byte[2];
        while (true)
        {
            await stream.ReadExactlyAsync(head, closing.Token);
            var body = new byte[head[1]];
            await stream.ReadExactlyAsync(body, closing.Token);
            byte[]? answer = (head[0] >> 4) switch
            {
                1 => ConnAck(body[6]),
                8 when subscriptions++ > 0 => [0x90, 3, body[0], body[1], 1],
                _ => null,
            };
            if (answer is null)
            {
                return;
            }

            await stream.WriteAsync(answer, closing.Token);
        }
    }

    private byte[] ConnAck(byte level)
    {
        Levels.Add(level);
        return [0x20, 2, 0, level == 4 ? (byte)0 : (byte)1];
    }
}
