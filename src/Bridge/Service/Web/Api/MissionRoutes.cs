using System.ComponentModel;
using System.Security.Claims;
using System.Text.Json;
using LamRobot.Actuators;
using LamRobot.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace LamRobot.Bridge.Service;

/// <summary>Missions: begin, list, follow, cancel; and plans that are not carried out.</summary>
internal static class MissionRoutes
{
    /// <summary>Maps them.</summary>
    /// <param name="api">The API.</param>
    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("").WithTags("missions");
        group.MapPost("/missions", BeginAsync).Commanding().WithName("beginMission").WithSummary("Begins a mission; it is carried out, or waits for its turn.")
            .WithDescription("Words that mean stop are carried out as a stop. The mission goes on when the connection ends: follow it with GET /api/v1/missions/{id} or /api/v1/events.")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        group.MapGet("/missions", List).Looking().WithName("listMissions").WithSummary("Lists the newest missions, also of earlier runs, the newest first.").ProducesProblem(StatusCodes.Status400BadRequest);
        group.MapGet("/missions/{id}", Get).Looking().WithName("getMission").WithSummary("Gives one mission with its plan, its steps and where each is.").ProducesProblem(StatusCodes.Status404NotFound);
        group.MapPost("/missions/{id}/cancel", Cancel).Commanding().WithName("cancelMission").WithSummary("Ends one mission, whether it runs or waits; the actuator that acts for it is stopped.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        group.MapPost("/missions/{id}/pause", PauseAsync).Commanding().WithName("pauseMission").WithSummary("Pauses one mission: its step that runs is ended, and nothing new of it begins.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        group.MapPost("/missions/{id}/resume", ResumeAsync).Commanding().WithName("resumeMission").WithSummary("Lets a paused mission go on; the world is looked at again first.")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        group.MapPost("/pause", PauseAllAsync).Commanding().WithName("pause").WithSummary("Pauses everything: steps that run are ended, and nothing new begins. It is no stop.");
        group.MapPost("/resume", ResumeAllAsync).Commanding().WithName("resume").WithSummary("Lets everything go on, but for missions that were paused by themselves.");
        group.MapPost("/plans", PlanAsync).Commanding().WithName("plan").WithSummary("Plans and does nothing: steps, a question, or a refusal with its reason.")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<Results<Accepted<MissionView>, ProblemHttpResult>> BeginAsync(MissionRequest request, CommandDesk desk, MissionStack stack, MissionBoard board, ClaimsPrincipal user, TimeProvider time, IHostApplicationLifetime program)
    {
        if (CommandText.Problem(request.Command) is { } reason)
        {
            return ApiProblems.BadWords("command", reason);
        }

        // The mission goes on when the connection ends; a cancel or a stop ends it.
        if (desk.TryBegin(new MissionCommand(request.Command) { Priority = request.Priority, DryRun = request.DryRun, By = CallerName.Requester(user, RequestWays.Http) }, program.ApplicationStopping) is not { } mission)
        {
            return ApiProblems.QueueFull(stack.Loop.Waiting);
        }

        // What is answered for stands in the journal: no crash makes it forgotten.
        await mission.Accepted;
        return TypedResults.Accepted($"/api/v1/missions/{mission.MissionId}", board.Find(mission.MissionId) ?? new(mission.MissionId, request.Command, MissionState.Running, time.GetUtcNow()));
    }

    private static Results<Ok<MissionView[]>, ProblemHttpResult> List(MissionBoard board, [Description("Only those in this state, such as waiting, running, asking or succeeded.")] string? state = null)
    {
        MissionState? wanted = Enum.GetValues<MissionState>().Cast<MissionState?>().FirstOrDefault(each => JsonNamingPolicy.SnakeCaseLower.ConvertName(each.ToString()!) == state);
        return state is null || wanted is not null
            ? TypedResults.Ok(board.All.Where(mission => wanted is null || mission.State == wanted).ToArray())
            : ApiProblems.Problem(StatusCodes.Status400BadRequest, "No such state", $"There is no state '{state}'.", $"Take one of {string.Join(", ", Enum.GetNames<MissionState>().Select(JsonNamingPolicy.SnakeCaseLower.ConvertName))}.");
    }

    private static Results<Ok<MissionView>, ProblemHttpResult> Get(string id, MissionBoard board) =>
        board.Find(id) is { } mission ? TypedResults.Ok(mission) : ApiProblems.NoMission(id);

    private static Results<Accepted<MissionView>, ProblemHttpResult> Cancel(string id, CommandDesk desk, MissionBoard board)
    {
        if (board.Find(id) is not { } mission)
        {
            return ApiProblems.NoMission(id);
        }

        return desk.TryCancel(id) ? TypedResults.Accepted($"/api/v1/missions/{id}", board.Find(id) ?? mission) : ApiProblems.MissionOver(mission);
    }

    private static Task<Results<Ok<MissionView>, ProblemHttpResult>> PauseAsync(string id, CommandDesk desk, MissionBoard board, ClaimsPrincipal user) =>
        HoldAsync(id, board, () => desk.PauseAsync(id, CallerName.Of(user)));

    private static Task<Results<Ok<MissionView>, ProblemHttpResult>> ResumeAsync(string id, CommandDesk desk, MissionBoard board, ClaimsPrincipal user) =>
        HoldAsync(id, board, () => desk.ResumeAsync(id, CallerName.Of(user)));

    private static async Task<Results<Ok<MissionView>, ProblemHttpResult>> HoldAsync(string id, MissionBoard board, Func<ValueTask<bool>> hold)
    {
        if (board.Find(id) is not { } mission)
        {
            return ApiProblems.NoMission(id);
        }

        return await hold() ? TypedResults.Ok(board.Find(id) ?? mission) : ApiProblems.MissionOver(board.Find(id) ?? mission);
    }

    private static async Task<NoContent> PauseAllAsync(CommandDesk desk, ClaimsPrincipal user)
    {
        await desk.PauseAsync(CommandDesk.Everything, CallerName.Of(user));
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> ResumeAllAsync(CommandDesk desk, ClaimsPrincipal user)
    {
        await desk.ResumeAsync(CommandDesk.Everything, CallerName.Of(user));
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<PlanOutcome>, ProblemHttpResult>> PlanAsync(PlanQuestion request, PlanDesk plans, CancellationToken cancellationToken)
    {
        if (CommandText.Problem(request.Command) is { } reason)
        {
            return ApiProblems.BadWords("command", reason);
        }

        return await plans.PlanAsync(request.Command, cancellationToken) is { } outcome ? TypedResults.Ok(outcome) : ApiProblems.Unseen();
    }
}
