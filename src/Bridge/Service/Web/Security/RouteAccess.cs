using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace LamRobot.Bridge.Service;

/// <summary>Says of a route who may take it, how often, and with how large a body.</summary>
internal static class RouteAccess
{
    private const long LargestBody = 16 * 1024;

    /// <summary>It only looks.</summary>
    /// <typeparam name="TBuilder">The route's builder.</typeparam>
    /// <param name="route">The route.</param>
    /// <returns>The same.</returns>
    public static TBuilder Looking<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.RequireAuthorization(AccessRoles.Viewer).RequireRateLimiting(RateLimiting.Looks).Refusing(StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status429TooManyRequests);

    /// <summary>It is a stream.</summary>
    /// <typeparam name="TBuilder">The route's builder.</typeparam>
    /// <param name="route">The route.</param>
    /// <returns>The same.</returns>
    public static TBuilder Following<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.RequireAuthorization(AccessRoles.Viewer).RequireRateLimiting(RateLimiting.Streams).Refusing(StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status429TooManyRequests);

    /// <summary>It makes the robot or the planner work.</summary>
    /// <typeparam name="TBuilder">The route's builder.</typeparam>
    /// <param name="route">The route.</param>
    /// <returns>The same.</returns>
    public static TBuilder Commanding<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.RequireAuthorization(AccessRoles.Operator).RequireRateLimiting(RateLimiting.Commands).WithMetadata(new RequestSizeLimitAttribute(LargestBody))
            .Refusing(StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType, StatusCodes.Status429TooManyRequests);

    /// <summary>It stops: every role may, as often as they want.</summary>
    /// <typeparam name="TBuilder">The route's builder.</typeparam>
    /// <param name="route">The route.</param>
    /// <returns>The same.</returns>
    public static TBuilder Stopping<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.RequireAuthorization(AccessRoles.Viewer).DisableRateLimiting().Refusing(StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden);

    /// <summary>It ends an emergency stop.</summary>
    /// <typeparam name="TBuilder">The route's builder.</typeparam>
    /// <param name="route">The route.</param>
    /// <returns>The same.</returns>
    public static TBuilder Releasing<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.RequireAuthorization(AccessRoles.Admin).RequireRateLimiting(RateLimiting.Commands).Refusing(StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status429TooManyRequests);

    private static TBuilder Refusing<TBuilder>(this TBuilder route, params ReadOnlySpan<int> statuses)
        where TBuilder : IEndpointConventionBuilder
    {
        foreach (var status in statuses)
        {
            route.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(ProblemDetails), ["application/problem+json"]));
        }

        return route;
    }
}
