using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>The robot of the home: takes one action at a time, sees, remembers, moves and speaks.</summary>
internal sealed class HomeRobot
{
    private readonly ActionCatalogue catalogue;
    private readonly ActionChecks checks;
    private ActivityRunner? running;

    public HomeRobot(HomeState home)
    {
        Home = home;
        Vision = new(home, Memory);
        catalogue = new(this);
        checks = new(this);
        At = home.RobotAt;
        Memory.See(home.Operator, TimeSpan.Zero);
        Vision.Look(TimeSpan.Zero);
    }

    public HomeState Home { get; }

    public RobotMemory Memory { get; } = new();

    public Vision Vision { get; }

    /// <summary>Time of the run.</summary>
    public TimeSpan Now { get; private set; }

    /// <summary>What the robot drove to: a room, a place or a person's id; null on the way.</summary>
    public string? At { get; private set; }

    public bool EmergencyStopped { get; private set; }

    /// <summary>The action that is being done.</summary>
    public RobotAction? Current => running?.Action;

    /// <summary>Takes an action; it has its result at once when it cannot begin.</summary>
    public RobotAction Begin(ActionStep step)
    {
        var action = new RobotAction(step);
        if (EmergencyStopped)
        {
            action.Result = ActionResult.Rejection(ResultCode.Stopped, "The emergency stop is active: release it first.");
        }
        else if (running is not null)
        {
            action.Result = ActionResult.Rejection(ResultCode.DeviceBusy, $"The robot is busy: {running.Action.Doing}.");
        }
        else if (checks.Complaint(action) is { } complaint)
        {
            action.Result = ActionResult.Rejection(ResultCode.DeviceRejected, complaint);
        }
        else
        {
            running = new(action, catalogue.Begin(action));
        }

        return action;
    }

    /// <summary>Brakes and gives up the action; what is held stays held.</summary>
    public void Stop(StopKind kind)
    {
        Home.Body.Brake(kind == StopKind.Emergency);
        EmergencyStopped |= kind == StopKind.Emergency;
        GiveUp(kind == StopKind.Emergency ? "An emergency stop was asked for." : "A stop was asked for.");
    }

    /// <summary>Gives up one action, as when its sender no longer wants it.</summary>
    public void Cancel(string stepId)
    {
        if (running?.Action.Step.Id == stepId)
        {
            Home.Body.Brake(hard: false);
            GiveUp("The action was cancelled.");
        }
    }

    /// <summary>Ends the emergency stop.</summary>
    public void Release() => EmergencyStopped = false;

    public void Step(TimeSpan step)
    {
        Now += step;
        Vision.Look(Now);
        running?.Step(step.TotalSeconds);
        if (running?.Action.Result is { } result)
        {
            running = null;
            if (result.Code == ResultCode.ActionTimeout)
            {
                Home.Body.Brake(hard: false);
            }
        }
    }

    public void Say(string listener, string text) => Home.History.Add("said", listener, text);

    public void Doing(string what)
    {
        if (Current is { } action)
        {
            action.Doing = what;
        }
    }

    public void Succeed(string message, params ReadOnlySpan<(string Name, ArgumentValue Value)> applied)
    {
        if (Current is { Result: null } action)
        {
            action.Result = ActionResult.Done(EquatableMap.Of(applied), effectKnown: true, message);
        }
    }

    public void Fail(ResultCode code, string message)
    {
        if (Current is { Result: null } action)
        {
            action.Result = ActionResult.Failure(code, message) with { EffectKnown = true };
        }
    }

    /// <summary>The robot left where it was.</summary>
    public void Leave() => (At, Home.RobotAt) = (null, null);

    /// <summary>The robot has come to a room, a place or a person.</summary>
    public void Arrive(string label)
    {
        At = label;
        Home.RobotAt = Home.Map.RoomOf(label) is not null ? label : Home.FindPerson(label)?.At;
    }

    private void GiveUp(string why)
    {
        if (running is { Action: { Result: null } action })
        {
            action.Result = new(ActionStatus.Stopped, ResultCode.Stopped, why) { EffectKnown = true };
        }

        foreach (var person in Home.People.Where(static person => person.Walking && person.Accompanies))
        {
            person.Halt();
        }

        running = null;
        Leave();
    }
}
