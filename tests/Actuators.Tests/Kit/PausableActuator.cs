namespace LamRobot.Actuators.Tests;

/// <summary>Acts until a test says that it is done, and can stand still meanwhile.</summary>
internal sealed class PausableActuator(string id) : IActuator, IPausable
{
    private readonly List<string> told = [];

    public string Id => id;

    public string Kind => "test";

    public IReadOnlyList<ActionSpec> Actions => Specs.All;

    public TaskCompletionSource Began { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TaskCompletionSource Finish { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<string> Told
    {
        get
        {
            lock (told)
            {
                return [.. told];
            }
        }
    }

    public ValueTask ConnectAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public async ValueTask<ActionResult> ExecuteAsync(ActionStep step, IProgress<ActionProgress>? progress, CancellationToken cancellationToken)
    {
        Began.TrySetResult();
        await Finish.Task.WaitAsync(cancellationToken);
        return ActionResult.Done(step.Arguments, effectKnown: true);
    }

    public ValueTask<ActionResult> PauseAsync(CancellationToken cancellationToken) => new(Hear("pause"));

    public ValueTask<ActionResult> ResumeAsync(CancellationToken cancellationToken) => new(Hear("resume"));

    public ValueTask StopAsync(StopKind kind, CancellationToken cancellationToken)
    {
        Hear("stop");
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private ActionResult Hear(string word)
    {
        lock (told)
        {
            told.Add(word);
        }

        return ActionResult.Done([], effectKnown: true);
    }
}
