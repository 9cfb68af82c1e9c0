using System.ComponentModel.DataAnnotations;
using LamRobot.Contracts;

namespace LamRobot.Actuators.Robot;

/// <summary>Acts through one robot: it sends only to a robot that is online, awake and not stopped, and claims nothing that the robot did not say.</summary>
/// <remarks>It owns its link. The robot's id, kind and actions come from the link's manifest.</remarks>
public sealed class RobotActuator : IActuator, IPausable
{
    private readonly IRobotLink link;
    private readonly RobotActuatorOptions options;
    private readonly TimeProvider timeProvider;

    /// <summary>Makes an actuator.</summary>
    /// <param name="link">The robot's link.</param>
    /// <param name="options">When it may be sent an action.</param>
    /// <param name="timeProvider">Measures the wait for a stop.</param>
    /// <exception cref="ValidationException">An option is out of its range.</exception>
    public RobotActuator(IRobotLink link, RobotActuatorOptions options, TimeProvider timeProvider)
    {
        ArgumentNullException.ThrowIfNull(link);
        ArgumentNullException.ThrowIfNull(options);
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        this.link = link;
        this.options = options;
        this.timeProvider = timeProvider;
    }

    /// <inheritdoc />
    public string Id => link.Manifest.Id;

    /// <inheritdoc />
    public string Kind => link.Manifest.Kind;

    /// <summary>What the robot is for, in its own words.</summary>
    public string Description => link.Manifest.Description;

    /// <inheritdoc />
    public IReadOnlyList<ActionSpec> Actions => link.Manifest.Actions;

    /// <summary>What the robot says of itself now.</summary>
    public RobotState State => link.State;

    /// <summary>The world as the robot sees it.</summary>
    public IObserver Observer => link;

    /// <inheritdoc />
    public ValueTask ConnectAsync(CancellationToken cancellationToken) => link.ConnectAsync(cancellationToken);

    /// <inheritdoc />
    public async ValueTask<ActionResult> ExecuteAsync(ActionStep step, IProgress<ActionProgress>? progress, CancellationToken cancellationToken)
    {
        if (FindObstacle() is { } rejection)
        {
            return rejection;
        }

        try
        {
            return await link.SendAsync(step, progress, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await StopWithinAsync().ConfigureAwait(false);
            throw;
        }
        catch (TimeoutException exception)
        {
            return ActionResult.Failure(ResultCode.LinkTimeout, exception.Message);
        }
        catch (IOException exception)
        {
            return ActionResult.Failure(ResultCode.LinkDown, exception.Message);
        }
    }

    /// <inheritdoc />
    public ValueTask StopAsync(StopKind kind, CancellationToken cancellationToken) => link.StopAsync(kind, cancellationToken);

    /// <inheritdoc />
    public ValueTask<ActionResult> PauseAsync(CancellationToken cancellationToken) => Pausing.PauseAsync(link, cancellationToken);

    /// <inheritdoc />
    public ValueTask<ActionResult> ResumeAsync(CancellationToken cancellationToken) => Pausing.ResumeAsync(link, cancellationToken);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => link.DisposeAsync();

    private ActionResult? FindObstacle() => link.State switch
    {
        { Online: false } => ActionResult.Rejection(ResultCode.LinkDown, $"{Id} is not online."),
        { EmergencyStopped: true } => ActionResult.Rejection(ResultCode.Stopped, $"The emergency stop of {Id} is on."),
        { Age: var age } when age > options.MaximumStateAge =>
            ActionResult.Rejection(ResultCode.LinkDown, $"{Id} was last heard of {age.TotalSeconds:0.#} s ago."),
        _ => null,
    };

    private async ValueTask StopWithinAsync()
    {
        using var limit = new CancellationTokenSource(options.StopWait, timeProvider);
        try
        {
            await link.StopAsync(StopKind.Soft, limit.Token).AsTask().WaitAsync(limit.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is OperationCanceledException or TimeoutException or IOException)
        {
            // The stop is on its way; a robot that cannot confirm it is found out by its next state.
            return;
        }
    }
}
