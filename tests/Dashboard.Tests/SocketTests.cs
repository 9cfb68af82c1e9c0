using System.Net.WebSockets;

namespace LamRobot.Dashboard.Tests;

/// <summary>The page's sockets, asked by a program: browsers open sockets to any host, for any page.</summary>
public sealed class SocketTests(Chromium chromium) : PageTest(chromium)
{
    [Theory]
    [InlineData("/dashboard/live", "https://evil.example")]
    [InlineData("/dashboard/live", "http://127.0.0.1:1")]
    [InlineData("/dashboard/live", "null")]
    [InlineData("/api/voice", "https://evil.example")]
    public async Task A_foreign_page_gets_no_socket(string path, string origin)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        socket.Options.SetRequestHeader("Origin", origin);

        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(Address(path), Token));

        Assert.Equal(System.Net.HttpStatusCode.Forbidden, socket.HttpStatusCode);
    }

    [Theory]
    [InlineData("soft", false)]
    [InlineData("", false)]
    [InlineData("{\"command\":\"go to the kitchen\"}", false)]
    [InlineData("emergency", true)]
    public async Task Whatever_a_page_says_on_its_socket_is_a_stop(string words, bool latched)
    {
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(Address("/dashboard/live"), Token);

        await socket.SendAsync(System.Text.Encoding.UTF8.GetBytes(words), WebSocketMessageType.Text, true, Token);

        Assert.Contains("stop_completed", await ReadUntilAsync(socket, "stop_completed"), StringComparison.Ordinal);
        Assert.Equal(latched, House.Service.Stack.Stop.Latched);
    }

    [Fact]
    public async Task Sound_that_is_no_speech_begins_nothing_and_the_socket_ends()
    {
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(Address("/api/voice"), Token);

        await socket.SendAsync(new byte[16_001], WebSocketMessageType.Binary, true, Token);
        await socket.SendAsync("end"u8.ToArray(), WebSocketMessageType.Text, true, Token);

        Assert.Equal("", await ReadUntilAsync(socket, "heard"));
        Assert.False(House.Service.Desk.Busy);
    }

    private Uri Address(string path) => new($"ws://{House.Address.Authority}{path}");

    /// <summary>Reads messages until one holds the words; nothing when the socket ends first.</summary>
    private static async Task<string> ReadUntilAsync(ClientWebSocket socket, string words)
    {
        var buffer = new byte[64 * 1024];
        while (await socket.ReceiveAsync(buffer, Token) is { MessageType: not WebSocketMessageType.Close } message)
        {
            if (System.Text.Encoding.UTF8.GetString(buffer, 0, message.Count) is var text && text.Contains(words, StringComparison.Ordinal))
            {
                return text;
            }
        }

        return "";
    }
}
