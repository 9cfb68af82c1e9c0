using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>A camera of a simulated world; whoever owns the world says when it may look.</summary>
internal sealed class SimulatedCamera(string id, Func<CameraFrame> take) : ICamera
{
    public string Id => id;

    public ValueTask<CameraFrame> CaptureAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(take());
    }
}
