using System.Net;
using Microsoft.AspNetCore.Http;

namespace LamRobot.Bridge.Service;

/// <summary>Lets only this machine's own pages and programs in: a web site that is open in a browser here must not move a robot.</summary>
internal static class LoopbackGuard
{
    /// <summary>Answers 403 to a request that comes from elsewhere.</summary>
    /// <param name="context">The request.</param>
    /// <param name="next">What answers otherwise.</param>
    /// <returns>A task that ends with the answer.</returns>
    public static async Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        if (IsLoopback(context.Request.Host.Host) && HasOwnOrigin(context.Request))
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        await context.Response.WriteAsync("Only pages and programs of this machine may ask.", context.RequestAborted);
    }

    private static bool HasOwnOrigin(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return true;
        }

        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && IsLoopback(from.Host) && from.Port == (request.Host.Port ?? from.Port));
    }

    // The name is compared too: a foreign name that was made to point at 127.0.0.1 is refused.
    private static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
