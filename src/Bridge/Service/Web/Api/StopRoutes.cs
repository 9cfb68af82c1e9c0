using System.Security.Claims;
using LamRobot.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;

namespace LamRobot.Bridge.Service;

/// <summary>Stop and release.</summary>
internal static class StopRoutes
{
    /// <summary>Maps them.</summary>
    /// <param name="api">The API.</param>
    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("").WithTags("stop");
        group.MapPost("/stop", StopAsync).Stopping().WithName("stop").WithSummary("Stops everything that moves, and ends every mission that runs or waits.")
            .WithDescription("Every role may; it is never limited. A body that cannot be read counts as none: a soft stop.")
            .AddOpenApiOperationTransformer(DescribeBodyAsync);
        group.MapPost("/release", ReleaseAsync).Releasing().WithName("release").WithSummary("Ends an emergency stop; nothing goes on by itself.").ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    // It is only described: a route that is told which content it accepts turns other requests away, and a stop must turn none away.
    private static async Task DescribeBodyAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var schema = await context.GetOrCreateSchemaAsync(typeof(StopRequest), null, cancellationToken);
        operation.RequestBody = new OpenApiRequestBody { Content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = new() { Schema = schema } } };
    }

    private static async Task<Ok<StopView>> StopAsync(HttpRequest request, CommandDesk desk)
    {
        var kind = await LenientBody.ReadTextAsync(request, "kind") == "emergency" ? StopKind.Emergency : StopKind.Soft;
        return TypedResults.Ok(StopView.Of(await desk.StopAsync(kind, CallerName.Of(request.HttpContext.User), CancellationToken.None)));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> ReleaseAsync(CommandDesk desk, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        try
        {
            await desk.ReleaseAsync(CallerName.Of(user), cancellationToken);
            return TypedResults.NoContent();
        }
        catch (TimeoutException)
        {
            return ApiProblems.Problem(StatusCodes.Status503ServiceUnavailable, "Not released", "The robot does not say that its emergency stop is over.", "Look at the robot: it may have to be released there. Then try again.");
        }
    }
}
