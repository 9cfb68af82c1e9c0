using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace LamRobot.Bridge.Service;

/// <summary>Limits what one caller may ask for.</summary>
internal static class RateLimiting
{
    /// <summary>For what makes the robot or the planner work.</summary>
    public const string Commands = "commands";

    /// <summary>For what only looks.</summary>
    public const string Looks = "looks";

    /// <summary>For streams.</summary>
    public const string Streams = "streams";

    /// <summary>Adds the limits.</summary>
    /// <param name="services">The server's services.</param>
    /// <param name="limits">How much.</param>
    public static void AddRequestLimits(this IServiceCollection services, RequestLimits limits) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = RefuseAsync;
        options.AddPolicy(Commands, context => Bucket(context, limits.CommandsAtOnce, limits.CommandsPerSecond));
        options.AddPolicy(Looks, context => Bucket(context, limits.LooksAtOnce, limits.LooksPerSecond));
        options.AddPolicy(Streams, context => RateLimitPartition.GetConcurrencyLimiter(Caller(context), _ => new() { PermitLimit = limits.Streams, QueueLimit = 0 }));
    });

    private static RateLimitPartition<string> Bucket(HttpContext context, int atOnce, int perSecond) =>
        RateLimitPartition.GetTokenBucketLimiter(Caller(context), _ => new() { TokenLimit = atOnce, TokensPerPeriod = perSecond, ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = 0 });

    private static string Caller(HttpContext context) => $"{context.User.Identity?.Name} {context.Connection.RemoteIpAddress}";

    private static async ValueTask RefuseAsync(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? (int)Math.Ceiling(Math.Max(1, after.TotalSeconds)) : 1;
        rejected.HttpContext.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        await ApiProblems.Problem(StatusCodes.Status429TooManyRequests, "Too many requests", "More was asked for than one caller may.", $"Wait {wait} s and try again. A stop is never limited.").ExecuteAsync(rejected.HttpContext);
    }
}
