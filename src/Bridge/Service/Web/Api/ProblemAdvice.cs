using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace LamRobot.Bridge.Service;

/// <summary>Says what to do next where a problem does not say it itself.</summary>
internal static class ProblemAdvice
{
    /// <summary>Completes a problem.</summary>
    /// <param name="problem">The problem.</param>
    public static void Complete(ProblemDetails problem)
    {
        // It names a request in logs that there are none of.
        problem.Extensions.Remove("traceId");
        problem.Extensions.TryAdd(ApiProblems.Next, For(problem.Status ?? StatusCodes.Status500InternalServerError));
    }

    private static string For(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "Correct the request: /openapi/v1.json describes it.",
        StatusCodes.Status404NotFound => "See /openapi/v1.json for the routes that there are.",
        StatusCodes.Status405MethodNotAllowed => "See /openapi/v1.json for the methods of this route.",
        StatusCodes.Status413PayloadTooLarge => "Send a smaller body.",
        StatusCodes.Status415UnsupportedMediaType => "Send JSON, with the header Content-Type: application/json.",
        _ => "Try again; when it happens again, look at the journal.",
    };
}
