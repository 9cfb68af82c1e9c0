using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LamRobot.Bridge.Service;

/// <summary>What missions wait for a person to say: questions in words, and approvals of steps that cannot be undone.</summary>
internal static class QuestionRoutes
{
    private const string Questions = "/api/v1/questions";
    private const string Approvals = "/api/v1/approvals";

    /// <summary>Maps them.</summary>
    /// <param name="api">The API.</param>
    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("").WithTags("questions and approvals");
        group.MapGet("/questions", (CommandDesk desk) => TypedResults.Ok(desk.Questions.Where(open => open.Approval is null).Select(QuestionView.Of).ToArray()))
            .Looking().WithName("listQuestions").WithSummary("Lists the open questions, the oldest first.");
        group.MapPost("/questions/{id}/answer", Answer).Commanding().WithName("answerQuestion").WithSummary("Answers a question in words; words that mean stop stop.")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        group.MapGet("/approvals", (CommandDesk desk) => TypedResults.Ok(desk.Questions.Select(ApprovalView.Of).OfType<ApprovalView>().ToArray()))
            .Looking().WithName("listApprovals").WithSummary("Lists the steps that wait for approval, the oldest first. No answer in time is a no.");
        group.MapPost("/approvals/{id}/approve", (string id, CommandDesk desk, ClaimsPrincipal user) => Decide(id, granted: true, desk, user))
            .Commanding().WithName("approve").WithSummary("Approves a step; the world is looked at and checked again before it is done.").ProducesProblem(StatusCodes.Status404NotFound);
        group.MapPost("/approvals/{id}/reject", (string id, CommandDesk desk, ClaimsPrincipal user) => Decide(id, granted: false, desk, user))
            .Commanding().WithName("reject").WithSummary("Rejects a step; its mission ends.").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static Results<NoContent, ProblemHttpResult> Answer(string id, AnswerRequest request, CommandDesk desk, ClaimsPrincipal user)
    {
        if (CommandText.Problem(request.Answer) is { } reason)
        {
            return ApiProblems.BadWords("answer", reason);
        }

        // An approval is given by its own route, never by words.
        return desk.Questions.Any(open => open.Id == id && open.Approval is null) && desk.TryAnswer(id, request.Answer, CallerName.Of(user)) ? TypedResults.NoContent() : ApiProblems.NotOpen(id, Questions);
    }

    private static Results<NoContent, ProblemHttpResult> Decide(string id, bool granted, CommandDesk desk, ClaimsPrincipal user) =>
        desk.Questions.Any(open => open.Id == id && open.Approval is not null) && desk.TryDecide(id, granted, CallerName.Of(user)) ? TypedResults.NoContent() : ApiProblems.NotOpen(id, Approvals);
}
