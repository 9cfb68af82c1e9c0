namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>Watches what a robot says of actions that were sent to be done at once.</summary>
internal sealed class VdaInstantAsk(IReadOnlyList<VdaAction> actions, VdaSnapshot before, Func<VdaState, bool> isDone)
{
    private readonly Lock gate = new();
    private readonly VdaErrorWatch errors = new(before.State);
    private bool handled;
    private VdaState? newest;
    private VdaActionState? last;
    private VdaError? error;

    public IReadOnlyList<VdaAction> Actions => actions;

    public VdaErrorSubject Subject { get; } = new("instantActions") { ActionIds = new(actions.Select(action => action.ActionId), StringComparer.Ordinal) };

    /// <summary>Whether the robot has dealt with them, and its state shows what was wanted.</summary>
    public bool IsAnswered
    {
        get
        {
            lock (gate)
            {
                return handled && newest is not null && isDone(newest);
            }
        }
    }

    /// <summary>Whether the robot has said no.</summary>
    public bool IsRefused
    {
        get
        {
            lock (gate)
            {
                return error is not null || last is { Status: VdaActionStatus.Failed };
            }
        }
    }

    /// <summary>Whether the robot has dealt with them.</summary>
    public bool IsHandled
    {
        get
        {
            lock (gate)
            {
                return handled;
            }
        }
    }

    /// <summary>Whether the robot was away since they were first sent.</summary>
    public bool WasInterrupted(VdaSnapshot now) => now.Interruptions != before.Interruptions;

    /// <summary>Whether the robot was away and does not know them: it may have done them before.</summary>
    public bool IsLost(VdaSnapshot now) =>
        WasInterrupted(now) && now is { Fresh: true, State: { } state } && !state.ActionStates.Concat(state.InstantActionStates).Any(action => Subject.ActionIds.Contains(action.ActionId));

    public void Take(VdaState state)
    {
        lock (gate)
        {
            newest = state;
            foreach (var action in state.ActionStates.Concat(state.InstantActionStates).Where(action => Subject.ActionIds.Contains(action.ActionId)))
            {
                (last, handled) = (action, true);
            }

            if (errors.NewIn(state).FirstOrDefault(each => Subject.IsOf(each) == true) is { } refusal)
            {
                (error, handled) = (refusal, true);
            }
        }
    }

    /// <summary>The answer as it stands: a robot that never dealt with them may be in the wanted state all the same.</summary>
    public VdaInstantAnswer Answer(bool sent)
    {
        lock (gate)
        {
            return new(newest is not null && isDone(newest)) { Sent = sent, Action = last, Error = error };
        }
    }
}
