using System.Net;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using LamRobot.Actuators;
using LamRobot.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LamRobot.Bridge.Service;

/// <summary>Serves the web page and its small HTTP interface, on this machine only.</summary>
internal sealed class WebServer : IAsyncDisposable
{
    private readonly WebApplication application;
    private readonly MissionStack stack;
    private readonly CommandDesk desk;
    private readonly EventBroadcast events;

    private WebServer(WebApplication application, MissionStack stack, CommandDesk desk, EventBroadcast events)
    {
        this.application = application;
        this.stack = stack;
        this.desk = desk;
        this.events = events;
    }

    /// <summary>Where the page is.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>Starts to serve.</summary>
    /// <param name="port">The port; 0 for a free one.</param>
    /// <param name="stack">What can be asked for and seen.</param>
    /// <param name="desk">Takes commands.</param>
    /// <param name="events">What happens.</param>
    /// <param name="dashboard">The page.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <returns>The server.</returns>
    /// <exception cref="SetupException">The port is taken.</exception>
    public static async ValueTask<WebServer> StartAsync(int port, MissionStack stack, CommandDesk desk, EventBroadcast events, Dashboard dashboard, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, port));
        var server = new WebServer(builder.Build(), stack, desk, events);
        server.Map();
        dashboard.Map(server.application);
        try
        {
            await server.application.StartAsync(cancellationToken);
        }
        catch (IOException exception)
        {
            await server.application.DisposeAsync();
            throw new SetupException($"The page's port {port} is taken.", "Choose another with --port, or --port 0 for any free one.", exception);
        }

        server.Address = new Uri(server.application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return server;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await application.StopAsync();
        await application.DisposeAsync();
    }

    private void Map()
    {
        application.Use(LoopbackGuard.CheckAsync);
        application.MapGet("/health", () => Json(stack.Link.State.Online ? """{"status":"ok"}""" : """{"status":"robot offline"}"""));
        application.MapGet("/api/manifest", () => Json(JsonSerializer.Serialize(stack.Manifest, ContractsJson.Default.CapabilityManifest)));
        application.MapGet("/api/observation", async (CancellationToken cancellationToken) =>
            Json(JsonSerializer.Serialize(await stack.Link.ObserveAsync(cancellationToken), ContractsJson.Default.Observation)));
        application.MapGet("/api/events", (CancellationToken cancellationToken) => TypedResults.ServerSentEvents(FollowAsync(cancellationToken)));
        application.MapPost("/api/commands", TakeCommandAsync);
        application.MapPost("/api/stop", StopAsync);
        application.MapPost("/api/release", async (CancellationToken cancellationToken) =>
        {
            await desk.ReleaseAsync("http", cancellationToken);
            return Results.NoContent();
        });
    }

    private async Task<IResult> TakeCommandAsync(HttpRequest request)
    {
        if (await ReadFieldAsync(request, "command") is not { Length: > 0 } text)
        {
            return Results.BadRequest("""A JSON object with a text "command" is needed.""");
        }

        var command = new MissionCommand(text) { MissionId = desk.NextId() };
        // The mission goes on when the page is closed; the stop button ends it.
        _ = RunAsync(command);
        return Results.Text($$"""{"missionId":"{{command.MissionId}}"}""", "application/json", statusCode: StatusCodes.Status202Accepted);
    }

    private async Task RunAsync(MissionCommand command)
    {
        try
        {
            await desk.TakeAsync(command, application.Lifetime.ApplicationStopping);
        }
        catch (OperationCanceledException) when (application.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // The program ends; the loop has told the robot to stop.
        }
    }

    private async Task<IResult> StopAsync(HttpRequest request)
    {
        var kind = await ReadFieldAsync(request, "kind") == "emergency" ? StopKind.Emergency : StopKind.Soft;
        var report = await desk.StopAsync(kind, "http", CancellationToken.None);
        return Json(JsonSerializer.Serialize<MissionEvent>(new StopCompleted(TimeProvider.System.GetUtcNow(), report), MissionEventJson.Default.MissionEvent));
    }

    private async IAsyncEnumerable<SseItem<string>> FollowAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, application.Lifetime.ApplicationStopping);
        using var subscription = events.Subscribe();
        // Says that it follows now: without a first item the answer's head would wait for the first event.
        yield return new("{}", "ready");
        await foreach (var missionEvent in subscription.ReadAllAsync(either.Token))
        {
            yield return new(JsonSerializer.Serialize(missionEvent, MissionEventJson.Default.MissionEvent));
        }
    }

    // A stop must work with whatever comes: a body that cannot be read counts as none.
    private static async ValueTask<string?> ReadFieldAsync(HttpRequest request, string name)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
            return body.RootElement.ValueKind == JsonValueKind.Object && body.RootElement.TryGetProperty(name, out var field) && field.ValueKind == JsonValueKind.String
                ? field.GetString()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IResult Json(string json) => Results.Text(json, "application/json");
}
