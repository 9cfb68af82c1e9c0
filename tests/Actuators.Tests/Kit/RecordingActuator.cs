namespace LamRobot.Actuators.Tests;

/// <summary>Notes what it is told, and does what a test says.</summary>
internal sealed class RecordingActuator(string id, Trace trace) : IActuator
{
    private readonly List<ActionStep> executed = [];
    private readonly List<StopKind> stops = [];

    public string Id { get; } = id;

    public string Kind => "test";

    public IReadOnlyList<ActionSpec> Actions { get; set; } = Specs.All;

    public Func<ActionStep, IProgress<ActionProgress>?, CancellationToken, Task<ActionResult>> OnExecute { get; set; } =
        (step, _, _) => Task.FromResult(ActionResult.Done(step.Arguments, effectKnown: false));

    public Func<StopKind, CancellationToken, Task> OnStop { get; set; } = (_, _) => Task.CompletedTask;

    public bool Disposed { get; private set; }

    public IReadOnlyList<ActionStep> Executed
    {
        get
        {
            lock (executed)
            {
                return [.. executed];
            }
        }
    }

    public IReadOnlyList<StopKind> Stops
    {
        get
        {
            lock (stops)
            {
                return [.. stops];
            }
        }
    }

    public ValueTask ConnectAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public async ValueTask<ActionResult> ExecuteAsync(ActionStep step, IProgress<ActionProgress>? progress, CancellationToken cancellationToken)
    {
        lock (executed)
        {
            executed.Add(step);
        }

        trace.Add($"{Id} executes {step.Action}");
        return await OnExecute(step, progress, cancellationToken);
    }

    public async ValueTask StopAsync(StopKind kind, CancellationToken cancellationToken)
    {
        lock (stops)
        {
            stops.Add(kind);
        }

        trace.Add($"{Id} stops");
        await OnStop(kind, cancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        Disposed = true;
        return ValueTask.CompletedTask;
    }
}
