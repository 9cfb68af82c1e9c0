using LamRobot.Contracts;
using LamRobot.Perception.Vision;
using LamRobot.Perception.World;

namespace LamRobot.Bridge.Service;

/// <summary>Sees what lies on a table through a camera, and nothing else: where the camera is, it finds out by the table's tags.</summary>
/// <remarks>Looks come one after the other. It owns neither the camera nor the robot.</remarks>
internal sealed class TableEyes : IObserver, IAsyncDisposable
{
    private readonly ICamera camera;
    private readonly IObserver robot;
    private readonly TableDescription table;
    private readonly TimeProvider time;
    private readonly SceneReader reader;
    private readonly WorldModel model;
    private readonly Arrangement arrangement;
    private readonly SemaphoreSlim looking = new(1, 1);
    private DateTimeOffset taken = DateTimeOffset.MinValue;
    private CameraPose? eye;
    private CameraFrame? picture;
    private SensorView? view;

    /// <summary>Opens the eyes.</summary>
    /// <param name="camera">The camera; it knows its lens.</param>
    /// <param name="robot">The robot at the table, which says what it holds.</param>
    /// <param name="table">What is known of the table.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="IOException">OpenCV cannot be loaded.</exception>
    public TableEyes(ICamera camera, IObserver robot, TableDescription table, TimeProvider time)
    {
        this.camera = camera;
        this.robot = robot;
        this.table = table;
        this.time = time;
        reader = new(table.Scene());
        model = new(table.World());
        arrangement = table.Arrangement();
    }

    /// <inheritdoc />
    public async ValueTask<Observation> ObserveAsync(CancellationToken cancellationToken)
    {
        await looking.WaitAsync(cancellationToken);
        try
        {
            model.Hear(camera.Id, await robot.ObserveAsync(cancellationToken), time.GetUtcNow());
            await LookAsync(cancellationToken);
            var seen = model.Observe(time.GetUtcNow());
            var things = seen.Entities.Where(entity => table.Things.Any(thing => thing.Id == entity.Id));
            return arrangement.Describe(seen with { Entities = things.ToEquatableList(), Robots = [] }, eye);
        }
        finally
        {
            looking.Release();
        }
    }

    /// <summary>Looks, and draws into the picture what is seen in it.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The newest picture as the bytes of a JPEG file; null when there was none yet.</returns>
    public async ValueTask<byte[]?> DrawAsync(CancellationToken cancellationToken)
    {
        await looking.WaitAsync(cancellationToken);
        try
        {
            await LookAsync(cancellationToken);
            return picture is null ? null : AnnotatedPicture.Draw(picture, view!, PictureFormat.Jpeg);
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

    private async ValueTask LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            var frame = await camera.CaptureAsync(cancellationToken);
            if (frame.Timestamp == taken)
            {
                return;
            }

            taken = frame.Timestamp;
            var now = time.GetUtcNow();

            // What the picture says of the camera's place is not used, and a clock that runs ahead makes no sight younger than now.
            var scene = reader.Read(frame with { Pose = null, Timestamp = frame.Timestamp < now ? frame.Timestamp : now });
            eye = scene.CameraPose ?? eye;
            (picture, view) = (frame, scene.View);
            model.See(scene.View);
        }
        catch (Exception exception) when (exception is IOException or TimeoutException)
        {
            model.Miss(camera.Id, time.GetUtcNow(), exception.Message);
        }
    }
}
