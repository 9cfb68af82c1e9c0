using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace LamRobot.Bridge.Mcp;

/// <summary>One connection to a server, from its start to its end.</summary>
internal sealed class McpConnection : IAsyncDisposable
{
    // The last revision in which a server tells by itself that its tools have changed.
    private const string Preferred = "2025-11-25";
    private const int MostPages = 50;
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(2);
    private readonly McpClient client;

    private McpConnection(McpClient client) => this.client = client;

    /// <summary>Whether it is over.</summary>
    public bool IsOver => client.Completion.IsCompleted;

    /// <summary>What the server calls itself.</summary>
    public string ServerName => client.ServerInfo?.Title ?? client.ServerInfo?.Name ?? "an MCP server";

    /// <summary>Connects.</summary>
    /// <param name="address">The server.</param>
    /// <param name="options">How patient it is.</param>
    /// <param name="changed">Told that the server's tools have changed.</param>
    /// <param name="time">Measures the waits.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The connection.</returns>
    public static async Task<McpConnection> OpenAsync(McpServerAddress address, McpActuatorOptions options, Action changed, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            return await OpenAsync(address, options, changed, Preferred, time, cancellationToken).ConfigureAwait(false);
        }
        catch (McpException)
        {
            // The server speaks another revision: whichever both speak will do.
            return await OpenAsync(address, options, changed, protocol: null, time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Asks for the server's tools.</summary>
    /// <param name="most">How many are of use: a server that goes on and on is not listened to.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The tools; at most one page more than are of use.</returns>
    public async Task<IReadOnlyList<Tool>> ListAsync(int most, CancellationToken cancellationToken)
    {
        var tools = new List<Tool>();
        string? cursor = null;
        for (var page = 0; page < MostPages && tools.Count <= most; page++)
        {
            var listed = await client.ListToolsAsync(new ListToolsRequestParams { Cursor = cursor }, cancellationToken).ConfigureAwait(false);
            tools.AddRange(listed.Tools);
            cursor = listed.NextCursor;
            if (cursor is null)
            {
                break;
            }
        }

        return tools;
    }

    /// <summary>Calls a tool.</summary>
    /// <param name="tool">Its name.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellationToken">Tells the server to give it up.</param>
    /// <returns>Its answer.</returns>
    public async Task<CallToolResult> CallAsync(string tool, Dictionary<string, object?> arguments, IProgress<ProgressNotificationValue>? progress, CancellationToken cancellationToken) =>
        await client.CallToolAsync(tool, arguments, progress, cancellationToken: cancellationToken).ConfigureAwait(false);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => client.DisposeAsync();

    private static async Task<McpConnection> OpenAsync(McpServerAddress address, McpActuatorOptions options, Action changed, string? protocol, TimeProvider time, CancellationToken cancellationToken) =>
        new(await McpClient.CreateAsync(Transport(address, options), Options(options, changed, protocol, time), loggerFactory: null, cancellationToken).ConfigureAwait(false));

    private static IClientTransport Transport(McpServerAddress address, McpActuatorOptions options) => address.Endpoint is { } endpoint
        ? new HttpClientTransport(new()
        {
            Endpoint = endpoint,
            Name = address.Name,
            TransportMode = HttpTransportMode.StreamableHttp,
            ConnectionTimeout = options.ConnectTimeout,
            AdditionalHeaders = options.Token is { } token ? new Dictionary<string, string> { ["Authorization"] = $"Bearer {token}" } : null,
        })
        : new StdioClientTransport(new()
        {
            Command = address.Command[0],
            Arguments = [.. address.Command.Skip(1)],
            Name = address.Name,
            ShutdownTimeout = Goodbye,

            // Keys and tokens of this program are none of the server's business.
            InheritEnvironmentVariables = false,
            EnvironmentVariables = StdioClientTransportOptions.GetDefaultEnvironmentVariables()!,
        });

    private static McpClientOptions Options(McpActuatorOptions options, Action changed, string? protocol, TimeProvider time) => new()
    {
        ClientInfo = new() { Name = "lamrobot", Version = typeof(McpConnection).Assembly.GetName().Version?.ToString(3) ?? "0" },
        ProtocolVersion = protocol,
        InitializationTimeout = options.ConnectTimeout,
        TimeProvider = time,
        Handlers = new()
        {
            NotificationHandlers =
            [
                new(NotificationMethods.ToolListChangedNotification, (_, _) =>
                {
                    changed();
                    return ValueTask.CompletedTask;
                }),
            ],
        },
    };
}
