using LamRobot.Contracts;

namespace LamRobot.Benchmarks.Dispatch;

/// <summary>A robot whose actions cost nothing, in a home of a hundred things: what is measured is the way to it.</summary>
internal sealed class BenchRobot(string id) : IActuator, IObserver
{
    private readonly Entity[] home = [.. Enumerable.Range(0, 100).Select(number => new Entity($"thing {number}", $"thing {number}", "object"))];
    private readonly TaskCompletionSource never = new();
    private volatile string at = "";
    private long reached;

    public string Id { get; } = id;

    public string Kind => "bench";

    /// <summary>Completed when an action that runs until it is stopped has begun.</summary>
    public TaskCompletionSource Begun { get; private set; } = new();

    /// <summary>Called when a stop has come.</summary>
    public Action OnStop { get; set; } = () => { };

    /// <summary>Timestamp of the first stop since <see cref="Prepare"/>.</summary>
    public long Reached => reached;

    public IReadOnlyList<ActionSpec> Actions { get; } =
    [
        new("go_to")
        {
            Effect = ActionEffect.Idempotent,
            Parameters = [new("place", ParameterKind.Entity) { Required = true, EntityKinds = ["object"] }],
            Requires = [new("robot", "stuck", Negated: true)],
            Ensures = [new("robot", "at", "{place}")],
        },
        new("drive_on") { Effect = ActionEffect.Idempotent },
    ];

    /// <summary>Gets ready for the next action that runs until it is stopped.</summary>
    public void Prepare()
    {
        Begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        reached = 0;
    }

    public ValueTask ConnectAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public async ValueTask<ActionResult> ExecuteAsync(ActionStep step, IProgress<ActionProgress>? progress, CancellationToken cancellationToken)
    {
        if (step.Action == "drive_on")
        {
            Begun.SetResult();
            await never.Task.WaitAsync(cancellationToken);
        }

        at = step.Arguments["place"].ToString();
        return ActionResult.Done(step.Arguments, effectKnown: false);
    }

    public ValueTask StopAsync(StopKind kind, CancellationToken cancellationToken)
    {
        if (reached == 0)
        {
            reached = TimeProvider.System.GetTimestamp();
        }

        OnStop();
        return ValueTask.CompletedTask;
    }

    public ValueTask<Observation> ObserveAsync(CancellationToken cancellationToken) =>
        new(new Observation { Entities = [.. home, new Entity("robot", "robot", "robot") { Attributes = EquatableMap.Of(("at", at)) }] });

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
