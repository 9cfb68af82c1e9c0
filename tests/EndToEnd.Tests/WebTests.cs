using System.Net;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json;

namespace LamRobot.EndToEnd.Tests;

public sealed class WebTests : IAsyncLifetime
{
    private readonly MissionViews views = new();
    private readonly HttpClient client = new();
    private RobotService service = null!;
    private WebServer server = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        service = await RobotService.StartAsync(new() { BrokerPort = 0 }, Home.Rules, views.Listeners, TimeProvider.System, Token);
        server = await WebServer.StartAsync(new() { Port = 0 }, service, views, ears: null, TimeProvider.System, Token);
        client.BaseAddress = server.Address;
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await server.DisposeAsync();
        await service.DisposeAsync();
        views.Dispose();
    }

    [Fact]
    public async Task A_command_over_http_moves_the_robot_and_a_stop_over_http_stops_it_in_mid_motion()
    {
        using var response = await client.GetAsync(new Uri("/api/events", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Token);
        await using var stream = await response.Content.ReadAsStreamAsync(Token);
        await using var seen = SseParser.Create(stream).EnumerateAsync(Token).GetAsyncEnumerator(Token);

        await seen.MoveNextAsync();
        Assert.Equal("ready", seen.Current.EventType);
        using var accepted = await client.PostAsJsonAsync("/api/commands", new { command = Home.Fetch }, Token);
        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        await NextAsync(seen, "step_progressed");
        using var stopped = await client.PostAsync(new Uri("/api/stop", UriKind.Relative), null, Token);

        Assert.Equal(HttpStatusCode.OK, stopped.StatusCode);
        Assert.Equal("stopped", (await NextAsync(seen, "mission_ended")).GetProperty("status").GetString());
        Assert.False(service.Stack.Link.State.Moving);
    }

    [Fact]
    public async Task What_can_be_done_and_what_is_known_can_be_read()
    {
        var manifest = JsonSerializer.Deserialize(await client.GetStringAsync(new Uri("/api/manifest", UriKind.Relative), Token), ContractsJson.Default.CapabilityManifest)!;
        var observation = JsonSerializer.Deserialize(await client.GetStringAsync(new Uri("/api/observation", UriKind.Relative), Token), ContractsJson.Default.Observation)!;

        Assert.NotNull(manifest.Find("robot", "go_to"));
        Assert.NotNull(observation.Find("kitchen"));
        Assert.Contains("STOP", await client.GetStringAsync(new Uri("/", UriKind.Relative), Token), StringComparison.Ordinal);
        Assert.Contains("ok", await client.GetStringAsync(new Uri("/health", UriKind.Relative), Token), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    [InlineData("Host", "evil.example")]
    public async Task A_foreign_page_cannot_command_the_robot(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/commands", UriKind.Relative)) { Content = JsonContent.Create(new { command = Home.Fetch }) };
        request.Headers.TryAddWithoutValidation(header, value);

        using var response = await client.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.False(service.Desk.Busy);
    }

    [Theory]
    [InlineData("")]
    [InlineData("go to the kitchen")]
    [InlineData("{\"text\":\"go\"}")]
    public async Task A_body_without_a_command_is_refused(string body)
    {
        using var content = new StringContent(body);
        using var response = await client.PostAsync(new Uri("/api/commands", UriKind.Relative), content, Token);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private static async Task<JsonElement> NextAsync(IAsyncEnumerator<SseItem<string>> events, string name)
    {
        while (await events.MoveNextAsync())
        {
            var read = JsonDocument.Parse(events.Current.Data).RootElement;
            if (read.GetProperty("event").GetString() == name)
            {
                return read;
            }
        }

        throw new InvalidOperationException("The stream has ended.");
    }
}
