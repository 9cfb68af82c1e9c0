using System.Runtime.InteropServices;

namespace LamRobot.Training;

/// <summary>Turns Ctrl-C and a request to end into a token, so that what has been learnt is saved.</summary>
internal sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly PosixSignalRegistration interrupt;
    private readonly PosixSignalRegistration termination;

    /// <param name="message">What is told when it happens.</param>
    public StopSignals(string message)
    {
        void Stop(PosixSignalContext context)
        {
            context.Cancel = true;
            Console.WriteLine(message);
            stop.Cancel();
        }

        interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
    }

    public CancellationToken Token => stop.Token;

    public void Dispose()
    {
        interrupt.Dispose();
        termination.Dispose();
        stop.Dispose();
    }
}
