using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace LamRobot.Bridge.Service;

/// <summary>Where and for whom the server is.</summary>
internal sealed record ServerRequest
{
    /// <summary>The port; 0 for a free one; null for the usual one, or a free one when that is taken.</summary>
    public int? Port { get; init; }

    /// <summary>The address; another than this machine's own needs a certificate and tokens.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>Encrypts every connection; its names are those that the server answers to. Null for none.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>Who is let in; null lets everybody in who reaches the address.</summary>
    public AccessTokens? Tokens { get; init; }

    /// <summary>How much one caller may ask for.</summary>
    public RequestLimits Limits { get; init; } = new();

    /// <summary>Whether MCP clients may approve what cannot be undone.</summary>
    public bool McpApproves { get; init; }

    /// <summary>Whether structured logs are written to the error output.</summary>
    public bool LogsJson { get; init; }

    /// <summary>The settings as they count, for people to read.</summary>
    public IReadOnlyList<ShownSetting> Settings { get; init; } = [];

    /// <summary>Where traces and metrics are sent; null for nowhere.</summary>
    public Uri? Telemetry { get; init; }
}
