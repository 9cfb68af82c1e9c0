using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>The actions that are under way, so that a pause reaches the devices that can stand still in the middle of one.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class RunningActions(TimeSpan wait, TimeProvider timeProvider)
{
    private readonly Lock gate = new();
    private readonly List<RunningAction> running = [];
    private readonly Dictionary<IActuator, RunningAction> standing = [];

    /// <summary>Begins an action: a device that stands by an earlier pause is let go first.</summary>
    public async ValueTask<RunningAction> EnterAsync(string missionId, IActuator actuator, MissionHold? hold, TimeSpan allowed)
    {
        if (Forget(actuator))
        {
            await RunningAction.AskAsync(actuator, paused: false, wait, timeProvider).ConfigureAwait(false);
        }

        var action = new RunningAction(missionId, actuator, hold, allowed, timeProvider);
        lock (gate)
        {
            running.Add(action);
        }

        return action;
    }

    public void Leave(RunningAction action)
    {
        lock (gate)
        {
            running.Remove(action);
        }

        action.Dispose();
    }

    /// <summary>Forgets that a device stands by a pause: it is being stopped, or let go.</summary>
    /// <returns>Whether it stood.</returns>
    public bool Forget(IActuator actuator)
    {
        lock (gate)
        {
            return standing.Remove(actuator);
        }
    }

    /// <summary>Has the devices stand still that act for a mission, or all of them when none is named.</summary>
    /// <returns>Those that do, and those that go on to the end of their action.</returns>
    public async Task<(IReadOnlyList<string> Stand, IReadOnlyList<string> GoOn)> PauseAsync(string missionId)
    {
        RunningAction[] meant;
        lock (gate)
        {
            meant = [.. running.Where(action => missionId.Length == 0 || action.MissionId == missionId)];
        }

        var answers = await Task.WhenAll(meant.Select(PauseAsync)).ConfigureAwait(false);
        string[] Those(bool stand) => [.. meant.Where((_, index) => answers[index] == stand).Select(action => action.Actuator.Id)];
        return (Those(true), Those(false));
    }

    /// <summary>Lets the devices go on whose mission is not paused any more.</summary>
    public Task ResumeAsync()
    {
        RunningAction[] free;
        lock (gate)
        {
            free = [.. standing.Values.Where(action => !action.IsHeld)];
        }

        return Task.WhenAll(free.Select(ResumeAsync));
    }

    private async Task<bool> PauseAsync(RunningAction action)
    {
        if (!await action.PauseAsync(wait).ConfigureAwait(false))
        {
            return false;
        }

        bool late;
        lock (gate)
        {
            standing[action.Actuator] = action;
            late = !action.IsHeld;
        }

        // It was resumed, or ended, before the device said that it stands.
        if (late)
        {
            await ResumeAsync(action).ConfigureAwait(false);
        }

        return true;
    }

    private async Task ResumeAsync(RunningAction action)
    {
        if (Forget(action.Actuator))
        {
            await RunningAction.AskAsync(action.Actuator, paused: false, wait, timeProvider).ConfigureAwait(false);
        }

        action.GoOn();
    }
}
