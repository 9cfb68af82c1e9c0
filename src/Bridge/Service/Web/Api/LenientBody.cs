using System.Text.Json;
using Microsoft.AspNetCore.Http;

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
            var bytes = new byte[Longest];
            var read = await request.Body.ReadAtLeastAsync(bytes, Longest, throwOnEndOfStream: false, cancellationToken);
            using var body = JsonDocument.Parse(bytes.AsMemory(0, read));
            return body.RootElement.ValueKind == JsonValueKind.Object && body.RootElement.TryGetProperty(name, out var field) && field.ValueKind == JsonValueKind.String
                ? field.GetString()
                : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or IOException or OperationCanceledException)
        {
            return null;
        }
    }
}
