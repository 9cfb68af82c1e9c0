using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace LamRobot.Bridge.Mqtt;

/// <summary>How the embedded broker listens.</summary>
public sealed record EmbeddedBrokerOptions
{
    /// <summary>The address to listen on; only this machine by default.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port; 0 takes a free one.</summary>
    [Range(0, 65535)]
    public int Port { get; init; }

    /// <summary>The certificate, with its key, that encrypts every connection; without encryption when null.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>Says whether a user may connect, from name and password; everybody may when null.</summary>
    public Func<string?, string?, bool>? Authenticate { get; init; }

    /// <summary>Says whether a user may publish, from their name and the topic; everybody may on every topic when null.</summary>
    public Func<string?, string, bool>? MayPublish { get; init; }

    /// <summary>Says whether a user may subscribe, from their name and the filter; everybody may to every filter when null.</summary>
    public Func<string?, string, bool>? MaySubscribe { get; init; }

    /// <summary>Makes options that let in only users of a list, each with the rights of their role.</summary>
    /// <param name="users">The users.</param>
    /// <returns>The options.</returns>
    public static EmbeddedBrokerOptions For(BrokerUsers users) => new() { Authenticate = users.Knows, MayPublish = users.MayPublish, MaySubscribe = users.MaySubscribe };
}
