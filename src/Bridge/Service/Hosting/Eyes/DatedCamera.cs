using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>Dates a simulated camera's pictures by the clock on the wall: its world stands still between actions.</summary>
/// <param name="camera">The camera.</param>
/// <param name="time">The clock.</param>
internal sealed class DatedCamera(ICamera camera, TimeProvider time) : ICamera
{
    /// <inheritdoc />
    public string Id => camera.Id;

    /// <inheritdoc />
    public async ValueTask<CameraFrame> CaptureAsync(CancellationToken cancellationToken) =>
        await camera.CaptureAsync(cancellationToken) with { Timestamp = time.GetUtcNow() };
}
