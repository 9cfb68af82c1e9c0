namespace LamRobot.Actuators;

/// <summary>The right to write to an actuator, given back when disposed.</summary>
internal readonly struct WriterLease(SemaphoreSlim writer) : IDisposable
{
    public void Dispose() => writer.Release();
}
