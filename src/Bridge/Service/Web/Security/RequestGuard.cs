using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Http;

namespace LamRobot.Bridge.Service;

/// <summary>Lets only requests in that mean this server and come from its own pages or from programs: a web site that is open in a browser must not move a robot.</summary>
/// <param name="certificate">Its names are the server's; without it only this machine's own names are.</param>
internal sealed class RequestGuard(X509Certificate2? certificate)
{
    /// <summary>Answers 403 to a request that comes from elsewhere.</summary>
    /// <param name="context">The request.</param>
    /// <param name="next">What answers otherwise.</param>
    /// <returns>A task that ends with the answer.</returns>
    public async Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        if (IsOwnName(context.Request.Host.Host) && HasOwnOrigin(context.Request))
        {
            await next(context);
            return;
        }

        await ApiProblems.Problem(StatusCodes.Status403Forbidden, "From elsewhere", "Only this server's own pages, and programs, may ask, and only by this server's own name.", "Call the address that lamrobot showed when it started; leave out the header Origin.").ExecuteAsync(context);
    }

    private bool HasOwnOrigin(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length == 0)
        {
            // Browsers say where a request comes from; programs say nothing.
            return IsHarmless(request) || request.Headers["Sec-Fetch-Site"].ToString() is "" or "none" or "same-origin";
        }

        return Uri.TryCreate(origin, UriKind.Absolute, out var from)
            && IsOwnName(from.Host)
            && from.Scheme == request.Scheme
            && from.Port == (request.Host.Port ?? from.Port)
            && (certificate is null || string.Equals(from.Host, request.Host.Host, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsHarmless(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    // The name is compared too: a foreign name that was made to point at this machine is refused.
    private bool IsOwnName(string host) => certificate is null ? IsLoopback(host) : host.Length > 0 && certificate.MatchesHostname(host.Trim('[', ']'), allowWildcards: true, allowCommonName: false);

    private static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
