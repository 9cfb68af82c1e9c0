using System.Net.Sockets;
using System.Text;

namespace LamRobot.Bridge.Mqtt.Tests.Broker;

/// <summary>A client that speaks just enough MQTT 3.1.1 to connect with a last will, and whose connection can be cut without a word.</summary>
internal sealed class WilfulClient : IAsyncDisposable
{
    private readonly TcpClient client;

    private WilfulClient(TcpClient client) => this.client = client;

    public static async Task<WilfulClient> ConnectAsync(BrokerAddress broker, string user, string password, string willTopic, CancellationToken cancellationToken)
    {
        var client = new TcpClient();
        await client.ConnectAsync(broker.Host, broker.Port, cancellationToken);
        byte[] body =
        [
            0, 4, .. "MQTT"u8, 4, 0b1100_0110, 0, 60,
            .. Text($"wilful-{Guid.NewGuid():N}"), .. Text(willTopic), .. Text("will"), .. Text(user), .. Text(password),
        ];
        var stream = client.GetStream();
        await stream.WriteAsync((byte[])[0x10, (byte)body.Length, .. body], cancellationToken);
        var answer = new byte[4];
        await stream.ReadExactlyAsync(answer, cancellationToken);
        Assert.Equal(0, answer[3]);
        return new(client);
    }

    public void Break() => client.Client.Close(0);

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return ValueTask.CompletedTask;
    }

    private static byte[] Text(string text) => [(byte)(text.Length >> 8), (byte)text.Length, .. Encoding.UTF8.GetBytes(text)];
}
