namespace LamRobot.Actuators.Robot.Tests;

/// <summary>A link whose robot does what a test says.</summary>
internal sealed class FakeLink : IRobotLink
{
    public ActuatorManifest Manifest { get; init; } = new("r2", "rover")
    {
        Description = "Drives.",
        Actions = [new("go_to") { Effect = ActionEffect.Idempotent, Parameters = [new("place", ParameterKind.Entity) { Required = true }], Ensures = [new("r2", "at", "{place}")] }],
    };

    public RobotState State { get; set; } = new("r2", Online: true);

    public List<ActionStep> Sent { get; } = [];

    public List<StopKind> Stops { get; } = [];

    public bool Connected { get; private set; }

    public bool Disposed { get; private set; }

    public string At { get; set; } = "office";

    public Func<ActionStep, IProgress<ActionProgress>?, CancellationToken, Task<ActionResult>> OnSend { get; set; } =
        (step, _, _) => Task.FromResult(ActionResult.Done(step.Arguments, effectKnown: false));

    public Func<CancellationToken, Task> OnStop { get; set; } = _ => Task.CompletedTask;

    public ValueTask ConnectAsync(CancellationToken cancellationToken)
    {
        Connected = true;
        return ValueTask.CompletedTask;
    }

    public async ValueTask<ActionResult> SendAsync(ActionStep step, IProgress<ActionProgress>? progress, CancellationToken cancellationToken)
    {
        Sent.Add(step);
        return await OnSend(step, progress, cancellationToken);
    }

    public async ValueTask StopAsync(StopKind kind, CancellationToken cancellationToken)
    {
        Stops.Add(kind);
        await OnStop(cancellationToken);
    }

    public ValueTask<ActionResult> ReleaseAsync(CancellationToken cancellationToken) => new(ActionResult.Done([], effectKnown: true));

    public ValueTask<Observation> ObserveAsync(CancellationToken cancellationToken) => new(new Observation
    {
        Entities =
        [
            new Entity("r2", "r2", "robot") { Attributes = EquatableMap.Of(("at", At)) },
            new Entity("kitchen", "kitchen", "room"),
        ],
    });

    public ValueTask DisposeAsync()
    {
        Disposed = true;
        return ValueTask.CompletedTask;
    }
}
