using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>The one stop that every input calls: it ends the running missions and halts every actuator, whatever else goes on.</summary>
/// <remarks>An emergency stop stays on until it is released: until then nothing is sent. Thread-safe.</remarks>
public sealed class StopSwitch
{
    private static readonly ActionResult Released = ActionResult.Done([], effectKnown: true);
    private readonly ActuatorRegistry registry;
    private readonly MissionRecorder recorder;
    private readonly StopOptions options;
    private readonly TimeProvider timeProvider;
    private readonly Lock gate = new();
    private readonly HashSet<StopScope> running = [];
    private long emergencies;

    /// <summary>Makes a switch.</summary>
    /// <param name="registry">The actuators to halt.</param>
    /// <param name="recorder">Told of each stop.</param>
    /// <param name="options">How it is carried out.</param>
    /// <param name="timeProvider">Measures the latency.</param>
    public StopSwitch(ActuatorRegistry registry, MissionRecorder recorder, StopOptions options, TimeProvider timeProvider)
    {
        this.registry = registry;
        this.recorder = recorder;
        this.options = OptionsCheck.Valid(options);
        this.timeProvider = timeProvider;
    }

    /// <summary>Whether an emergency stop is on.</summary>
    public bool Latched { get; private set; }

    /// <summary>Ends the running missions at once and halts every actuator; returns when all have confirmed, or were waited for long enough.</summary>
    /// <param name="kind">How hard; an emergency stop stays on until it is released.</param>
    /// <param name="source">Which input it came from, such as <c>voice</c> or <c>key</c>.</param>
    /// <param name="cancellationToken">Gives up waiting for confirmations; the stop itself is already on its way.</param>
    /// <returns>What each actuator did, and how long it took.</returns>
    /// <exception cref="IOException">The stop was carried out, but the journal cannot be written.</exception>
    public async ValueTask<StopReport> StopAsync(StopKind kind, string source, CancellationToken cancellationToken)
    {
        var began = timeProvider.GetTimestamp();
        CancelRunning(kind);
        var halts = registry.Actuators.Select(actuator => Halting.HaltAsync(actuator, kind, options.ConfirmationWait, timeProvider, cancellationToken)).ToArray();
        StopReport report;
        try
        {
            await recorder.RecordAsync(new StopRequested(timeProvider.GetUtcNow(), kind, source), CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            var outcomes = await Task.WhenAll(halts).ConfigureAwait(false);
            report = new StopReport(kind, source, timeProvider.GetElapsedTime(began), EquatableList.Create(outcomes.AsSpan()));
        }

        await recorder.RecordAsync(new StopCompleted(timeProvider.GetUtcNow(), report), CancellationToken.None).ConfigureAwait(false);
        return report;
    }

    /// <summary>Releases an emergency stop: missions may begin again; none goes on by itself.</summary>
    /// <param name="source">Which input it came from; never text that was perceived.</param>
    /// <param name="cancellationToken">Gives up before it is released.</param>
    /// <returns>Success when it is released and noted; a failure says why it stays on.</returns>
    public ValueTask<ActionResult> ReleaseAsync(string source, CancellationToken cancellationToken) => ReleaseAsync(source, static _ => new(Released), cancellationToken);

    /// <summary>Releases an emergency stop, at its devices first: it stays on while they do not let go, and one that comes meanwhile stays on, and they are stopped again.</summary>
    /// <param name="source">Which input it came from; never text that was perceived.</param>
    /// <param name="letGo">Ends the stop at the devices; a failure says which still stand, and what to do.</param>
    /// <param name="cancellationToken">Gives up before it is released.</param>
    /// <returns>Success when it is released and noted; a failure says why it stays on.</returns>
    /// <exception cref="ArgumentNullException">Nothing is to be done at the devices: the other overload is for that.</exception>
    public async ValueTask<ActionResult> ReleaseAsync(string source, Func<CancellationToken, ValueTask<ActionResult>> letGo, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(letGo);
        var meant = Interlocked.Read(ref emergencies);
        var result = await letGo(cancellationToken).ConfigureAwait(false);
        if (Interlocked.Read(ref emergencies) == meant)
        {
            var now = timeProvider.GetUtcNow();
            await recorder.RecordAsync(result.Succeeded ? new StopReleased(now, source) : new ReleaseRefused(now, source, result.Message), cancellationToken).ConfigureAwait(false);
            if (!result.Succeeded)
            {
                return result;
            }
        }

        if (TryRelease(meant))
        {
            return result;
        }

        await StopAsync(StopKind.Emergency, "stopped while it was released", CancellationToken.None).ConfigureAwait(false);
        return ActionResult.Failure(ResultCode.Stopped, "An emergency stop came while an earlier one was being released: it is on.");
    }

    /// <summary>Puts work under this switch: its token is cancelled by a stop, or is cancelled already while an emergency stop is on.</summary>
    internal StopScope Enter(CancellationToken cancellationToken, MissionHold? hold = null)
    {
        lock (gate)
        {
            var scope = new StopScope(this, cancellationToken) { Hold = hold };
            running.Add(scope);
            if (Latched)
            {
                scope.Stop();
            }

            return scope;
        }
    }

    internal void Leave(StopScope scope)
    {
        lock (gate)
        {
            running.Remove(scope);
        }
    }

    private bool TryRelease(long meant)
    {
        lock (gate)
        {
            Latched &= emergencies != meant;
            return !Latched;
        }
    }

    private void CancelRunning(StopKind kind)
    {
        lock (gate)
        {
            if (kind == StopKind.Emergency)
            {
                Latched = true;
                emergencies++;
            }

            foreach (var scope in running)
            {
                scope.Stop();
            }
        }
    }
}
