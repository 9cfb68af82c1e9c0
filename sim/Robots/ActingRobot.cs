using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>A robot that does one action at a time, and gives it up on a stop; an emergency stop holds until it is released.</summary>
internal abstract class ActingRobot(ActuatorManifest manifest)
{
    private ActivityRunner? running;

    /// <summary>What it can do.</summary>
    public ActuatorManifest Manifest => manifest;

    /// <summary>Time of the run.</summary>
    public TimeSpan Now { get; private set; }

    public bool EmergencyStopped { get; private set; }

    /// <summary>Whether it stands still in the middle of its action, or would.</summary>
    public bool Paused { get; private set; }

    /// <summary>The action that is being done.</summary>
    public RobotAction? Current => running?.Action;

    /// <summary>Takes an action; it has its result at once when it cannot begin.</summary>
    public RobotAction Begin(ActionStep step)
    {
        var action = new RobotAction(step);
        var spec = manifest.Actions.FirstOrDefault(spec => spec.Name == step.Action);
        if (EmergencyStopped)
        {
            action.Result = ActionResult.Rejection(ResultCode.Stopped, "The emergency stop is active: release it first.");
        }
        else if (Paused)
        {
            action.Result = ActionResult.Rejection(ResultCode.DeviceBusy, "The robot is paused.");
        }
        else if (running is not null)
        {
            action.Result = ActionResult.Rejection(ResultCode.DeviceBusy, $"The robot is busy: {running.Action.Doing}.");
        }
        else if (spec is null)
        {
            action.Result = ActionResult.Rejection(ResultCode.DeviceRejected, $"The robot has no action {step.Action}.");
        }
        else if (ActionChecks.Complaint(action, spec, IsOfKind) is { } complaint)
        {
            action.Result = ActionResult.Rejection(ResultCode.DeviceRejected, complaint);
        }
        else
        {
            running = new(action, Activity(action), spec.TimeoutSeconds);
        }

        return action;
    }

    /// <summary>Brakes and gives up the action; what is held stays held.</summary>
    public void Stop(StopKind kind)
    {
        Pause(false);
        Brake(kind == StopKind.Emergency);
        EmergencyStopped |= kind == StopKind.Emergency;
        GiveUp(kind == StopKind.Emergency ? "An emergency stop was asked for." : "A stop was asked for.");
    }

    /// <summary>Gives up one action, as when its sender no longer wants it.</summary>
    public void Cancel(string stepId)
    {
        if (running?.Action.Step.Id == stepId)
        {
            Pause(false);
            Brake(hard: false);
            GiveUp("The action was cancelled.");
        }
    }

    /// <summary>Stands still and keeps its action, or goes on with it.</summary>
    public void Pause(bool paused)
    {
        Paused = paused;
        Hold(paused);
    }

    /// <summary>Ends the emergency stop.</summary>
    public void Release() => EmergencyStopped = false;

    public void Step(TimeSpan step)
    {
        Now += step;
        Sense();
        if (!Paused)
        {
            running?.Step(step.TotalSeconds);
        }

        if (running?.Action.Result is { } result)
        {
            running = null;
            if (result.Code == ResultCode.ActionTimeout)
            {
                Brake(hard: false);
            }
        }
    }

    public void Doing(string what)
    {
        if (Current is { } action)
        {
            action.Doing = what;
        }
    }

    public void Succeed(string message, params ReadOnlySpan<(string Name, ArgumentValue Value)> applied) => End(ActionResult.Done(EquatableMap.Of(applied), effectKnown: true, message));

    public void Fail(ResultCode code, string message) => End(ActionResult.Failure(code, message) with { EffectKnown = true });

    /// <summary>Ends the action with a result, unless it has one.</summary>
    protected void End(ActionResult result)
    {
        if (Current is { Result: null } action)
        {
            action.Result = result;
        }
    }

    protected abstract void Brake(bool hard);

    /// <summary>Keeps the body from moving on, or lets it.</summary>
    protected abstract void Hold(bool held);

    /// <summary>Begins the activity of an action that was checked.</summary>
    protected abstract IEnumerable<Beat> Activity(RobotAction action);

    /// <summary>Whether the robot knows something of a kind by a name.</summary>
    protected abstract bool IsOfKind(string kind, string name);

    /// <summary>Looks at the world, before anything is done in a step.</summary>
    protected virtual void Sense()
    {
    }

    /// <summary>Called when an action was given up.</summary>
    protected virtual void GaveUp()
    {
    }

    private void GiveUp(string why)
    {
        End(new(ActionStatus.Stopped, ResultCode.Stopped, why) { EffectKnown = true });
        running = null;
        GaveUp();
    }
}
