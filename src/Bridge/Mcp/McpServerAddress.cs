namespace LamRobot.Bridge.Mcp;

/// <summary>Which MCP server is meant, and how it is reached: a program on this machine, or an address.</summary>
/// <param name="Name">The person's name for it, which is the actuator's id.</param>
public sealed record McpServerAddress(string Name)
{
    private const int LongestName = 64;

    /// <summary>The address of a server that speaks streamable HTTP; null for a program.</summary>
    public Uri? Endpoint { get; private init; }

    /// <summary>The program that speaks MCP on its input and output, with its arguments; empty for an address.</summary>
    public IReadOnlyList<string> Command { get; private init; } = [];

    /// <summary>Reads one from a command line: <c>NAME=COMMAND ARGUMENTS</c> or <c>NAME=URL</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The address.</returns>
    /// <exception cref="FormatException">It is none; the message says why.</exception>
    public static McpServerAddress Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var split = text.IndexOf('=', StringComparison.Ordinal);
        var name = split < 0 ? "" : text[..split].Trim();
        var target = text[(split + 1)..].Trim();
        if (!IsName(name) || target.Length == 0)
        {
            throw new FormatException($"'{text}' is not of the form NAME=COMMAND or NAME=URL, with a name of letters, digits, '-' and '_'.");
        }

        return target.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || target.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            ? new(name) { Endpoint = ParseEndpoint(target) }
            : new(name) { Command = CommandWords.Split(target) };
    }

    /// <summary>Writes where the server is.</summary>
    /// <returns>The address, or the program's name without its arguments, which may hold secrets.</returns>
    public override string ToString() => Endpoint?.GetLeftPart(UriPartial.Path) ?? Command[0];

    private static bool IsName(string name) => name.Length is > 0 and <= LongestName && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    private static Uri ParseEndpoint(string target)
    {
        if (!Uri.TryCreate(target, UriKind.Absolute, out var endpoint) || endpoint.UserInfo.Length > 0)
        {
            throw new FormatException($"'{target}' is no address of an MCP server.");
        }

        // What goes there are arguments of actions, and what comes back is shown to people: nobody on the way may read or change it.
        return endpoint.Scheme == Uri.UriSchemeHttps || endpoint.IsLoopback
            ? endpoint
            : throw new FormatException($"'{target}' is on another machine and not encrypted: an https address is needed.");
    }
}
