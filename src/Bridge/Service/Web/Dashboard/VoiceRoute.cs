using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;
using LamRobot.Actuators;
using LamRobot.Perception.Speech;
using Microsoft.AspNetCore.Http;

namespace LamRobot.Bridge.Service;

/// <summary>Hears a browser's microphone, does what is said, and tells the page what was heard while it is said.</summary>
/// <param name="ears">Hears.</param>
/// <param name="time">Stamps the sound.</param>
/// <param name="ending">The end of the program.</param>
internal sealed class VoiceRoute(Ears ears, TimeProvider time, CancellationToken ending)
{
    private const int Waiting = 64;
    private readonly ListenLines lines = new(time);

    /// <summary>Serves one press of the talk button.</summary>
    /// <param name="context">Its request.</param>
    /// <returns>A task that ends when everything that was said is done.</returns>
    public async Task ServeAsync(HttpContext context)
    {
        using var socket = await PageSocket.AcceptAsync(context);
        if (socket is null)
        {
            return;
        }

        var told = Channel.CreateBounded<ListenLine>(new BoundedChannelOptions(Waiting) { FullMode = BoundedChannelFullMode.DropOldest });
        IAttention attention = context.User.IsInRole(AccessRoles.Admin) ? new EveryWord() : new EveryWordButRelease();
        var listening = ListenAsync(socket, attention, CallerName.Requester(context.User, RequestWays.Voice), told.Writer);
        await foreach (var line in told.Reader.ReadAllAsync(CancellationToken.None))
        {
            // A page that has gone is told nothing; what it has asked for goes on.
            await socket.TrySendAsync(JsonSerializer.Serialize(line, ServiceJson.Default.ListenLine), CancellationToken.None);
        }

        await listening;
        await socket.TryCloseAsync(CancellationToken.None);
    }

    private async Task ListenAsync(WebSocket socket, IAttention attention, Requester by, ChannelWriter<ListenLine> told)
    {
        try
        {
            await ears.ListenAsync(new BrowserMicrophone(socket, time), attention, by, happened => Tell(happened, told), ending);
        }
        catch (SetupException exception)
        {
            told.TryWrite(new("unheard") { Message = exception.Message });
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The program ends; the loop has told the robot to stop.
        }
        finally
        {
            told.Complete();
        }
    }

    private void Tell(ListeningEvent happened, ChannelWriter<ListenLine> told)
    {
        if (lines.Of(happened) is { } line)
        {
            told.TryWrite(line);
        }
    }
}
