using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LamRobot.Bridge.Service;

/// <summary>What the server's routes are made of.</summary>
internal static class WebServices
{
    /// <summary>Adds it.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="request">For whom the server is.</param>
    /// <param name="service">What is served.</param>
    /// <param name="views">What shows its missions.</param>
    /// <param name="time">The clock.</param>
    /// <returns>The same.</returns>
    public static IServiceCollection Add(IServiceCollection services, ServerRequest request, RobotService service, MissionViews views, TimeProvider time)
    {
        services.AddSingleton(time).AddSingleton(service.Stack).AddSingleton(service.Desk).AddSingleton(views.Board).AddSingleton(views.Events).AddSingleton(service.Policy).AddSingleton(service.Audit);
        services.AddSingleton(new PlanDesk(service.Planner.Planner, service.Stack, time));
        services.Configure<JsonOptions>(options => Configure(options.SerializerOptions));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddProblemDetails(options => options.CustomizeProblemDetails = context => ProblemAdvice.Complete(context.ProblemDetails));
        services.AddExceptionHandler<ProblemHandler>();
        services.AddRequestLimits(request.Limits);
        services.AddAuthentication(TokenAuthentication.Name).AddScheme<TokenAuthenticationOptions, TokenAuthentication>(TokenAuthentication.Name, options => options.Tokens = request.Tokens);
        services.AddAuthorization(AddRoles);
        services.AddApiDescription();
        McpRoutes.Add(services, request, views);
        return services;
    }

    /// <summary>Sets how the API's JSON is: camelCase names, snake_case enumerations, nulls left out, unknown fields refused.</summary>
    /// <param name="options">The options.</param>
    public static void Configure(JsonSerializerOptions options)
    {
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false));
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
    }

    private static void AddRoles(AuthorizationOptions options)
    {
        foreach (var role in AccessRoles.All)
        {
            options.AddPolicy(role, policy => policy.RequireRole(role));
        }

        // What says nothing of itself may be looked at, by those who are let in.
        options.FallbackPolicy = options.GetPolicy(AccessRoles.Viewer);
    }
}
