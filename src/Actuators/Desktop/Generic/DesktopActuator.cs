using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop;

/// <summary>Acts through the programs of a desktop, and sees them: whatever shows itself to assistive technology.</summary>
/// <remarks>It touches only what its options name or it opened itself, stops when the person takes mouse or keyboard, and judges every effect by what the program shows afterwards.</remarks>
public sealed class DesktopActuator : IActuator, IObserver
{
    private readonly DesktopActuatorOptions options;
    private readonly IApprover approver;
    private readonly TimeProvider timeProvider;
    private readonly Func<string, IEnumerable<string>, ProcessStartInfo> start;
    private DesktopConnection? connection;
    private RunningDeed? running;

    /// <summary>Makes an actuator.</summary>
    /// <param name="options">What it may touch.</param>
    /// <param name="approver">Asked about each act that cannot be undone.</param>
    /// <param name="timeProvider">Measures its patience.</param>
    /// <param name="start">Says how a program is started so that it appears on the desktop; null where it does by itself.</param>
    /// <exception cref="ValidationException">An option is out of its range.</exception>
    public DesktopActuator(DesktopActuatorOptions options, IApprover approver, TimeProvider timeProvider, Func<string, IEnumerable<string>, ProcessStartInfo>? start = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        this.options = options;
        this.approver = approver;
        this.timeProvider = timeProvider;
        this.start = start ?? (static (program, arguments) => new ProcessStartInfo(program, arguments));
    }

    /// <inheritdoc />
    public string Id => options.Id;

    /// <inheritdoc />
    public string Kind => "desktop";

    /// <inheritdoc />
    public IReadOnlyList<ActionSpec> Actions => DesktopActions.All;

    /// <inheritdoc />
    /// <exception cref="DesktopUnavailableException">There is no desktop, or it has no accessibility bus.</exception>
    public async ValueTask ConnectAsync(CancellationToken cancellationToken)
    {
        connection ??= new DesktopConnection(await DesktopSystems.OpenAsync(options, timeProvider, cancellationToken).ConfigureAwait(false), options, new Consent(approver), start);
    }

    /// <inheritdoc />
    public async ValueTask<ActionResult> ExecuteAsync(ActionStep step, IProgress<ActionProgress>? progress, CancellationToken cancellationToken)
    {
        if (connection is not { } desktop)
        {
            return ActionResult.Rejection(ResultCode.LinkDown, "The desktop is not connected.");
        }

        using var deed = new RunningDeed(cancellationToken);
        running = deed;
        desktop.Person.Guard(deed.Stop);
        try
        {
            return await desktop.ExecuteAsync(step, deed.Stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            var why = desktop.Person.Taken is { } taken ? $"You took {taken}: the rest is not done." : "It was stopped.";
            return new ActionResult(ActionStatus.Stopped, ResultCode.Stopped, why);
        }
        finally
        {
            desktop.Person.Guard(null);
            running = null;
        }
    }

    /// <inheritdoc />
    public async ValueTask<Observation> ObserveAsync(CancellationToken cancellationToken)
    {
        var elements = connection is { } desktop ? await desktop.Hand.ReadToldAsync(cancellationToken).ConfigureAwait(false) : [];
        return new Observation
        {
            Timestamp = timeProvider.GetUtcNow(),
            Entities = elements.Select(element => element.ToEntity()).ToEquatableList(),
            UiElements = elements.Select(element => element.ToUiElement()).ToEquatableList(),
        };
    }

    /// <summary>Takes over names that were read in the picture of the screen, in place of all before: elements that their programs leave without a name are found by them, and what such a name says cannot be undone is asked for as usual.</summary>
    /// <param name="read">The names, by the ids of elements without one.</param>
    public void Name(IEnumerable<KeyValuePair<string, string>> read) => connection?.Hand.Name(read);

    /// <inheritdoc />
    /// <remarks>It is confirmed when what was under way has ended.</remarks>
    public async ValueTask StopAsync(StopKind kind, CancellationToken cancellationToken)
    {
        if (running is { } deed)
        {
            await PersonGuard.CancelAsync(deed.Stop).ConfigureAwait(false);
            await deed.Ended.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc />
    /// <remarks>The programs that it opened stay open: they are the person's.</remarks>
    public ValueTask DisposeAsync() => connection?.DisposeAsync() ?? ValueTask.CompletedTask;
}
