using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LamRobot.Bridge.Service;

/// <summary>The problems that the API tells of (RFC 9457): each says what is wrong, and what to do next.</summary>
internal static class ApiProblems
{
    /// <summary>The field that says what to do next.</summary>
    public const string Next = "next";

    /// <summary>Words that cannot be taken.</summary>
    /// <param name="field">Where they stand.</param>
    /// <param name="reason">What is wrong with them.</param>
    /// <returns>The answer.</returns>
    public static ProblemHttpResult BadWords(string field, string reason) =>
        Problem(StatusCodes.Status400BadRequest, "Bad words", $"\"{field}\": {reason}", $"Send 1 to {CommandText.Longest} characters of plain text in \"{field}\".");

    /// <summary>Too many missions wait.</summary>
    /// <param name="waiting">How many.</param>
    /// <returns>The answer.</returns>
    public static ProblemHttpResult QueueFull(int waiting) =>
        Problem(StatusCodes.Status503ServiceUnavailable, "Too many missions wait", $"{waiting} missions wait for their turn already.", "Send it again when some are done, or cancel some: GET /api/v1/missions?state=waiting lists them.");

    /// <summary>A mission that is not known.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The answer.</returns>
    public static ProblemHttpResult NoMission(string id) =>
        Problem(StatusCodes.Status404NotFound, "No such mission", $"There is no mission '{id}', or the journal does not keep it any more.", "GET /api/v1/missions lists the newest.");

    /// <summary>A mission that is over.</summary>
    /// <param name="mission">The mission.</param>
    /// <returns>The answer.</returns>
    public static ProblemHttpResult MissionOver(MissionView mission) =>
        Problem(StatusCodes.Status409Conflict, "The mission is over", $"The mission '{mission.Id}' has ended already: {mission.State.ToString().ToLowerInvariant()}.", "Nothing is left to cancel.");

    /// <summary>A question that is not open.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="list">Where those that are open are listed.</param>
    /// <returns>The answer.</returns>
    public static ProblemHttpResult NotOpen(string id, string list) =>
        Problem(StatusCodes.Status404NotFound, "Not open", $"Nothing that is asked has the id '{id}': it may have been answered, or its time may have run out.", $"GET {list} lists what is open.");

    /// <summary>The world cannot be seen.</summary>
    /// <returns>The answer.</returns>
    public static ProblemHttpResult Unseen() =>
        Problem(StatusCodes.Status503ServiceUnavailable, "The world cannot be seen", "The robot does not say what it sees.", "See GET /api/v1/health; try again when the robot is online.");

    /// <summary>Makes a problem.</summary>
    /// <param name="status">The status code.</param>
    /// <param name="title">What kind of problem it is.</param>
    /// <param name="detail">What is wrong.</param>
    /// <param name="next">What to do next.</param>
    /// <returns>The answer.</returns>
    public static ProblemHttpResult Problem(int status, string title, string detail, string next) =>
        TypedResults.Problem(detail, statusCode: status, title: title, extensions: new Dictionary<string, object?> { [Next] = next });
}
