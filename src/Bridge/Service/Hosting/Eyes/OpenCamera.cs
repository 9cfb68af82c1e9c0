using System.Runtime.CompilerServices;
using LamRobot.Bridge.Mqtt;
using LamRobot.Contracts;
using LamRobot.Perception.Vision;
using LamRobot.Sim;

namespace LamRobot.Bridge.Service;

/// <summary>Pictures of whatever a person named as the camera: one of this machine, a file, a stream, a robot's over MQTT, or the simulated table's.</summary>
internal sealed class OpenCamera : ICamera, IAsyncDisposable
{
    /// <summary>The name of the simulated table's camera on the command line.</summary>
    public const string Tabletop = SharedOptions.Tabletop;

    /// <summary>What a camera may be named by, in words.</summary>
    public const string Forms = "a number (0 for the first camera of this machine), a picture, pictures as in 'shots/*.png', a video, an address (rtsp://, http://), or a robot's camera as mqtt://BROKER/ROBOT/CAMERA";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(200);
    private readonly TimeProvider time;
    private readonly Stack<IAsyncDisposable> parts = new();
    private CameraCalibration? calibration;
    private IFrameSource? recording;
    private ICamera? camera;

    private OpenCamera(string shown, TimeProvider time) => (Id, this.time) = (shown, time);

    /// <inheritdoc />
    /// <remarks>What it is called in messages; no password stands in it.</remarks>
    public string Id { get; }

    /// <summary>Whether it shows what is there now; a recording does not.</summary>
    public bool IsLive => recording is null;

    /// <summary>Opens a camera. One of this machine or of the network is asked for its first picture later.</summary>
    /// <param name="name">What a person named.</param>
    /// <param name="calibration">Its lens; null when that is not known, or is known by the camera itself.</param>
    /// <param name="seed">Where the simulated table's chance comes from.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="plays">Whether a recording plays at its own pace, as a camera would, or is looked through.</param>
    /// <returns>The camera.</returns>
    /// <exception cref="SetupException">The broker does not answer, or the name is none.</exception>
    public static async ValueTask<OpenCamera> OpenAsync(string name, CameraCalibration? calibration, int seed, TimeProvider time, CancellationToken cancellationToken, bool plays = false)
    {
        var opened = name == Tabletop ? OfTable(seed, time)
            : name.StartsWith("mqtt://", StringComparison.Ordinal) || name.StartsWith("mqtts://", StringComparison.Ordinal) ? await OfRobotAsync(name, time, cancellationToken)
            : Of(name, plays, time);
        opened.calibration = calibration;
        return opened;
    }

    /// <inheritdoc />
    /// <exception cref="SetupException">The calibration is for pictures of another size.</exception>
    /// <exception cref="InvalidOperationException">It is a recording that does not play: its pictures are taken one after the other.</exception>
    public async ValueTask<CameraFrame> CaptureAsync(CancellationToken cancellationToken) =>
        Calibrated(await (camera ?? throw new InvalidOperationException($"{Id} does not play.")).CaptureAsync(cancellationToken));

    /// <summary>Gives its pictures: all of a recording; of a camera the newest, again and again.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The pictures.</returns>
    /// <exception cref="IOException">It is not there, or broke.</exception>
    public async IAsyncEnumerable<CameraFrame> PicturesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (recording is not null)
        {
            await foreach (var frame in recording.CaptureAsync(cancellationToken))
            {
                yield return Calibrated(frame);
            }

            yield break;
        }

        using var turns = new PeriodicTimer(Between, time);
        do
        {
            yield return await CaptureAsync(cancellationToken);
        }
        while (await turns.WaitForNextTickAsync(cancellationToken));
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        while (parts.TryPop(out var part))
        {
            await part.DisposeAsync();
        }
    }

    private static OpenCamera Of(string name, bool plays, TimeProvider time)
    {
        var address = SourceAddress.Parse(name);
        if (address.Kind is SourceKind.Video && !File.Exists(address.Location))
        {
            throw new SetupException($"There is no camera or file '{name}'.", $"A camera is {Forms}.");
        }

        if (address.Kind is SourceKind.Pictures && Path.GetFileName(address.Location).IndexOfAny(['*', '?']) < 0 && !File.Exists(address.Location))
        {
            throw new SetupException($"There is no picture '{name}'.", "");
        }

        var source = FrameSources.Open(address, new() { CameraId = address.Shown }, time, plays);
        var opened = new OpenCamera(address.Shown, time) { recording = address.Kind is SourceKind.Pictures or SourceKind.Video ? source : null };
        if (plays || opened.IsLive)
        {
            var feed = new CameraFeed(address.Shown, source);
            opened.parts.Push(feed);
            opened.camera = feed;
        }

        return opened;
    }

    private static OpenCamera OfTable(int seed, TimeProvider time)
    {
        var run = new SimulationRun(new SimulationCase(new FactQuery([])) { Scenario = SharedOptions.Tabletop, Seed = seed, Setup = [Fact.Of("scatter", "table")], Positions = PositionSource.Camera });
        return new("the simulated table", time) { camera = new DatedCamera(run.Link.Cameras[0], time) };
    }

    private static async ValueTask<OpenCamera> OfRobotAsync(string name, TimeProvider time, CancellationToken cancellationToken)
    {
        var address = BrokerFactory.Parse(name);
        var path = new Uri(name).AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (path is not [var robot, .. var rest] || rest.Length > 1)
        {
            throw new SetupException($"'{address}' names no robot's camera.", "It looks like mqtt://BROKER:PORT/ROBOT/CAMERA; lamrobot robots --broker URL lists the robots.");
        }

        var label = rest is [var only] ? only : SimulatedTable.Camera;
        var opened = new OpenCamera($"the camera {label} of {robot} on {address}", time);
        try
        {
            var mqtt = await BrokerFactory.ConnectAsync(address, time, cancellationToken);
            opened.parts.Push(mqtt);
            var camera = await MqttCamera.ListenAsync(mqtt, robot, label, Patience, time, cancellationToken);
            opened.parts.Push(camera);
            opened.camera = camera;
            return opened;
        }
        catch
        {
            await opened.DisposeAsync();
            throw;
        }
    }

    /// <summary>Gives a picture the lens that was measured.</summary>
    private CameraFrame Calibrated(CameraFrame frame) => calibration is null ? frame
        : (calibration.Width, calibration.Height) == (frame.Width, frame.Height) ? frame with { Intrinsics = calibration.Intrinsics }
        : throw new SetupException(
            $"The calibration is for pictures of {calibration.Width} x {calibration.Height}, and these are {frame.Width} x {frame.Height}.",
            "Calibrate with pictures of this size: lamrobot calibrate.");
}
