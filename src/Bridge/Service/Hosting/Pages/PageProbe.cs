using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LamRobot.Bridge.Service;

/// <summary>Asks a page about itself by the browser's own tools: a judge's way, which no actuator has.</summary>
/// <remarks>Source: the Chrome DevTools Protocol, domains Page and Runtime.</remarks>
internal sealed class PageProbe : IAsyncDisposable
{
    private const int LongestAnswer = 1 << 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    private readonly ClientWebSocket socket;
    private readonly TimeProvider time;
    private int last;

    private PageProbe(ClientWebSocket socket, TimeProvider time) => (this.socket, this.time) = (socket, time);

    /// <summary>Connects to the page of a browser.</summary>
    /// <param name="profile">The browser's folder, in which it says where it listens.</param>
    /// <param name="time">Measures patience.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The probe.</returns>
    /// <exception cref="TimeoutException">The browser does not say where it listens, or has no page.</exception>
    public static async ValueTask<PageProbe> ConnectAsync(string profile, TimeProvider time, CancellationToken cancellationToken)
    {
        var port = await ReadPortAsync(Path.Combine(profile, "DevToolsActivePort"), time, cancellationToken);
        using var client = new HttpClient();
        var listing = JsonNode.Parse(await client.GetStringAsync(new Uri($"http://127.0.0.1:{port}/json/list"), cancellationToken))!.AsArray();
        var page = listing.FirstOrDefault(target => (string?)target!["type"] == "page") ?? throw new TimeoutException("The browser has no page.");
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri((string)page["webSocketDebuggerUrl"]!), cancellationToken);
        return new PageProbe(socket, time);
    }

    /// <summary>Goes to a page.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when it is loaded.</returns>
    public async ValueTask NavigateAsync(string address, CancellationToken cancellationToken)
    {
        await CallAsync("Page.navigate", new JsonObject { ["url"] = address }, cancellationToken);
        while (await EvaluateAsync("document.readyState + ' ' + location.href", cancellationToken) != $"complete {address}")
        {
            await Task.Delay(BetweenLooks, time, cancellationToken);
        }
    }

    /// <summary>Evaluates an expression in the page.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What it gives, as a text; what it throws, as a text too.</returns>
    public async ValueTask<string> EvaluateAsync(string expression, CancellationToken cancellationToken)
    {
        var answer = await CallAsync("Runtime.evaluate", new JsonObject { ["expression"] = $"String({expression})", ["returnByValue"] = true }, cancellationToken);
        return (string?)answer["result"]?["value"] ?? (string?)answer["exceptionDetails"]?["text"] ?? "";
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async ValueTask<int> ReadPortAsync(string file, TimeProvider time, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        while (time.GetElapsedTime(started) < Patience)
        {
            if (File.Exists(file) && (await File.ReadAllLinesAsync(file, cancellationToken)) is [var line, ..] && int.TryParse(line, out var port))
            {
                return port;
            }

            await Task.Delay(BetweenLooks, time, cancellationToken);
        }

        throw new TimeoutException("The browser does not say where it listens.");
    }

    private async ValueTask<JsonNode> CallAsync(string method, JsonObject parameters, CancellationToken cancellationToken)
    {
        var id = ++last;
        var call = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        await socket.SendAsync(Encoding.UTF8.GetBytes(call.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        while (true)
        {
            var answer = JsonNode.Parse(await ReceiveAsync(cancellationToken))!;
            if ((int?)answer["id"] == id)
            {
                return answer["result"] ?? throw new JsonException($"The browser refused {method}: {answer["error"]}");
            }
        }
    }

    private async ValueTask<string> ReceiveAsync(CancellationToken cancellationToken)
    {
        var whole = new MemoryStream();
        var part = new byte[1 << 14];
        while (whole.Length < LongestAnswer)
        {
            var received = await socket.ReceiveAsync(part, cancellationToken);
            whole.Write(part, 0, received.Count);
            if (received.EndOfMessage)
            {
                return Encoding.UTF8.GetString(whole.GetBuffer(), 0, (int)whole.Length);
            }
        }

        throw new JsonException("The browser's answer is too long.");
    }
}
