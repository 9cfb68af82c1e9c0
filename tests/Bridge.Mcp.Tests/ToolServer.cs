using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Server;

namespace LamRobot.Bridge.Mcp.Tests;

/// <summary>An MCP server of the public library, over HTTP, whose tools and answers a test decides.</summary>
internal sealed class ToolServer : IAsyncDisposable
{
    private readonly WebApplication host;
    private readonly McpServerPrimitiveCollection<McpServerTool> tools;

    private ToolServer(WebApplication host, McpServerPrimitiveCollection<McpServerTool> tools)
    {
        this.host = host;
        this.tools = tools;
    }

    public McpServerAddress Address => McpServerAddress.Parse($"toys={Url}");

    public string Url => host.Urls.First();

    public static async Task<ToolServer> StartAsync(IReadOnlyList<McpServerTool> first, string url = "http://127.0.0.1:0")
    {
        var tools = new McpServerPrimitiveCollection<McpServerTool>();
        foreach (var tool in first)
        {
            tools.Add(tool);
        }

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        builder.Services.AddMcpServer(options => options.ToolCollection = tools).WithHttpTransport(options => options.Stateless = false);
        var host = builder.Build();
        host.MapMcp();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return new(host, tools);
    }

    public static McpServerTool Tool(string name, Delegate answer, string description = "", bool readOnly = false, bool? destructive = null, bool? idempotent = null, bool? openWorld = null) =>
        McpServerTool.Create(answer, new() { Name = name, Description = description, ReadOnly = readOnly ? true : null, Destructive = destructive, Idempotent = idempotent, OpenWorld = openWorld });

    public void Replace(string name, McpServerTool tool)
    {
        tools.Remove(tools[name]);
        tools.Add(tool);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();
}
