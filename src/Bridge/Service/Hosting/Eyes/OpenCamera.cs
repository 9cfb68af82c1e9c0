using System.Runtime.CompilerServices;
using LamRobot.Bridge.Mqtt;
using LamRobot.Contracts;
using LamRobot.Perception.Vision;
using LamRobot.Sim;

namespace LamRobot.Bridge.Service;

/// <summary>Pictures of whatever a person named as the camera: one of this machine, a file, a stream, a robot's over MQTT, or the simulated table's.</summary>
internal sealed class OpenCamera : IAsyncDisposable
{
    /// <summary>The name of the simulated table's camera on the command line.</summary>
    public const string Tabletop = SharedOptions.Tabletop;

    /// <summary>What a camera may be named by, in words.</summary>
    public const string Forms = "a number (0 for the first camera of this machine), a picture, pictures as in 'shots/*.png', a video, an address (rtsp://, http://), a robot's camera as mqtt://BROKER/ROBOT/CAMERA, or tabletop for the simulated table";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(200);
    private readonly TimeProvider time;
    private readonly Stack<IAsyncDisposable> parts = new();
    private IFrameSource? recording;
    private ICamera? camera;

    private OpenCamera(string shown, TimeProvider time) => (Shown, this.time) = (shown, time);

    /// <summary>What it is called in messages; no password stands in it.</summary>
    public string Shown { get; }

    /// <summary>Whether it goes on by itself, so that the next picture may be better.</summary>
    public bool IsLive => camera is not null;

    /// <summary>Opens a camera. One of this machine or of the network is asked for its first picture later.</summary>
    /// <param name="name">What a person named.</param>
    /// <param name="calibration">Its lens; null when that is not known, or is known by the camera itself.</param>
    /// <param name="seed">Where the simulated table's chance comes from.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The camera.</returns>
    /// <exception cref="SetupException">The broker does not answer, or the name is none.</exception>
    public static async ValueTask<OpenCamera> OpenAsync(string name, CameraCalibration? calibration, int seed, TimeProvider time, CancellationToken cancellationToken)
    {
        if (name == Tabletop)
        {
            return OfTable(seed, time);
        }

        if (name.StartsWith("mqtt://", StringComparison.Ordinal) || name.StartsWith("mqtts://", StringComparison.Ordinal))
        {
            return await OfRobotAsync(name, time, cancellationToken);
        }

        var address = SourceAddress.Parse(name);
        if (address.Kind is SourceKind.Video && !File.Exists(address.Location))
        {
            throw new SetupException($"There is no camera or file '{name}'.", $"A camera is {Forms}.");
        }

        if (address.Kind is SourceKind.Pictures && Path.GetFileName(address.Location).IndexOfAny(['*', '?']) < 0 && !File.Exists(address.Location))
        {
            throw new SetupException($"There is no picture '{name}'.", "");
        }

        var source = FrameSources.Open(address, new() { CameraId = address.Shown, Intrinsics = calibration?.Intrinsics }, time);
        var opened = new OpenCamera(address.Shown, time);
        if (address.Kind is SourceKind.Pictures or SourceKind.Video)
        {
            opened.recording = source;
            return opened;
        }

        var feed = new CameraFeed(address.Shown, source);
        opened.parts.Push(feed);
        opened.camera = feed;
        return opened;
    }

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
                yield return frame;
            }

            yield break;
        }

        using var turns = new PeriodicTimer(Between, time);
        do
        {
            yield return await camera!.CaptureAsync(cancellationToken);
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
}
