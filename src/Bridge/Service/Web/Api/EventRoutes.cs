using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using LamRobot.Actuators;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace LamRobot.Bridge.Service;

/// <summary>What happens, as server-sent events.</summary>
internal static class EventRoutes
{
    /// <summary>Maps them.</summary>
    /// <param name="api">The API.</param>
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/events", (EventBroadcast events, IHostApplicationLifetime program, CancellationToken cancellationToken) => TypedResults.ServerSentEvents(FollowAsync(events, program, cancellationToken)))
            .Following().WithTags("events").WithName("events").WithSummary("Tells what happens while it happens, as server-sent events.")
            .WithDescription("First an event named ready. Then one JSON object each, told apart by its field event: mission_begun, plan_made, step_starting ... mission_ended.")
            .Produces(StatusCodes.Status200OK, contentType: "text/event-stream");

    /// <summary>Follows the events until the request or the program ends.</summary>
    /// <param name="events">What happens.</param>
    /// <param name="program">Ends it.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The events.</returns>
    public static async IAsyncEnumerable<SseItem<string>> FollowAsync(EventBroadcast events, IHostApplicationLifetime program, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, program.ApplicationStopping);
        using var subscription = events.Subscribe();
        // Says that it follows now: without a first item the answer's head would wait for the first event.
        yield return new("{}", "ready");
        await foreach (var missionEvent in subscription.ReadAllAsync(either.Token))
        {
            yield return new(JsonSerializer.Serialize(missionEvent, MissionEventJson.Default.MissionEvent));
        }
    }
}
