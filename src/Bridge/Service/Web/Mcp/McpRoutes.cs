using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ModelContextProtocol.AspNetCore;

namespace LamRobot.Bridge.Service;

/// <summary>MCP over HTTP.</summary>
internal static class McpRoutes
{
    private const long LargestBody = 64 * 1024;

    /// <summary>Adds what it is made of.</summary>
    /// <param name="services">The server's services.</param>
    /// <param name="request">For whom the server is.</param>
    /// <param name="views">Shows missions.</param>
    public static void Add(IServiceCollection services, ServerRequest request, MissionViews views)
    {
        services.AddSingleton(provider => new RobotTools(
            provider.GetRequiredService<CommandDesk>(),
            provider.GetRequiredService<MissionStack>(),
            views,
            provider.GetRequiredService<PlanDesk>(),
            new McpRules(request.McpApproves, request.Limits, provider.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping)));
        services.AddOptions<ModelContextProtocol.Server.McpServerOptions>().Configure<RobotTools>((options, tools) => McpIdentity.Describe(options, tools));
        services.AddMcpServer().WithHttpTransport(options => options.SessionMode = HttpServerSessionMode.Stateless);
    }

    /// <summary>Maps it. Its calls are limited by the tools, so that a stop never is.</summary>
    /// <param name="application">The server.</param>
    public static void Map(WebApplication application) =>
        application.MapMcp("/mcp").RequireAuthorization(AccessRoles.Viewer).DisableRateLimiting().WithMetadata(new RequestSizeLimitAttribute(LargestBody));
}
