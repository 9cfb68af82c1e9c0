using System.ComponentModel.DataAnnotations;
using System.Net;

namespace LamRobot.Bridge.Mqtt;

/// <summary>How the embedded broker listens.</summary>
public sealed class EmbeddedBrokerOptions
{
    /// <summary>The address to listen on; only this machine by default.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port; 0 takes a free one.</summary>
    [Range(0, 65535)]
    public int Port { get; init; }

    /// <summary>Says whether a user may connect, from name and password; everybody may when null.</summary>
    public Func<string?, string?, bool>? Authenticate { get; init; }

    /// <summary>Says whether a client may publish, from its id and the topic; every client may on every topic when null.</summary>
    public Func<string, string, bool>? MayPublish { get; init; }
}
