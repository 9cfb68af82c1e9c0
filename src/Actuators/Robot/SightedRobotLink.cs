using System.ComponentModel.DataAnnotations;
using LamRobot.Contracts;

namespace LamRobot.Actuators.Robot;

/// <summary>Lends a robot eyes: actions name things, and where these are is filled in from what the eyes see.</summary>
/// <remarks>It owns the robot's link, and not the eyes. Parameters that say how they are seen are hidden from whoever plans.</remarks>
public sealed class SightedRobotLink : IRobotLink, IPausable
{
    private readonly IRobotLink robot;
    private readonly CompositeObserver sight;
    private readonly SightedRobotLinkOptions options;

    /// <summary>Lends eyes to a robot.</summary>
    /// <param name="robot">The robot's link.</param>
    /// <param name="eyes">See the world, such as a camera's world model.</param>
    /// <param name="options">What sights are good for.</param>
    /// <param name="timeProvider">Dates observations.</param>
    /// <exception cref="ValidationException">An option is out of its range.</exception>
    public SightedRobotLink(IRobotLink robot, IObserver eyes, SightedRobotLinkOptions options, TimeProvider timeProvider)
    {
        ArgumentNullException.ThrowIfNull(robot);
        ArgumentNullException.ThrowIfNull(eyes);
        ArgumentNullException.ThrowIfNull(options);
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        this.robot = robot;
        this.options = options;
        sight = new([robot, eyes], timeProvider);
    }

    /// <inheritdoc />
    /// <remarks>Without the parameters that are filled in.</remarks>
    public ActuatorManifest Manifest => robot.Manifest with { Actions = robot.Manifest.Actions.Select(Plannable).ToEquatableList() };

    /// <inheritdoc />
    public RobotState State => robot.State;

    /// <inheritdoc />
    public ValueTask ConnectAsync(CancellationToken cancellationToken) => robot.ConnectAsync(cancellationToken);

    /// <inheritdoc />
    public async ValueTask<ActionResult> SendAsync(ActionStep step, IProgress<ActionProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(step);
        var seen = robot.Manifest.Actions.FirstOrDefault(action => action.Name == step.Action)?.Parameters.Where(static parameter => parameter.SeenAs is not null).ToList() ?? [];
        if (seen.Count == 0)
        {
            return await robot.SendAsync(step, progress, cancellationToken).ConfigureAwait(false);
        }

        try
        {
            var filling = new SeenPositions(await ObserveAsync(cancellationToken).ConfigureAwait(false), options.MaximumAge);
            return filling.TryFill(step, seen, out var filled, out var rejection)
                ? await robot.SendAsync(filled, progress, cancellationToken).ConfigureAwait(false)
                : rejection;
        }
        catch (Exception exception) when (exception is TimeoutException or IOException)
        {
            return ActionResult.Rejection(ResultCode.NotFound, $"Nothing can be seen now: {exception.Message}");
        }
    }

    /// <inheritdoc />
    public ValueTask StopAsync(StopKind kind, CancellationToken cancellationToken) => robot.StopAsync(kind, cancellationToken);

    /// <inheritdoc />
    public ValueTask<ActionResult> PauseAsync(CancellationToken cancellationToken) => Pausing.PauseAsync(robot, cancellationToken);

    /// <inheritdoc />
    public ValueTask<ActionResult> ResumeAsync(CancellationToken cancellationToken) => Pausing.ResumeAsync(robot, cancellationToken);

    /// <inheritdoc />
    public ValueTask<ActionResult> ReleaseAsync(CancellationToken cancellationToken) => robot.ReleaseAsync(cancellationToken);

    /// <inheritdoc />
    /// <exception cref="TimeoutException">No picture came in time.</exception>
    /// <exception cref="IOException">The camera is not there.</exception>
    public ValueTask<Observation> ObserveAsync(CancellationToken cancellationToken) => sight.ObserveAsync(cancellationToken);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => robot.DisposeAsync();

    private static ActionSpec Plannable(ActionSpec action) =>
        action with { Parameters = action.Parameters.Where(static parameter => parameter.SeenAs is null).ToEquatableList() };
}
