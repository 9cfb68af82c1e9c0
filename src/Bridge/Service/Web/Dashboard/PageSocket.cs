using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace LamRobot.Bridge.Service;

/// <summary>What the page's WebSockets have in common.</summary>
internal static class PageSocket
{
    /// <summary>Accepts one.</summary>
    /// <param name="context">The request.</param>
    /// <returns>The socket; null when the request is none, which is answered.</returns>
    public static async ValueTask<WebSocket?> AcceptAsync(HttpContext context)
    {
        if (context.WebSockets.IsWebSocketRequest)
        {
            return await context.WebSockets.AcceptWebSocketAsync();
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return null;
    }

    /// <summary>Sends a line of text.</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>False when nobody takes it any more.</returns>
    public static async ValueTask<bool> TrySendAsync(this WebSocket socket, string text, CancellationToken cancellationToken)
    {
        try
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
            return true;
        }
        catch (Exception exception) when (exception is WebSocketException or ObjectDisposedException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Takes a whole message.</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="buffer">Where it is put.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Its kind and size; a close when the other side has gone, or sends more than the buffer holds.</returns>
    public static async ValueTask<(WebSocketMessageType Kind, int Size)> TakeAsync(this WebSocket socket, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            for (var size = 0; size < buffer.Length;)
            {
                var part = await socket.ReceiveAsync(buffer[size..], cancellationToken);
                size += part.Count;
                if (part.EndOfMessage)
                {
                    return (part.MessageType, size);
                }
            }
        }
        catch (Exception exception) when (exception is WebSocketException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // The browser has gone without a word, or does not answer any more.
        }

        return (WebSocketMessageType.Close, 0);
    }

    /// <summary>Says goodbye, if there still is someone.</summary>
    /// <param name="socket">The socket.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when it is said.</returns>
    public static async ValueTask TryCloseAsync(this WebSocket socket, CancellationToken cancellationToken)
    {
        try
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);
        }
        catch (Exception exception) when (exception is WebSocketException or ObjectDisposedException or InvalidOperationException)
        {
            // There is nobody.
        }
    }
}
