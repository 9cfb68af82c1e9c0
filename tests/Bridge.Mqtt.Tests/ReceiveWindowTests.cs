using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace LamRobot.Bridge.Mqtt.Tests;

/// <summary>How much a broker may send to a link before it must wait.</summary>
public sealed class ReceiveWindowTests
{
    private const int Segment = 32 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_link_lets_its_broker_send_more_than_a_segment_at_once()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The window is asked of Linux.");
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        await using var link = new MqttLink(new() { Broker = new("127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port) }, TimeProvider.System);
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var connecting = link.ConnectAsync(giveUp.Token).AsTask();

        using var socket = await listener.AcceptSocketAsync(Token).AsTask().WaitAsync(Patience, Token);
        Assert.NotEqual(0, await socket.ReceiveAsync(new byte[1], Token).AsTask().WaitAsync(Patience, Token));
        var window = Window(socket);

        await giveUp.CancelAsync();
        await connecting.ContinueWith(static _ => { }, Token, TaskContinuationOptions.None, TaskScheduler.Default);
        Assert.InRange(window, Segment, int.MaxValue);
    }

    // Source: include/uapi/linux/tcp.h, tcp_info.tcpi_snd_wnd: the last window that the other side has told.
    private static int Window(Socket socket)
    {
        const int TcpInfo = 11;
        const int SendWindow = 228;
        var info = new byte[SendWindow + sizeof(int)];
        Assert.Equal(info.Length, socket.GetRawSocketOption((int)ProtocolType.Tcp, TcpInfo, info));
        return BinaryPrimitives.ReadInt32LittleEndian(info.AsSpan(SendWindow));
    }
}
