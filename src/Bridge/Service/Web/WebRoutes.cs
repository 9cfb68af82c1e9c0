using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace LamRobot.Bridge.Service;

/// <summary>The server's routes, and what every request passes before them.</summary>
internal static class WebRoutes
{
    /// <summary>Maps them.</summary>
    /// <param name="application">The server.</param>
    /// <param name="request">For whom it is.</param>
    public static void Map(WebApplication application, ServerRequest request)
    {
        application.Use(SecurityHeaders.AddAsync);
        application.UseExceptionHandler();
        application.UseStatusCodePages();
        application.Use(new RequestGuard(request.Certificate).CheckAsync);
        application.UseRouting();
        application.UseAuthentication();
        application.UseAuthorization();
        application.UseRateLimiter();
        application.UseWebSockets(Dashboard.Sockets);
        PageRoutes.Map(application);
        application.Services.GetRequiredService<Dashboard>().Map(application);
        ApiRoutes.Map(application);
        McpRoutes.Map(application);
    }
}
