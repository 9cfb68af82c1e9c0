using System.Diagnostics.CodeAnalysis;
using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>Tells an actuator to stop, and waits no longer than is useful.</summary>
internal static class Halting
{
    [SuppressMessage("Design", "CA1031", Justification = "An actuator that breaks while it stops must not keep the others from stopping.")]
    public static async Task<StopOutcome> HaltAsync(IActuator actuator, StopKind kind, TimeSpan wait, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        var began = timeProvider.GetTimestamp();
        using var limit = new CancellationTokenSource(wait, timeProvider);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var message = "";
        try
        {
            await Begin(actuator, kind, wait, timeProvider).WaitAsync(patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            message = limit.IsCancellationRequested ? $"It did not confirm within {wait.TotalSeconds:0.###} s." : "Its confirmation was not waited for.";
        }
        catch (Exception exception)
        {
            message = $"It broke while stopping: {exception.GetType().Name}: {exception.Message}";
        }

        return new StopOutcome(actuator.Id, message.Length == 0, timeProvider.GetElapsedTime(began), message);
    }

    // A thread of its own: a stop must not queue behind a busy thread pool, nor behind an actuator that blocks its caller.
    // Its patience begins when it is told: whoever gave up waiting before must not keep the stop from being sent.
    private static Task Begin(IActuator actuator, StopKind kind, TimeSpan wait, TimeProvider timeProvider) => Task.Factory.StartNew(
        async () =>
        {
            using var limit = new CancellationTokenSource(wait, timeProvider);
            await actuator.StopAsync(kind, limit.Token).ConfigureAwait(false);
        },
        CancellationToken.None,
        TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach,
        TaskScheduler.Default).Unwrap();
}
