using LamRobot.Bridge.Mqtt.Wire;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt;

/// <summary>A robot's camera whose pictures come over a broker: it keeps the newest.</summary>
public sealed class MqttCamera : ICamera, IAsyncDisposable
{
    private readonly TimeSpan patience;
    private readonly TimeProvider time;
    private readonly TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IAsyncDisposable? listening;
    private byte[]? newest;
    private CameraFrame? read;
    private long unreadable;

    private MqttCamera(string camera, TimeSpan patience, TimeProvider time)
    {
        Id = camera;
        this.patience = patience;
        this.time = time;
    }

    /// <inheritdoc />
    public string Id { get; }

    /// <summary>How many pictures were asked for that could not be read.</summary>
    public long UnreadablePictures => Interlocked.Read(ref unreadable);

    /// <summary>Begins to listen for a camera's pictures.</summary>
    /// <param name="link">The connection to the broker; it stays the caller's.</param>
    /// <param name="robotId">The robot that has the camera.</param>
    /// <param name="camera">The camera's name.</param>
    /// <param name="patience">How long to wait for the first picture.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The camera.</returns>
    public static async ValueTask<MqttCamera> ListenAsync(MqttLink link, string robotId, string camera, TimeSpan patience, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(link);
        var listener = new MqttCamera(camera, patience, time);
        listener.listening = await link.ListenAsync(new RobotTopics(robotId).Camera(camera), listener.Hear, cancellationToken).ConfigureAwait(false);
        return listener;
    }

    /// <inheritdoc />
    /// <exception cref="IOException">The newest picture cannot be read.</exception>
    public async ValueTask<CameraFrame> CaptureAsync(CancellationToken cancellationToken)
    {
        await first.Task.WaitAsync(patience, time, cancellationToken).ConfigureAwait(false);
        if (Interlocked.Exchange(ref newest, null) is { } payload)
        {
            if (CameraPayload.TryRead(payload, out var frame))
            {
                read = frame;
            }
            else
            {
                Interlocked.Increment(ref unreadable);
            }
        }

        return read ?? throw new IOException($"The pictures of the camera {Id} cannot be read.");
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => listening?.DisposeAsync() ?? ValueTask.CompletedTask;

    private void Hear(MqttMessage message)
    {
        Volatile.Write(ref newest, message.Payload.ToArray());
        first.TrySetResult();
    }
}
