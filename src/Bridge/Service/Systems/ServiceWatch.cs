using Microsoft.Extensions.Hosting.Systemd;

namespace LamRobot.Bridge.Service;

/// <summary>Tells the service manager that the service is ready, that it lives, and that it ends; lives means that its own page is answered.</summary>
/// <param name="page">The page's address.</param>
/// <param name="request">For whom the page is.</param>
/// <param name="time">The clock.</param>
internal sealed class ServiceWatch(Uri page, ServerRequest request, TimeProvider time)
{
    private const string WatchdogVariable = "WATCHDOG_USEC";
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(60);

    /// <summary>Serves until it is ended.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>A task that ends with the service.</returns>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var notifier = new SystemdNotifier();
        notifier.Notify(ServiceState.Ready);
        using var probe = new ServiceProbe(page, request.Certificate);
        using var timer = new PeriodicTimer(Interval(Environment.GetEnvironmentVariable(WatchdogVariable)), time);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                if (await probe.AnswersAsync(cancellationToken))
                {
                    notifier.Notify(new ServiceState("WATCHDOG=1"));
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            notifier.Notify(ServiceState.Stopping);
        }
    }

    /// <summary>How often it is told that the service lives.</summary>
    /// <param name="microseconds">After how long systemd takes it for dead; null for never.</param>
    /// <returns>A third of that, so that one time may be missed.</returns>
    internal static TimeSpan Interval(string? microseconds) => long.TryParse(microseconds, out var limit) && limit > 0 ? TimeSpan.FromMicroseconds(limit / 3.0) : Usual / 3;
}
