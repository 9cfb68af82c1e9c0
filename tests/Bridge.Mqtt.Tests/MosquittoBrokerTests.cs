using System.Net;
using System.Net.Sockets;

namespace LamRobot.Bridge.Mqtt.Tests;

public sealed class MosquittoBrokerTests
{
    [Fact]
    public async Task A_port_that_another_program_took_meanwhile_is_left_to_it()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var taken = ((IPEndPoint)other.LocalEndpoint).Port;
        using var next = new TcpListener(IPAddress.Loopback, 0);
        next.Start();
        var free = ((IPEndPoint)next.LocalEndpoint).Port;
        next.Stop();
        var ports = new Queue<int>([taken, free]);

        await using var broker = await MosquittoBroker.StartAsync(() => ports.Count > 0 ? ports.Dequeue() : free, TestContext.Current.CancellationToken);
        await using var link = new MqttLink(new() { Broker = broker.Address }, TimeProvider.System);
        await link.ConnectAsync(TestContext.Current.CancellationToken);

        Assert.NotEqual(taken, broker.Address.Port);
        Assert.True(link.IsConnected);
    }
}
