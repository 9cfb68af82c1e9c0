using Microsoft.AspNetCore.Builder;
using Scalar.AspNetCore;

namespace LamRobot.Bridge.Service;

/// <summary>Version 1 of the API, its description and its reference page.</summary>
internal static class ApiRoutes
{
    /// <summary>Maps them.</summary>
    /// <param name="application">The server.</param>
    public static void Map(WebApplication application)
    {
        var api = application.MapGroup("/api/v1");
        MissionRoutes.Map(api);
        QuestionRoutes.Map(api);
        StopRoutes.Map(api);
        WorldRoutes.Map(api);
        AuditRoutes.Map(api);
        EventRoutes.Map(api);
        application.MapOpenApi().Looking();
        // The page is in the package; what it would fetch from elsewhere is switched off, and the content policy holds it to that.
        application.MapScalarApiReference("/reference", options => options
            .WithTitle("LamRobot API").WithNonce().DisableDefaultFonts().DisableTelemetry().DisableAgent().DisableMcp().HideDeveloperTools().HideClientButton().WithDynamicBaseServerUrl()).Looking();
    }
}
