using System.Text.Json;
using LamRobot.Actuators;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace LamRobot.Bridge.Service;

/// <summary>The page that people see, and the routes that only it uses.</summary>
/// <param name="service">What it shows.</param>
/// <param name="views">What shows its missions.</param>
/// <param name="ears">Hear the browser's microphone; null when it is not heard.</param>
/// <param name="time">The clock.</param>
internal sealed class Dashboard(RobotService service, MissionViews views, Ears? ears, TimeProvider time)
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(5);

    /// <summary>The settings that are shown.</summary>
    public IReadOnlyList<ShownSetting> Settings { get; init; } = [];

    /// <summary>How a page that has gone without a word is noticed.</summary>
    public static WebSocketOptions Sockets { get; } = new() { KeepAliveInterval = Heartbeat, KeepAliveTimeout = Heartbeat };

    /// <summary>Maps it.</summary>
    /// <param name="application">The server.</param>
    public void Map(WebApplication application)
    {
        var ending = application.Lifetime.ApplicationStopping;
        var board = views.Board;
        var page = application.MapGroup("").ExcludeFromDescription();
        PageFiles.Map(page);
        new StopPage(service.Desk, time).Map(page);
        page.MapGet("/dashboard/live", new LiveRoute(service.Desk, board, views.Events, ending).ServeAsync).Following();
        page.MapGet("/dashboard/missions", () => Json(JsonSerializer.Serialize([.. board.All.Select(MissionSummary.Of)], DashboardJson.Default.IReadOnlyListMissionSummary))).Looking();
        page.MapGet("/dashboard/missions/{id}", (string id) => board.Events(id) is { Count: > 0 } found ? Json(Lines(found)) : Results.NotFound()).Looking();
        page.MapGet("/dashboard/service", () => Json(JsonSerializer.Serialize(ServiceFacts.Of(service), DashboardJson.Default.ServiceFacts))).Looking();
        page.MapGet("/dashboard/settings", () => Json(JsonSerializer.Serialize(Settings, DashboardJson.Default.IReadOnlyListShownSetting))).Looking();
        page.MapGet("/dashboard/camera.jpg", LookAsync).Looking();
        if (ears is not null)
        {
            page.MapGet("/api/voice", new VoiceRoute(ears, time, ending).ServeAsync).Commanding();
        }
    }

    private async Task<IResult> LookAsync(HttpRequest request)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        if (service.Camera is not { } camera)
        {
            return Results.NotFound();
        }

        var picture = await camera.DrawAsync(request.HttpContext.RequestAborted);
        return picture.Complaint is { } complaint ? Results.Text(complaint, statusCode: StatusCodes.Status503ServiceUnavailable) : Results.Bytes(picture.Jpeg, "image/jpeg");
    }

    private static string Lines(IReadOnlyList<MissionEvent> events) => $"[{string.Join(',', events.Select(missionEvent => JsonSerializer.Serialize(missionEvent, MissionEventJson.Default.MissionEvent)))}]";

    private static IResult Json(string json) => Results.Text(json, "application/json");
}
