using System.ComponentModel.DataAnnotations;
using System.Net;

namespace LamRobot.Bridge.Cluster;

/// <summary>How the nodes of a cluster find each other, and how soon they notice that one is gone.</summary>
public sealed record NodeOptions
{
    /// <summary>The Redis server, as in <c>127.0.0.1:6379</c> or <c>host:6379,password=...,ssl=true</c>: who is there, and what missions have come to.</summary>
    [Required]
    public required string Redis { get; init; }

    /// <summary>The cluster's name; nodes of one name share their robots.</summary>
    [Required]
    public string Cluster { get; init; } = "lamrobot";

    /// <summary>The address at which other nodes reach this one. Whoever reaches it may command: it belongs into a network of its own.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port for other nodes.</summary>
    [Range(1, 65535)]
    public int SiloPort { get; init; } = 11111;

    /// <summary>The port for those who give missions.</summary>
    [Range(1, 65535)]
    public int GatewayPort { get; init; } = 30000;

    /// <summary>How often nodes look whether the others are there; three looks in vain, and one is gone.</summary>
    [Range(typeof(TimeSpan), "00:00:00.5", "00:01:00")]
    public TimeSpan Probe { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How often a robot with missions is reminded of them, so that they go on elsewhere when its node is gone.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan Reminder { get; init; } = TimeSpan.FromSeconds(10);
}
