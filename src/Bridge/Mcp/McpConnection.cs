using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace LamRobot.Bridge.Mcp;

/// <summary>One connection to a server, from its start to its end.</summary>
internal sealed class McpConnection : IAsyncDisposable
{
    // From this revision on a server tells only who listens that its tools have changed.
    private const string ListeningProtocol = "2026-07-28";
    private const int MostPages = 50;
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(2);
    private readonly McpClient client;
    private readonly CancellationTokenSource ending = new();
    private readonly Task listening;

    private McpConnection(McpClient client)
    {
        this.client = client;
        listening = string.CompareOrdinal(client.NegotiatedProtocolVersion, ListeningProtocol) >= 0 ? ListenAsync() : Task.CompletedTask;
    }

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
        var client = await McpClient.CreateAsync(Transport(address, options), Options(options, changed, time), loggerFactory: null, cancellationToken).ConfigureAwait(false);
        return new(client);
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
    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync().ConfigureAwait(false);
        await client.DisposeAsync().ConfigureAwait(false);
        await listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        ending.Dispose();
    }

    // It lasts as long as the connection; a server that does not offer it keeps the tools that it has.
    private async Task ListenAsync()
    {
        var wanted = new SubscriptionsListenRequestParams { Notifications = new() { ToolsListChanged = true } };
        var request = new JsonRpcRequest { Method = RequestMethods.SubscriptionsListen, Params = JsonSerializer.SerializeToNode(wanted, McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(SubscriptionsListenRequestParams))) };
        await client.SendRequestAsync(request, ending.Token).ConfigureAwait(false);
    }

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

    private static McpClientOptions Options(McpActuatorOptions options, Action changed, TimeProvider time) => new()
    {
        ClientInfo = new() { Name = "lamrobot", Version = typeof(McpConnection).Assembly.GetName().Version?.ToString(3) ?? "0" },
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
