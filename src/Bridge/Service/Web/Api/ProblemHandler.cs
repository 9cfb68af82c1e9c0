using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace LamRobot.Bridge.Service;

/// <summary>Answers a request that went wrong with a problem, and keeps what is inside to itself.</summary>
internal sealed class ProblemHandler : IExceptionHandler
{
    /// <inheritdoc />
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var (status, title, detail) = exception switch
        {
            BadHttpRequestException { InnerException: JsonException inner } => (StatusCodes.Status400BadRequest, "Not the JSON that is needed", Explain(inner)),
            BadHttpRequestException bad => (bad.StatusCode, "Bad request", bad.Message),
            IOException => (StatusCodes.Status503ServiceUnavailable, "The journal cannot be written", "Without a record nothing is done."),
            _ => (StatusCodes.Status500InternalServerError, "A bug", "Something went wrong that should not."),
        };
        var problem = ApiProblems.Problem(status, title, detail, "");
        problem.ProblemDetails.Extensions.Remove(ApiProblems.Next);
        ProblemAdvice.Complete(problem.ProblemDetails);
        await problem.ExecuteAsync(httpContext);
        return true;
    }

    private static string Explain(JsonException exception) =>
        $"At {exception.Path ?? "$"}, line {exception.LineNumber + 1 ?? 1}: it cannot be read as what is needed there, a needed field is missing, or a field is unknown.";
}
