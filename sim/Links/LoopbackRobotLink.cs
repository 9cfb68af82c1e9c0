using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>A link to a simulated robot in the same process: an action runs the world's time as fast as it can.</summary>
/// <remarks>Safe for use from several threads: a stop comes between two steps of the world.</remarks>
public sealed class LoopbackRobotLink : IRobotLink
{
    private static readonly TimeSpan StandingPatience = TimeSpan.FromSeconds(2);
    private readonly Lock gate = new();
    private readonly SimulationRun run;
    private volatile bool connected;

    internal LoopbackRobotLink(SimulationRun run) => this.run = run;

    /// <inheritdoc />
    public ActuatorManifest Manifest => run.World.Manifest;

    /// <summary>The cameras that look at the robot's world.</summary>
    public IReadOnlyList<ICamera> Cameras => [.. run.World.Cameras.Select(name => new SimulatedCamera(name, () => Take(name)))];

    /// <inheritdoc />
    public RobotState State
    {
        get
        {
            lock (gate)
            {
                return run.World.RobotState with { Online = connected };
            }
        }
    }

    /// <inheritdoc />
    public ValueTask ConnectAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        connected = true;
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public ValueTask<Observation> ObserveAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (gate)
        {
            return ValueTask.FromResult(run.World.Observe());
        }
    }

    /// <inheritdoc />
    public ValueTask<ActionResult> SendAsync(ActionStep step, IProgress<ActionProgress>? progress, CancellationToken cancellationToken)
    {
        if (!connected)
        {
            return ValueTask.FromResult(ActionResult.Failure(ResultCode.LinkDown, "The link is not connected."));
        }

        RobotAction action;
        lock (gate)
        {
            action = run.World.Begin(step);
        }

        var told = "";
        while (Advance(action))
        {
            if (cancellationToken.IsCancellationRequested)
            {
                Cancel(step);
            }

            if (action.Doing != told)
            {
                progress?.Report(new(step.Id, null, told = action.Doing));
            }
        }

        return ValueTask.FromResult(action.Result!);
    }

    /// <inheritdoc />
    public ValueTask StopAsync(StopKind kind, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            run.World.Stop(kind);
            StandStill();
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public ValueTask<ActionResult> ReleaseAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            run.World.Release();
        }

        return ValueTask.FromResult(ActionResult.Done([], effectKnown: true));
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        connected = false;
        return ValueTask.CompletedTask;
    }

    private CameraFrame Take(string camera)
    {
        Func<CameraFrame> picture;
        lock (gate)
        {
            picture = run.World.Shoot(camera);
        }

        return picture();
    }

    private bool Advance(RobotAction action)
    {
        lock (gate)
        {
            if (action.Result is null)
            {
                run.Step();
            }

            return action.Result is null;
        }
    }

    private void Cancel(ActionStep step)
    {
        lock (gate)
        {
            run.World.Cancel(step.Id);
            StandStill();
        }
    }

    private void StandStill()
    {
        var deadline = run.World.Elapsed + StandingPatience;
        while (run.World.RobotSpeed > 0 && run.World.Elapsed < deadline)
        {
            run.Step();
        }
    }
}
