using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace LamRobot.Benchmarks.Stop;

/// <summary>A service's page, API and MCP server, as a browser and programs use them.</summary>
internal sealed class PageInputs : IAsyncDisposable
{
    private readonly HttpClient client;
    private readonly ClientWebSocket socket = new();
    private string session = "";
    private int calls;

    private PageInputs(Uri page)
    {
        client = new() { BaseAddress = page };
        socket.Options.SetRequestHeader("Origin", page.GetLeftPart(UriPartial.Authority));
    }

    public static async Task<PageInputs> OpenAsync(Uri page, CancellationToken cancellationToken)
    {
        var inputs = new PageInputs(page);
        await inputs.socket.ConnectAsync(new UriBuilder(page) { Scheme = "ws", Path = "/dashboard/live" }.Uri, cancellationToken);
        _ = inputs.DrainAsync(cancellationToken);
        using var hello = await inputs.RpcAsync("initialize", """{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"benchmark","version":"1"}}""", cancellationToken);
        inputs.session = hello.Headers.TryGetValues("Mcp-Session-Id", out var ids) ? ids.First() : "";
        using var ready = await inputs.PostRpcAsync("""{"jsonrpc":"2.0","method":"notifications/initialized"}""", cancellationToken);
        return inputs;
    }

    public IEnumerable<StopInput> All =>
    [
        new("HTTP: POST /api/v1/stop", token => PostAsync("/api/v1/stop", new { kind = "soft" }, token)),
        new("dashboard: its socket", token => socket.SendAsync("soft"u8.ToArray(), WebSocketMessageType.Text, endOfMessage: true, token)),
        new("dashboard without scripts: its form", FormAsync),
        new("MCP: the tool stop", async token => (await RpcAsync("tools/call", """{"name":"stop","arguments":{}}""", token)).Dispose()),
        new("the word: \"stop\" as a command", token => PostAsync("/api/v1/missions", new { command = "stop" }, token)),
    ];

    /// <summary>Begins a mission.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> BeginAsync(string command, CancellationToken cancellationToken)
    {
        using var answer = await client.PostAsJsonAsync("/api/v1/missions", new { command }, cancellationToken);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).GetProperty("id").GetString()!;
    }

    /// <summary>Tells how a mission is.</summary>
    public async Task<string> StateAsync(string mission, CancellationToken cancellationToken) =>
        (await client.GetFromJsonAsync<JsonElement>($"/api/v1/missions/{mission}", cancellationToken)).GetProperty("state").GetString()!;

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task PostAsync(string path, object body, CancellationToken cancellationToken)
    {
        using var answer = await client.PostAsJsonAsync(path, body, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    private async Task FormAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/stop") { Content = new FormUrlEncodedContent([]) };
        request.Headers.Add("Origin", client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        using var answer = await client.SendAsync(request, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    private Task<HttpResponseMessage> RpcAsync(string method, string parameters, CancellationToken cancellationToken) =>
        PostRpcAsync($$"""{"jsonrpc":"2.0","id":{{++calls}},"method":"{{method}}","params":{{parameters}}}""", cancellationToken);

    private async Task<HttpResponseMessage> PostRpcAsync(string json, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp") { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        request.Headers.Accept.ParseAdd("application/json, text/event-stream");
        if (session.Length > 0)
        {
            request.Headers.Add("Mcp-Session-Id", session);
        }

        var answer = await client.SendAsync(request, cancellationToken);
        answer.EnsureSuccessStatusCode();
        return answer;
    }

    private async Task DrainAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        while (socket.State == WebSocketState.Open && !cancellationToken.IsCancellationRequested)
        {
            await socket.ReceiveAsync(buffer, cancellationToken);
        }
    }
}
