using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace LamRobot.Bridge.Service;

/// <summary>Reads one field of a body that may be anything: what must work whatever comes reads its input this way.</summary>
internal static class LenientBody
{
    private const int Longest = 8192;

    /// <summary>Reads a text field of a JSON object.</summary>
    /// <param name="request">The request.</param>
    /// <param name="name">The field.</param>
    /// <param name="cancellationToken">Gives up waiting for the body.</param>
    /// <returns>The text; null when there is none, or the body cannot be read.</returns>
    public static async ValueTask<string?> ReadTextAsync(HttpRequest request, string name, CancellationToken cancellationToken)
    {
        try
        {
            using var body = JsonDocument.Parse(await ReadAsync(request, cancellationToken));
            return body.RootElement.ValueKind == JsonValueKind.Object && body.RootElement.TryGetProperty(name, out var field) && field.ValueKind == JsonValueKind.String
                ? field.GetString()
                : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Reads a field of a form.</summary>
    /// <param name="request">The request.</param>
    /// <param name="name">The field.</param>
    /// <param name="cancellationToken">Gives up waiting for the body.</param>
    /// <returns>The text; null when there is none, or the body cannot be read.</returns>
    public static async ValueTask<string?> ReadFieldAsync(HttpRequest request, string name, CancellationToken cancellationToken) =>
        QueryHelpers.ParseQuery(Encoding.UTF8.GetString((await ReadAsync(request, cancellationToken)).Span)).TryGetValue(name, out var values) ? values[^1] : null;

    private static async ValueTask<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var bytes = new byte[Longest];
            return bytes.AsMemory(0, await request.Body.ReadAtLeastAsync(bytes, Longest, throwOnEndOfStream: false, cancellationToken));
        }
        catch (Exception exception) when (exception is InvalidOperationException or IOException or OperationCanceledException)
        {
            return default;
        }
    }
}
