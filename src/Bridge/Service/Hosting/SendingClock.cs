using System.Collections.Concurrent;
using LamRobot.Bridge.Mqtt;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>Notes when each mission's first action goes out to the robot.</summary>
/// <param name="link">The robot.</param>
/// <param name="time">The clock.</param>
/// <param name="first">Another robot's; what goes out here is noted there. Null for the first robot.</param>
internal sealed class SendingClock(IRobotLink link, TimeProvider time, SendingClock? first = null) : IRobotLink, IPausable, ILedgeredLink
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> firstSent = first?.firstSent ?? new(StringComparer.Ordinal);

    /// <inheritdoc />
    public ActuatorManifest Manifest => link.Manifest;

    /// <inheritdoc />
    public RobotState State => link.State;

    /// <inheritdoc />
    public IReadOnlyList<LedgerEntry> Abandoned => link is ILedgeredLink ledgered ? ledgered.Abandoned : [];

    /// <summary>Tells when a mission's first action went out.</summary>
    /// <param name="missionId">The mission.</param>
    /// <returns>The time; null when none did.</returns>
    public DateTimeOffset? FirstSent(string missionId) => firstSent.TryGetValue(missionId, out var sent) ? sent : null;

    /// <inheritdoc />
    public ValueTask ConnectAsync(CancellationToken cancellationToken) => link.ConnectAsync(cancellationToken);

    /// <inheritdoc />
    public ValueTask<Observation> ObserveAsync(CancellationToken cancellationToken) => link.ObserveAsync(cancellationToken);

    /// <inheritdoc />
    public ValueTask<ActionResult> SendAsync(ActionStep step, IProgress<ActionProgress>? progress, CancellationToken cancellationToken)
    {
        // The dispatcher makes a command's id of the mission's, the step's and a number, with dots between.
        firstSent.TryAdd(step.Id.Split('.')[0], time.GetUtcNow());
        return link.SendAsync(step, progress, cancellationToken);
    }

    /// <inheritdoc />
    public ValueTask StopAsync(StopKind kind, CancellationToken cancellationToken) => link.StopAsync(kind, cancellationToken);

    /// <inheritdoc />
    public ValueTask<ActionResult> ReleaseAsync(CancellationToken cancellationToken) => link.ReleaseAsync(cancellationToken);

    /// <inheritdoc />
    public ValueTask<ActionResult> PauseAsync(CancellationToken cancellationToken) => Pausing.PauseAsync(link, cancellationToken);

    /// <inheritdoc />
    public ValueTask<ActionResult> ResumeAsync(CancellationToken cancellationToken) => Pausing.ResumeAsync(link, cancellationToken);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => link.DisposeAsync();
}
