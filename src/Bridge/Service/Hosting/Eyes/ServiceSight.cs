using LamRobot.Bridge.Mqtt;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>The camera of a running service: people look through it, and the robot where what it looks at is described.</summary>
internal sealed class ServiceSight : IAsyncDisposable
{
    private static readonly TimeSpan FirstPicture = TimeSpan.FromSeconds(30);
    private readonly IAsyncDisposable camera;

    private ServiceSight(IAsyncDisposable camera, CameraView view) => (this.camera, View) = (camera, view);

    /// <summary>What people look through.</summary>
    public CameraView View { get; }

    /// <summary>What sees for the robot; null when it sees itself.</summary>
    public TableEyes? Eyes { get; private init; }

    /// <summary>What a person should know of it.</summary>
    public IReadOnlyList<string> Remarks { get; private set; } = [];

    /// <summary>Opens the camera that is asked for.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="mqtt">The connection to the robot's broker.</param>
    /// <param name="robot">The robot.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The camera; null when none is asked for.</returns>
    /// <exception cref="SetupException">There is no such camera, or a file cannot be used.</exception>
    /// <exception cref="IOException">A file cannot be read, or OpenCV or the detector cannot be loaded.</exception>
    public static async ValueTask<ServiceSight?> OpenAsync(ServiceRequest request, MqttLink mqtt, IRobotLink robot, TimeProvider time, CancellationToken cancellationToken)
    {
        if (request.Place == SimulatedPlace.TabletopByCamera)
        {
            var camera = await MqttCamera.ListenAsync(mqtt, request.Robot ?? SimulatedRobot.DefaultId(request.Place), SimulatedTable.Camera, FirstPicture, time, cancellationToken);
            return Of(camera, camera, SimulatedTable.Description, robot, time);
        }

        return request.Camera is { } named ? await OfPersonAsync(named, robot, time, cancellationToken) : null;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Eyes?.Dispose();
        await View.DisposeAsync();
        await camera.DisposeAsync();
    }

    private static async ValueTask<ServiceSight> OfPersonAsync(CameraRequest named, IRobotLink robot, TimeProvider time, CancellationToken cancellationToken)
    {
        if (named.Name == OpenCamera.Tabletop)
        {
            throw new SetupException("The simulated table's camera shows the table of a simulated arm.", "Start one: --scenario tabletop --positions camera.");
        }

        var calibration = await named.ReadCalibrationAsync(cancellationToken);
        var table = await named.ReadTableAsync(cancellationToken);
        var detector = table is null ? await named.ReadDetectorAsync(cancellationToken) : null;
        var camera = await LastingCamera.OpenAsync(named.Name, calibration, time, cancellationToken);
        try
        {
            if (table is not null && !camera.IsLive)
            {
                throw new SetupException($"{camera.Id} is a recording: a robot that went by it would act on what was there once.", "Leave out --table, or take a camera.");
            }

            var sight = table is null
                ? new(camera, new(camera, new() { Network = detector?.Options(), Motion = false }, time))
                : Of(camera, camera, table, robot, time);
            sight.Remarks = [.. await RemarksAsync(sight, table is not null, cancellationToken)];
            return sight;
        }
        catch
        {
            await camera.DisposeAsync();
            throw;
        }
    }

    // A camera that is off now may come later: the service starts without it.
    private static async ValueTask<IEnumerable<string>> RemarksAsync(ServiceSight sight, bool places, CancellationToken cancellationToken)
    {
        var look = await sight.View.LookAsync(cancellationToken);
        return look.Complaint is { } complaint ? [$"The camera gives no picture yet: {complaint}"]
            : places && look.Scene is { CameraPose: null } ? [$"Where {sight.View.Id} is, is not known: it needs its lens (--calibration) and must see a tag of --table."]
            : [];
    }

    private static ServiceSight Of(ICamera camera, IAsyncDisposable owned, TableDescription table, IObserver robot, TimeProvider time)
    {
        var view = new CameraView(camera, table.Scene(), time);
        return new(owned, view) { Eyes = new(view, robot, table, time) };
    }
}
