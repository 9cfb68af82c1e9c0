using System.Text.Json;
using LamRobot.Actuators;
using LamRobot.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace LamRobot.Bridge.Service;

/// <summary>What the page asks for in its own words; other programs take the API.</summary>
internal static class PageRoutes
{
    /// <summary>Maps them.</summary>
    /// <param name="routes">The server's routes.</param>
    public static void Map(IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("").ExcludeFromDescription();
        group.MapGet("/health", (MissionStack stack) => Json(stack.Link.State.Online ? """{"status":"ok"}""" : """{"status":"robot offline"}""")).Looking();
        group.MapGet("/api/manifest", (MissionStack stack) => Json(JsonSerializer.Serialize(stack.Manifest, ContractsJson.Default.CapabilityManifest))).Looking();
        group.MapGet("/api/observation", async (MissionStack stack, CancellationToken cancellationToken) =>
            Json(JsonSerializer.Serialize(await stack.Observer.ObserveAsync(cancellationToken), ContractsJson.Default.Observation))).Looking();
        group.MapGet("/api/events", (EventBroadcast events, IHostApplicationLifetime program, CancellationToken cancellationToken) =>
            TypedResults.ServerSentEvents(EventRoutes.FollowAsync(events, program, cancellationToken))).Following();
        group.MapPost("/api/commands", TakeAsync).Commanding();
        group.MapPost("/api/stop", StopAsync).Stopping();
        group.MapPost("/api/release", StopRoutes.ReleaseAsync).Releasing();
    }

    private static async Task<IResult> TakeAsync(HttpRequest request, CommandDesk desk, IHostApplicationLifetime program)
    {
        var text = await LenientBody.ReadTextAsync(request, "command", request.HttpContext.RequestAborted);
        if (CommandText.Problem(text) is { } reason)
        {
            return ApiProblems.BadWords("command", reason);
        }

        if (CommandDesk.IsRelease(text!) && !request.HttpContext.User.IsInRole(AccessRoles.Admin))
        {
            return Results.Forbid();
        }

        var command = new MissionCommand(text!) { MissionId = desk.NextId(), By = CallerName.Requester(request.HttpContext.User, RequestWays.Page) };
        // The mission goes on when the page is closed; the stop button ends it.
        _ = RunAsync(desk, command, program.ApplicationStopping);
        return Results.Text($$"""{"missionId":"{{command.MissionId}}"}""", "application/json", statusCode: StatusCodes.Status202Accepted);
    }

    private static async Task RunAsync(CommandDesk desk, MissionCommand command, CancellationToken ending)
    {
        try
        {
            await desk.TakeAsync(command, ending);
        }
        catch (OperationCanceledException)
        {
            // It was cancelled, or the program ends; the loop has told the robot to stop.
        }
    }

    private static async Task<IResult> StopAsync(HttpRequest request, CommandDesk desk, TimeProvider time)
    {
        var stopped = new StopCompleted(time.GetUtcNow(), await StopRoutes.StopAsync(request, desk, time));
        return Json(JsonSerializer.Serialize<MissionEvent>(stopped, MissionEventJson.Default.MissionEvent));
    }

    private static IResult Json(string json) => Results.Text(json, "application/json");
}
