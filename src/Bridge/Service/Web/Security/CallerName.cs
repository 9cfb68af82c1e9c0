using System.Security.Claims;
using LamRobot.Actuators;

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

    /// <summary>Says who asks, for the policy and the journal.</summary>
    /// <param name="user">Who it is.</param>
    /// <param name="way">By which way the words came.</param>
    /// <returns>Who asks; with the role that may most of those they have.</returns>
    public static Requester Requester(ClaimsPrincipal user, string way) =>
        new(user.Identity?.Name ?? Local, AccessRoles.All.LastOrDefault(user.IsInRole) ?? AccessRoles.Viewer, way);

    /// <summary>Says that whoever is here asks: at the console, or before the microphone.</summary>
    /// <param name="way">By which way the words came.</param>
    /// <returns>Who asks.</returns>
    public static Requester Here(string way) => new("operator", AccessRoles.Admin, way);
}
