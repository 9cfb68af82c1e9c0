namespace LamRobot.Actuators.Tests;

/// <summary>The acting core with one robot, in a world and at a time that a test rules.</summary>
internal sealed class Rig : IAsyncDisposable
{
    public Rig(DispatcherOptions? options = null, IPolicy? policy = null, IApprover? approver = null, params IMissionListener[] listeners)
    {
        World = new World(Trace);
        Journal = new TracingJournal(Trace);
        Policy = new TracingPolicy(Trace);
        Person = new TracingApprover(Trace);
        Robot = new RecordingActuator("robot", Trace);
        Registry.Add(Robot);
        var recorder = new MissionRecorder(Journal, listeners);
        Stop = new StopSwitch(Registry, recorder, new StopOptions(), Time);
        var safeguards = new Safeguards(policy ?? Policy, approver ?? Person, Stop);
        Dispatcher = new Dispatcher(Registry, World, safeguards, recorder, options ?? new DispatcherOptions { VerificationInterval = TimeSpan.Zero }, Time);
    }

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public Trace Trace { get; } = new();

    public PatientTime Time { get; } = new(new DateTimeOffset(2026, 11, 25, 12, 0, 0, TimeSpan.Zero));

    public ActuatorRegistry Registry { get; } = new();

    public World World { get; }

    public TracingJournal Journal { get; }

    public TracingPolicy Policy { get; }

    public TracingApprover Person { get; }

    public RecordingActuator Robot { get; }

    public StopSwitch Stop { get; }

    public Dispatcher Dispatcher { get; }

    /// <summary>From now on the robot does what it is told, and the world shows it.</summary>
    public Rig WithAbleRobot()
    {
        Robot.OnExecute = (step, _, _) => Task.FromResult(Obey(step));
        return this;
    }

    public ActionResult Obey(ActionStep step)
    {
        if (step.Action == "go_to")
        {
            World.Set("robot", "at", step.Arguments["place"].ToString());
        }
        else if (step.Action == "pick_up")
        {
            World.Set("robot", "holding", step.Arguments["object"].ToString());
        }

        return ActionResult.Done(step.Arguments, effectKnown: false);
    }

    public Task<ActionResult> DispatchAsync(ActionStep step) => Dispatcher.DispatchAsync("m", step, Token).AsTask();

    public MissionLoop Loop(IPlanner planner, MissionOptions? options = null, IQuestioner? questioner = null) =>
        new(planner, Dispatcher, questioner, options ?? new MissionOptions { RetryDelay = TimeSpan.Zero }, Time);

    public async Task<Episode> RunAsync(IPlanner planner, string command = "do it", MissionOptions? options = null, IQuestioner? questioner = null)
    {
        var loop = Loop(planner, options, questioner);
        return await loop.RunAsync(new MissionCommand(command), Token);
    }

    public ValueTask DisposeAsync() => Registry.DisposeAsync();
}
