using System.CommandLine;
using LamRobot.Bridge.Mcp;

namespace LamRobot.Bridge.Service;

/// <summary>The options that say what acts besides the robot.</summary>
internal sealed class GuestOptions
{
    private readonly Option<string[]> mcpTools = new("--mcp-tools") { Description = "An MCP server whose tools can be asked for, too: its program with arguments, or its address (docs/plugins.md); may be given several times.", HelpName = "NAME=COMMAND|URL" };
    private readonly Option<string?> plugins = new("--plugins") { Description = "Folder of plug-ins (docs/plugins.md). Default: plugins beside the models, where it is there.", HelpName = "FOLDER" };

    /// <summary>The options.</summary>
    public IEnumerable<Option> All => [mcpTools, plugins];

    /// <summary>Adds them to a verb.</summary>
    /// <param name="command">The verb.</param>
    public void AddTo(Command command)
    {
        command.Options.Add(mcpTools);
        command.Options.Add(plugins);
    }

    /// <summary>Reads them.</summary>
    /// <param name="parsed">The command line.</param>
    /// <returns>What they ask for.</returns>
    /// <exception cref="SetupException">A server is not named as it has to be.</exception>
    public ServiceRequest Read(ParseResult parsed) => new() { McpTools = ReadMcpTools(parsed), Plugins = ReadPlugins(parsed) };

    /// <summary>Reads the MCP servers.</summary>
    /// <param name="parsed">The command line.</param>
    /// <returns>The servers.</returns>
    /// <exception cref="SetupException">One is not named as it has to be.</exception>
    public IReadOnlyList<McpServerAddress> ReadMcpTools(ParseResult parsed)
    {
        try
        {
            return [.. (parsed.GetValue(mcpTools) ?? []).Select(McpServerAddress.Parse)];
        }
        catch (FormatException exception)
        {
            throw new SetupException(exception.Message, "For example: --mcp-tools files=\"npx -y @modelcontextprotocol/server-filesystem /home/anna/notes\"", exception);
        }
    }

    /// <summary>Reads the folder of plug-ins.</summary>
    /// <param name="parsed">The command line.</param>
    /// <returns>The folder; null when none is named.</returns>
    public string? ReadPlugins(ParseResult parsed) => parsed.GetValue(plugins);
}
