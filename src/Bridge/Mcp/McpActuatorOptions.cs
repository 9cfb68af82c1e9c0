using System.ComponentModel.DataAnnotations;

namespace LamRobot.Bridge.Mcp;

/// <summary>How patient an <see cref="McpActuator"/> is, and how much it takes from a server.</summary>
public sealed record McpActuatorOptions
{
    /// <summary>How long a server may take to start and to say what it can do; 30 s when nothing is said.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a tool may take; 60 s when nothing is said.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00")]
    public TimeSpan ToolTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How many tools of a server are taken; the rest is left out.</summary>
    [Range(1, 1000)]
    public int MaxTools { get; init; } = 128;

    /// <summary>How many letters of a tool's answer are kept.</summary>
    [Range(1, 1_000_000)]
    public int MaxAnswer { get; init; } = 4000;

    /// <summary>How many letters of a description are kept.</summary>
    [Range(1, 10_000)]
    public int MaxDescription { get; init; } = 400;

    /// <summary>The token that an address asks for; null for none. It goes to that address alone.</summary>
    public string? Token { get; init; }
}
