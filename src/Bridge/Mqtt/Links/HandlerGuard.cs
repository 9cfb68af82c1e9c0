using System.Diagnostics.CodeAnalysis;

namespace LamRobot.Bridge.Mqtt;

/// <summary>Runs the handlers of others: one that throws ends nothing, and is not overlooked.</summary>
internal sealed class HandlerGuard
{
    private long faults;

    public event Action<Exception>? Faulted;

    public long Faults => Interlocked.Read(ref faults);

    [SuppressMessage("Design", "CA1031", Justification = "A handler that is not ours must not end the link; its exception is counted and reported.")]
    public void Run<T>(Action<T> handler, T argument)
    {
        try
        {
            handler(argument);
        }
        catch (Exception exception)
        {
            Report(exception);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Who is told of a fault may be faulty too: that is counted as well.")]
    public void Report(Exception fault)
    {
        Interlocked.Increment(ref faults);
        foreach (var handler in Delegate.EnumerateInvocationList(Faulted))
        {
            try
            {
                handler(fault);
            }
            catch (Exception)
            {
                Interlocked.Increment(ref faults);
            }
        }
    }
}
