using System.Net.WebSockets;
using System.Text.Json;
using LamRobot.Actuators;
using LamRobot.Contracts;
using Microsoft.AspNetCore.Http;

namespace LamRobot.Bridge.Service;

/// <summary>One socket for each open page: events go out, stops come in.</summary>
/// <param name="desk">Stops.</param>
/// <param name="board">What happened before the page was opened.</param>
/// <param name="events">What happens.</param>
/// <param name="ending">The end of the program.</param>
/// <remarks>
/// A browser holds six connections to a host over HTTP/1.1, and each followed stream of events takes one: the seventh page could not even stop.
/// Sockets are counted apart.
/// </remarks>
internal sealed class LiveRoute(CommandDesk desk, MissionBoard board, EventBroadcast events, CancellationToken ending)
{
    private const int LargestMessage = 64;

    /// <summary>Serves a page until it goes.</summary>
    /// <param name="context">Its request.</param>
    /// <returns>A task that ends with the socket.</returns>
    public async Task ServeAsync(HttpContext context)
    {
        using var socket = await PageSocket.AcceptAsync(context);
        if (socket is null)
        {
            return;
        }

        using var gone = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, ending);
        var sending = SendAsync(socket, gone.Token);
        try
        {
            await TakeStopsAsync(socket, CallerName.Of(context.User), gone.Token);
        }
        finally
        {
            await gone.CancelAsync();
            await sending;
        }
    }

    private async Task SendAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        using var subscription = events.Subscribe();
        var past = board.Now();
        var told = past.ToHashSet();
        try
        {
            foreach (var missionEvent in past)
            {
                await socket.TrySendAsync(Json(missionEvent), cancellationToken);
            }

            // The page knows by this that what it has seen so far is up to date.
            await socket.TrySendAsync("""{"event":"ready"}""", cancellationToken);
            await foreach (var missionEvent in subscription.ReadAllAsync(cancellationToken))
            {
                if (!told.Remove(missionEvent) && !await socket.TrySendAsync(Json(missionEvent), cancellationToken))
                {
                    return;
                }
            }
        }
        catch (OperationCanceledException)
        {
            await socket.TryCloseAsync(CancellationToken.None);
        }
    }

    private async Task TakeStopsAsync(WebSocket socket, string source, CancellationToken cancellationToken)
    {
        var buffer = new byte[LargestMessage];
        var stops = new List<Task>();
        try
        {
            while (await socket.TakeAsync(buffer, cancellationToken) is { Kind: not WebSocketMessageType.Close } message)
            {
                // All that a page can say here is stop: what cannot be read is one too.
                var kind = buffer.AsSpan(0, message.Size).SequenceEqual("emergency"u8) ? StopKind.Emergency : StopKind.Soft;
                stops.Add(desk.StopAsync(kind, source, CancellationToken.None).AsTask());
                stops.RemoveAll(stop => stop.IsCompletedSuccessfully);
            }
        }
        catch (OperationCanceledException)
        {
            // The program ends.
        }

        await Task.WhenAll(stops);
    }

    private static string Json(MissionEvent missionEvent) => JsonSerializer.Serialize(missionEvent, MissionEventJson.Default.MissionEvent);
}
