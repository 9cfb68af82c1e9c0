using System.Text.Encodings.Web;
using LamRobot.Actuators;
using LamRobot.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LamRobot.Bridge.Service;

/// <summary>A page with nothing but the stop, that needs no script: for a browser in which everything else hangs.</summary>
/// <param name="desk">Stops.</param>
/// <param name="time">Measures how long the form is waited for.</param>
internal sealed class StopPage(CommandDesk desk, TimeProvider time)
{
    private const string Path = "/stop";

    /// <summary>Serves it.</summary>
    /// <param name="routes">The page's routes.</param>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, (HttpContext context) => Page(context, "")).Looking();
        routes.MapPost(Path, StopAsync).Stopping();
    }

    // The form is read there, not bound: a stop must work with whatever comes, and does not wait for it.
    private async Task<IResult> StopAsync(HttpRequest request)
    {
        var report = await StopRoutes.StopAsync(request, KindAsync, desk, time);
        return Page(request.HttpContext, string.Concat(report.Actuators.Select(Line)) + (report.Kind == StopKind.Emergency ? "<p>The emergency stop is on until a person releases it.</p>" : ""));
    }

    private static async Task<StopKind> KindAsync(HttpRequest request, CancellationToken cancellationToken) =>
        await LenientBody.ReadFieldAsync(request, "kind", cancellationToken) == "emergency" ? StopKind.Emergency : StopKind.Soft;

    private static string Line(StopOutcome outcome)
    {
        var words = outcome.Confirmed ? $"stands after {outcome.Latency.TotalMilliseconds:0} ms" : $"HAS NOT CONFIRMED: {outcome.Message}";
        return $"<p class=\"{(outcome.Confirmed ? "good" : "bad")}\">{HtmlEncoder.Default.Encode($"{outcome.Actuator} {words}")}</p>";
    }

    private static IResult Page(HttpContext context, string outcome)
    {
        PageFiles.Guard(context.Response);
        context.Response.Headers.CacheControl = "no-store";
        return Results.Content(
            $"""
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>LamRobot: stop</title><link rel="icon" href="/icon.svg"><link rel="stylesheet" href="/style.css"></head>
            <body class="stop-page">
            <main>
            <h1>Stop</h1>
            <div role="status">{outcome}</div>
            <form method="post" action="{Path}"><button class="stop" autofocus>STOP</button><button class="stop emergency" name="kind" value="emergency">EMERGENCY STOP</button></form>
            <p><a href="/">Back to LamRobot</a></p>
            </main>
            </body>
            </html>
            """,
            "text/html; charset=utf-8");
    }
}
