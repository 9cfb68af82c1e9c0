using System.ComponentModel;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LamRobot.Bridge.Service;

/// <summary>Who asked for what, who approved it, and what was denied and why; and the rules by which that is decided.</summary>
internal static class AuditRoutes
{
    private const int Usual = 200;

    /// <summary>Maps them.</summary>
    /// <param name="api">The API.</param>
    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("").WithTags("audit");
        group.MapGet("/audit", List).Looking().WithName("audit").WithSummary("Lists who asked for what, who approved it, what was denied and why, and who stopped: the newest first.").ProducesProblem(StatusCodes.Status400BadRequest);
        group.MapGet("/policy", (PolicyFile policy) => TypedResults.Ok(PolicyView.Of(policy))).Looking().WithName("policy").WithSummary("Says which policy counts, and whether its file as it is now can be read.");
    }

    private static Results<Ok<AuditEntry[]>, ProblemHttpResult> List(
        AuditTrail audit,
        [Description("Only of this mission.")] string? mission = null,
        [Description("Only this: asked, approval_asked, approved, rejected, denied, stopped, released or policy.")] string? kind = null,
        [Description("How many at the most; 200 when nothing is said.")] int limit = Usual)
    {
        AuditKind? wanted = Enum.GetValues<AuditKind>().Cast<AuditKind?>().FirstOrDefault(each => JsonNamingPolicy.SnakeCaseLower.ConvertName(each.ToString()!) == kind);
        if ((kind is not null && wanted is null) || limit is < 1 or > AuditTrail.Kept)
        {
            return ApiProblems.Problem(StatusCodes.Status400BadRequest, "No such part of the audit", $"There is no kind '{kind}', or the limit {limit} is not between 1 and {AuditTrail.Kept}.", $"Take one of {string.Join(", ", Enum.GetNames<AuditKind>().Select(JsonNamingPolicy.SnakeCaseLower.ConvertName))}.");
        }

        return TypedResults.Ok(audit.Newest.Where(entry => (wanted is null || entry.Kind == wanted) && (mission is null || entry.MissionId == mission)).Take(limit).ToArray());
    }
}
