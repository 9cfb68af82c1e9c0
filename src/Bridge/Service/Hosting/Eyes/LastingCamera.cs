using LamRobot.Contracts;
using LamRobot.Perception.Vision;

namespace LamRobot.Bridge.Service;

/// <summary>A camera that may be unplugged, switched off or silent for a while: it is opened again when somebody looks.</summary>
/// <remarks>One looker at a time.</remarks>
internal sealed class LastingCamera : ICamera, IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(3);
    private readonly string name;
    private readonly CameraCalibration? calibration;
    private readonly TimeProvider time;
    private OpenCamera? camera;
    private DateTimeOffset again;
    private string complaint = "";

    private LastingCamera(string name, CameraCalibration? calibration, OpenCamera camera, TimeProvider time) =>
        (this.name, this.calibration, this.camera, Id, IsLive, this.time) = (name, calibration, camera, camera.Id, camera.IsLive, time);

    /// <inheritdoc />
    public string Id { get; }

    /// <summary>Whether it shows what is there now; a recording, which plays again and again, does not.</summary>
    public bool IsLive { get; }

    /// <summary>Opens a camera for the first time.</summary>
    /// <param name="name">What a person named.</param>
    /// <param name="calibration">Its lens; null when that is not known, or is known by the camera itself.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The camera.</returns>
    /// <exception cref="SetupException">There is no such camera, or its broker does not answer.</exception>
    public static async ValueTask<LastingCamera> OpenAsync(string name, CameraCalibration? calibration, TimeProvider time, CancellationToken cancellationToken) =>
        new(name, calibration, await OpenCamera.OpenAsync(name, calibration, seed: 1, time, cancellationToken, plays: true), time);

    /// <inheritdoc />
    public async ValueTask<CameraFrame> CaptureAsync(CancellationToken cancellationToken)
    {
        if (camera is null && time.GetUtcNow() < again)
        {
            throw new IOException(complaint);
        }

        try
        {
            return await TakeAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or TimeoutException or SetupException)
        {
            complaint = exception is TimeoutException ? $"{Id} gave no picture for {Patience.TotalSeconds:0} s." : exception.Message;
            again = time.GetUtcNow() + Rest;
            await CloseAsync();
            throw new IOException(complaint, exception);
        }
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => CloseAsync();

    private async ValueTask<CameraFrame> TakeAsync(CancellationToken cancellationToken)
    {
        var began = camera is { IsLive: false };
        while (true)
        {
            camera ??= await OpenCamera.OpenAsync(name, calibration, seed: 1, time, cancellationToken, plays: true);
            try
            {
                return await camera.CaptureAsync(cancellationToken).AsTask().WaitAsync(Patience, time, cancellationToken);
            }
            catch (IOException) when (began)
            {
                // A recording that was begun is at its end: it plays again.
                began = false;
                await CloseAsync();
            }
        }
    }

    private ValueTask CloseAsync() => Interlocked.Exchange(ref camera, null)?.DisposeAsync() ?? ValueTask.CompletedTask;
}
