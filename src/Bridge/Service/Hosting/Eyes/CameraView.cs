using LamRobot.Contracts;
using LamRobot.Perception.Vision;

namespace LamRobot.Bridge.Service;

/// <summary>Reads a camera's newest picture for whoever looks, and draws it for people.</summary>
/// <remarks>Looks come one after the other; a picture is read once, however many look. It does not own the camera.</remarks>
internal sealed class CameraView : IAsyncDisposable
{
    private readonly ICamera camera;
    private readonly TimeProvider time;
    private readonly SceneReader reader;
    private readonly SemaphoreSlim looking = new(1, 1);
    private CameraFrame? picture;
    private Scene? scene;

    /// <summary>Opens the view.</summary>
    /// <param name="camera">The camera.</param>
    /// <param name="options">What is looked for.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="IOException">OpenCV or a network cannot be loaded.</exception>
    public CameraView(ICamera camera, SceneOptions options, TimeProvider time) => (this.camera, reader, this.time) = (camera, new(options), time);

    /// <summary>The camera's name; no password stands in it.</summary>
    public string Id => camera.Id;

    /// <summary>Looks.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What came of it.</returns>
    public async ValueTask<CameraLook> LookAsync(CancellationToken cancellationToken)
    {
        await looking.WaitAsync(cancellationToken);
        try
        {
            return await LookNowAsync(cancellationToken);
        }
        finally
        {
            looking.Release();
        }
    }

    /// <summary>Looks, and draws into the picture what is seen in it.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The picture; when none came now, only why.</returns>
    public async ValueTask<DrawnPicture> DrawAsync(CancellationToken cancellationToken)
    {
        await looking.WaitAsync(cancellationToken);
        try
        {
            // An old picture in the place of one that does not come would be taken for what is there now.
            var look = await LookNowAsync(cancellationToken);
            return look is { Complaint: null, Scene: { } seen } ? new(AnnotatedPicture.Draw(picture!, seen.View, PictureFormat.Jpeg), null) : new(default, look.Complaint);
        }
        finally
        {
            looking.Release();
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await looking.WaitAsync();
        reader.Dispose();
        looking.Dispose();
    }

    private async ValueTask<CameraLook> LookNowAsync(CancellationToken cancellationToken)
    {
        try
        {
            var frame = await camera.CaptureAsync(cancellationToken);
            if (frame.Timestamp != picture?.Timestamp)
            {
                var now = time.GetUtcNow();

                // What the picture says of the camera's place is not used, and a clock that runs ahead makes no sight younger than now.
                scene = reader.Read(frame with { Pose = null, Timestamp = frame.Timestamp < now ? frame.Timestamp : now });
                picture = frame;
            }

            return new(scene, null);
        }
        catch (Exception exception) when (exception is IOException or TimeoutException)
        {
            return new(scene, exception.Message);
        }
    }
}
