using System.Text.Json;
using LamRobot.Actuators;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace LamRobot.Bridge.Service;

/// <summary>The page that people see, and the routes that only it uses.</summary>
/// <param name="service">What it shows.</param>
/// <param name="history">The missions so far.</param>
/// <param name="events">What happens.</param>
/// <param name="ears">Hear the browser's microphone.</param>
/// <param name="time">The clock.</param>
internal sealed class Dashboard(RobotService service, MissionHistory history, EventBroadcast events, Ears ears, TimeProvider time)
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(5);

    /// <summary>Adds it to a web server.</summary>
    /// <param name="application">The web server.</param>
    public void Map(WebApplication application)
    {
        var ending = application.Lifetime.ApplicationStopping;
        application.UseWebSockets(new WebSocketOptions { KeepAliveInterval = Heartbeat, KeepAliveTimeout = Heartbeat });
        PageFiles.Map(application);
        new StopPage(service.Desk).Map(application);
        application.Map("/api/voice", new VoiceRoute(ears, time, ending).ServeAsync);
        var page = application.MapGroup("/dashboard").ExcludeFromDescription();
        page.Map("/live", new LiveRoute(service.Desk, history, events, ending).ServeAsync);
        page.MapGet("/missions", () => Json(JsonSerializer.Serialize(history.Missions(), DashboardJson.Default.IReadOnlyListMissionSummary)));
        page.MapGet("/missions/{id}", (string id) => history.Find(id) is { } found ? Json(Lines(found)) : Results.NotFound());
        page.MapGet("/service", () => Json(JsonSerializer.Serialize(ServiceFacts.Of(service), DashboardJson.Default.ServiceFacts)));
        page.MapGet("/camera.jpg", LookAsync);
        page.MapPost("/answers", AnswerAsync);
    }

    private async Task<IResult> LookAsync(HttpRequest request)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return service.Eyes is { } eyes && await eyes.DrawAsync(request.HttpContext.RequestAborted) is { } picture ? Results.Bytes(picture, "image/jpeg") : Results.NotFound();
    }

    private async Task<IResult> AnswerAsync(HttpRequest request)
    {
        try
        {
            var given = await JsonSerializer.DeserializeAsync(request.Body, DashboardJson.Default.GivenAnswer, request.HttpContext.RequestAborted);
            return given is null ? Results.BadRequest() : service.Desk.TryAnswer(given.MissionId, given.StepId, given.Answer) ? Results.NoContent() : Results.Conflict();
        }
        catch (JsonException)
        {
            return Results.BadRequest();
        }
    }

    private static string Lines(IReadOnlyList<MissionEvent> events) => $"[{string.Join(',', events.Select(missionEvent => JsonSerializer.Serialize(missionEvent, MissionEventJson.Default.MissionEvent)))}]";

    private static IResult Json(string json) => Results.Text(json, "application/json");
}
