namespace LamRobot.Bridge.Service;

/// <summary>The ways by which words come.</summary>
internal static class RequestWays
{
    /// <summary>Typed at the console, or on the command line.</summary>
    public const string Console = "console";

    /// <summary>Spoken.</summary>
    public const string Voice = "voice";

    /// <summary>Typed into the page.</summary>
    public const string Page = "page";

    /// <summary>Sent over the HTTP API.</summary>
    public const string Http = "http";

    /// <summary>Sent by an MCP client.</summary>
    public const string Mcp = "mcp";

    /// <summary>Sent over the broker.</summary>
    public const string Mqtt = "mqtt";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Console, Voice, Page, Http, Mcp, Mqtt];
}
