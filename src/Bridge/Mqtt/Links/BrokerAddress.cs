using System.Globalization;

namespace LamRobot.Bridge.Mqtt;

/// <summary>Where a broker listens.</summary>
/// <param name="Host">Name or address.</param>
/// <param name="Port">TCP port.</param>
public sealed record BrokerAddress(string Host, int Port)
{
    /// <summary>The port of MQTT without encryption.</summary>
    public const int DefaultPort = 1883;

    private const string Form = "An address looks like mqtt://HOST, mqtt://HOST:PORT or mqtt://USER:PASSWORD@HOST:PORT.";

    /// <summary>The user, when the broker asks for one.</summary>
    public string? User { get; init; }

    /// <summary>The password, when the broker asks for one; never printed.</summary>
    public string? Password { get; init; }

    /// <summary>Reads an address.</summary>
    /// <param name="text">Such as <c>mqtt://robot:secret@broker.local:1883</c>, or a bare host.</param>
    /// <returns>The address.</returns>
    /// <exception cref="FormatException">The text is no address; the message says what one looks like.</exception>
    public static BrokerAddress Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var full = text.Contains("://", StringComparison.Ordinal) ? text : "mqtt://" + text;
        if (!Uri.TryCreate(full, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
        {
            throw new FormatException($"'{text}' is no broker's address. {Form}");
        }

        if (uri.Scheme is not ("mqtt" or "tcp"))
        {
            throw new FormatException($"'{uri.Scheme}://' is not supported, only mqtt:// without encryption. {Form}");
        }

        var credentials = uri.UserInfo.Split(':', 2);
        return new(uri.Host, uri.Port > 0 ? uri.Port : DefaultPort)
        {
            User = credentials[0].Length > 0 ? Uri.UnescapeDataString(credentials[0]) : null,
            Password = credentials.Length > 1 ? Uri.UnescapeDataString(credentials[1]) : null,
        };
    }

    /// <summary>Writes the address without the password.</summary>
    /// <returns>The address.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"mqtt://{(User is null ? "" : User + "@")}{Host}:{Port}");
}
