using System.Security.Claims;
using LamRobot.Actuators;
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
    private static readonly TimeSpan BodyWait = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LateBodyWait = TimeSpan.FromSeconds(2);

    /// <summary>Maps them.</summary>
    /// <param name="api">The API.</param>
    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("").WithTags("stop");
        group.MapPost("/stop", StopAndTellAsync).Stopping().WithName("stop").WithSummary("Stops everything that moves, and ends every mission that runs or waits.")
            .WithDescription("Every role may; it is never limited. A body that cannot be read counts as none: a soft stop. One that does not come within 100 ms is not waited for: a soft stop is carried out, and an emergency stop after it when the body says so within 2 s.")
            .AddOpenApiOperationTransformer(DescribeBodyAsync);
        group.MapPost("/release", ReleaseAsync).Releasing().WithName("release").WithSummary("Ends an emergency stop, unless a robot says that its own is still on; nothing goes on by itself.").ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    // It is only described: a route that is told which content it accepts turns other requests away, and a stop must turn none away.
    private static async Task DescribeBodyAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var schema = await context.GetOrCreateSchemaAsync(typeof(StopRequest), null, cancellationToken);
        operation.RequestBody = new OpenApiRequestBody { Content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = new() { Schema = schema } } };
    }

    /// <summary>Stops, as hard as the body says.</summary>
    /// <param name="request">The request.</param>
    /// <param name="desk">Stops.</param>
    /// <param name="time">Measures how long the body is waited for.</param>
    /// <returns>Who has confirmed.</returns>
    public static Task<StopReport> StopAsync(HttpRequest request, CommandDesk desk, TimeProvider time) => StopAsync(request, KindAsync, desk, time);

    /// <summary>Stops, as hard as a body of some other form says.</summary>
    /// <param name="request">The request.</param>
    /// <param name="readKind">Reads the body; one that cannot be read is a soft stop.</param>
    /// <param name="desk">Stops.</param>
    /// <param name="time">Measures how long the body is waited for.</param>
    /// <returns>Who has confirmed.</returns>
    public static async Task<StopReport> StopAsync(HttpRequest request, Func<HttpRequest, CancellationToken, Task<StopKind>> readKind, CommandDesk desk, TimeProvider time)
    {
        // A stop does not wait for a body that is slow to come; what comes late can only make it harder.
        using var patience = new CancellationTokenSource(LateBodyWait, time);
        var reading = readKind(request, patience.Token);
        var by = CallerName.Of(request.HttpContext.User);
        if (await Task.WhenAny(reading, Task.Delay(BodyWait, time, CancellationToken.None)) == reading)
        {
            return await desk.StopAsync(await reading, by, CancellationToken.None);
        }

        var soft = desk.StopAsync(StopKind.Soft, by, CancellationToken.None).AsTask();
        return await reading == StopKind.Emergency ? await desk.StopAsync(StopKind.Emergency, by, CancellationToken.None) : await soft;
    }

    private static async Task<StopKind> KindAsync(HttpRequest request, CancellationToken cancellationToken) =>
        await LenientBody.ReadTextAsync(request, "kind", cancellationToken) == "emergency" ? StopKind.Emergency : StopKind.Soft;

    private static async Task<Ok<StopView>> StopAndTellAsync(HttpRequest request, CommandDesk desk, TimeProvider time) => TypedResults.Ok(StopView.Of(await StopAsync(request, desk, time)));

    /// <summary>Ends an emergency stop.</summary>
    /// <param name="desk">Releases it.</param>
    /// <param name="user">Who asks.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Nothing, or why the stop stays on.</returns>
    public static async Task<Results<NoContent, ProblemHttpResult>> ReleaseAsync(CommandDesk desk, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        await desk.ReleaseAsync(CallerName.Of(user), cancellationToken) is { Succeeded: false } refusal
            ? ApiProblems.Problem(StatusCodes.Status503ServiceUnavailable, "Not released", refusal.Message, "The emergency stop stays on. Look at the robots, then release it again.")
            : TypedResults.NoContent();
}
