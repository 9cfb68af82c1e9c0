using LamRobot.Actuators;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>Says what Ctrl-C does now: stop what moves, else end the program.</summary>
internal sealed class Interrupts : IDisposable
{
    private readonly CancellationTokenSource ending = new();
    private Func<bool>? stopping;

    /// <summary>Cancelled when the program shall end.</summary>
    public CancellationToken Ending => ending.Token;

    /// <summary>Sets what an interrupt is tried on first.</summary>
    /// <param name="tryStop">Starts to stop what moves; false when nothing moves.</param>
    public void StopFirst(Func<bool> tryStop) => stopping = tryStop;

    /// <summary>Has every interrupt stop.</summary>
    /// <param name="stop">What stops everything; it goes out at once, and who waits for the mission sees its end.</param>
    public void StopFirst(StopSwitch stop) => StopFirst(() =>
    {
        _ = stop.StopAsync(StopKind.Soft, "Ctrl-C", CancellationToken.None).AsTask();
        return true;
    });

    /// <summary>Stops what moves, or ends the program when nothing moves.</summary>
    public void Interrupt()
    {
        if (stopping?.Invoke() != true)
        {
            End();
        }
    }

    /// <summary>Ends the program.</summary>
    public void End() => ending.Cancel();

    /// <inheritdoc />
    public void Dispose() => ending.Dispose();
}
