using System.Text.Json;
using System.Text.Json.Serialization;

namespace LamRobot.Bridge.Service;

/// <summary>One who may come over the network; the token itself is not kept.</summary>
/// <param name="Name">Whose it is, for the journal.</param>
/// <param name="Role">What they may do.</param>
/// <param name="Sha256">The token's SHA-256 in hexadecimal.</param>
internal sealed record AccessToken(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("role")] string Role,
    [property: JsonPropertyName("sha256")] string Sha256)
{
    private static readonly JsonSerializerOptions Strict = new() { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    /// <summary>Reads a line of the file of tokens.</summary>
    /// <param name="json">The line.</param>
    /// <returns>The token.</returns>
    /// <exception cref="JsonException">It is none.</exception>
    public static AccessToken Parse(string json) => JsonSerializer.Deserialize<AccessToken>(json, Strict) ?? throw new JsonException("It is null.");

    /// <summary>Writes the line of the file of tokens.</summary>
    /// <returns>The line.</returns>
    public string ToJson() => JsonSerializer.Serialize(this);
}
