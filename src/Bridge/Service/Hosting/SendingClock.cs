using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>Notes when each mission's first action goes out to the robot.</summary>
/// <param name="link">The robot.</param>
/// <param name="time">The clock.</param>
internal sealed class SendingClock(IRobotLink link, TimeProvider time) : IRobotLink
{
    private long lastSentTicks;

    /// <inheritdoc />
    public ActuatorManifest Manifest => link.Manifest;

    /// <inheritdoc />
    public RobotState State => link.State;

    /// <summary>When the first action after <see cref="Reset"/> went out; null when none did.</summary>
    public DateTimeOffset? FirstSent => Interlocked.Read(ref lastSentTicks) is var ticks and > 0 ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    /// <summary>Forgets what was sent.</summary>
    public void Reset() => Interlocked.Exchange(ref lastSentTicks, 0);

    /// <inheritdoc />
    public ValueTask ConnectAsync(CancellationToken cancellationToken) => link.ConnectAsync(cancellationToken);

    /// <inheritdoc />
    public ValueTask<Observation> ObserveAsync(CancellationToken cancellationToken) => link.ObserveAsync(cancellationToken);

    /// <inheritdoc />
    public ValueTask<ActionResult> SendAsync(ActionStep step, IProgress<ActionProgress>? progress, CancellationToken cancellationToken)
    {
        Interlocked.CompareExchange(ref lastSentTicks, time.GetUtcNow().UtcTicks, 0);
        return link.SendAsync(step, progress, cancellationToken);
    }

    /// <inheritdoc />
    public ValueTask StopAsync(StopKind kind, CancellationToken cancellationToken) => link.StopAsync(kind, cancellationToken);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => link.DisposeAsync();
}
