using System.Security.Claims;

namespace LamRobot.Bridge.Service;

/// <summary>Names callers for the journal.</summary>
internal static class CallerName
{
    /// <summary>This machine's own pages and programs, where no tokens are asked for.</summary>
    public const string Local = "local";

    /// <summary>Names a caller over HTTP.</summary>
    /// <param name="user">Who it is.</param>
    /// <returns>The name.</returns>
    public static string Of(ClaimsPrincipal user) => user.Identity?.Name is { } name and not Local ? $"http:{name}" : "http";
}
