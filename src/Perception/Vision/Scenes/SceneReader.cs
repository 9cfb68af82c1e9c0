using LamRobot.Contracts;

namespace LamRobot.Perception.Vision;

/// <summary>Reads from a picture everything that it is set up to look for.</summary>
/// <remarks>One camera each; not for concurrent use.</remarks>
public sealed class SceneReader : IDisposable
{
    private readonly SceneOptions options;
    private readonly TagDetector? tags;
    private readonly CameraLocator locator;
    private readonly ColourObjectDetector? objects;
    private readonly CodeReader? codes;
    private readonly PeopleDetector? people;
    private readonly NetworkDetector? network;
    private readonly MotionDetector? motion;
    private readonly SightingTracker tracker;

    /// <summary>Makes a reader.</summary>
    /// <param name="options">What is looked for.</param>
    /// <exception cref="IOException">OpenCV or the network cannot be loaded.</exception>
    public SceneReader(SceneOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        VisionLibrary.Require();
        this.options = options;
        tags = options.Tags is null ? null : new TagDetector(options.Tags);
        locator = new CameraLocator(options.PlacedTags);
        objects = options.Objects is null ? null : new ColourObjectDetector(options.Objects);
        codes = options.Codes ? new CodeReader() : null;
        people = options.People ? new PeopleDetector() : null;
        network = options.Network is null ? null : new NetworkDetector(options.Network);
        motion = options.Motion ? new MotionDetector() : null;
        tracker = new SightingTracker(options.Tracking);
    }

    /// <summary>Reads a picture.</summary>
    /// <param name="frame">The picture.</param>
    /// <returns>What it shows.</returns>
    public Scene Read(CameraFrame frame)
    {
        using var picture = new Picture(frame);
        var quality = FrameQualityMeter.Measure(picture);
        var seenTags = tags?.Detect(picture) ?? [];
        var pose = frame.Pose ?? (frame.Intrinsics is { } intrinsics ? locator.Locate(seenTags, intrinsics) : null);
        using var placed = new Picture(frame with { Pose = pose });
        var writer = new SightingWriter(options, pose);
        Sighting[] sightings =
        [
            .. seenTags.Select(writer.Of),
            .. (objects?.Detect(placed.Frame) ?? []).Where(seen => !seenTags.Any(tag => tag.Surrounds(seen.Outline))).Select(writer.Of),
            .. (codes?.Read(picture) ?? []).Select(SightingWriter.Of),
            .. (people?.Detect(picture) ?? []).Select(SightingWriter.Of),
            .. (network?.Detect(picture) ?? []).Select(SightingWriter.Of),
        ];
        var view = new SensorView(frame.CameraId, frame.Timestamp)
        {
            Sightings = tracker.Follow(sightings, frame.Timestamp).ToEquatableList(),
            Distrust = quality.Distrust,
            Visibility = options.Objects is { } plane ? SurfaceView.Of(placed, plane.PlaneMetres) : null,
        };
        return new(view, quality) { CameraPose = pose, Motion = motion?.Observe(picture) };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        tags?.Dispose();
        codes?.Dispose();
        people?.Dispose();
        network?.Dispose();
        motion?.Dispose();
    }
}
