using System.Globalization;

namespace LamRobot.Bridge.Mqtt;

/// <summary>Where a broker listens.</summary>
/// <param name="Host">Name or address.</param>
/// <param name="Port">TCP port.</param>
public sealed record BrokerAddress(string Host, int Port)
{
    /// <summary>The port of MQTT without encryption.</summary>
    public const int DefaultPort = 1883;

    /// <summary>The port of MQTT with encryption.</summary>
    public const int DefaultSecurePort = 8883;

    private const string Form = "An address looks like mqtt://HOST, mqtt://USER:PASSWORD@HOST:PORT or mqtts://HOST?ca=FILE&cert=FILE&key=FILE.";

    /// <summary>The user, when the broker asks for one.</summary>
    public string? User { get; init; }

    /// <summary>The password, when the broker asks for one; never printed.</summary>
    public string? Password { get; init; }

    /// <summary>How the connection is encrypted; null for not at all.</summary>
    public BrokerTls? Tls { get; init; }

    /// <summary>Reads an address.</summary>
    /// <param name="text">Such as <c>mqtt://robot:secret@broker.local:1883</c>, <c>mqtts://broker.local?ca=ca.pem</c>, or a bare host.</param>
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

        var secure = uri.Scheme is "mqtts" or "ssl" or "tls";
        if (!secure && uri.Scheme is not ("mqtt" or "tcp"))
        {
            throw new FormatException($"'{uri.Scheme}://' is not supported, only mqtt:// and, with encryption, mqtts://. {Form}");
        }

        var credentials = uri.UserInfo.Split(':', 2);
        return new(uri.Host, uri.Port > 0 ? uri.Port : secure ? DefaultSecurePort : DefaultPort)
        {
            User = credentials[0].Length > 0 ? Uri.UnescapeDataString(credentials[0]) : null,
            Password = credentials.Length > 1 ? Uri.UnescapeDataString(credentials[1]) : null,
            Tls = ReadTls(uri.Query, secure),
        };
    }

    /// <summary>Writes the address without the password.</summary>
    /// <returns>The address.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(Tls is null ? "mqtt" : "mqtts")}://{(User is null ? "" : User + "@")}{Host}:{Port}");

    private static BrokerTls? ReadTls(string query, bool secure)
    {
        var files = query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).ToList();
        if (files.Find(pair => !secure || pair.Length < 2 || pair[0] is not ("ca" or "cert" or "key")) is { } wrong)
        {
            throw new FormatException($"'{wrong[0]}' does not belong into this address. {Form}");
        }

        string? File(string name) => files.Find(pair => pair[0] == name) is [_, var path] ? Uri.UnescapeDataString(path) : null;
        return secure ? new() { CaFile = File("ca"), CertificateFile = File("cert"), KeyFile = File("key") } : null;
    }
}
