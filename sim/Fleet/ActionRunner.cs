using LamRobot.Bridge.Mqtt.Vda5050;
using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>Runs actions in the order in which they fall due, as their blocking types allow.</summary>
/// <remarks>Source: VDA 5050 3.0.0, section 6.2.2 and figure 11.</remarks>
internal sealed class ActionRunner(SkillBook skills, RobotWork work, ErrorBook errors, Changes changes)
{
    private readonly List<ActionRun> ofOrder = [];
    private readonly List<ActionRun> instant = [];
    private readonly List<ActionRun> due = [];

    public bool Paused { get; private set; }

    /// <summary>Whether actions of the order have not ended.</summary>
    public bool Busy => ofOrder.Exists(static run => !run.Ended);

    /// <summary>Whether an action goes on now.</summary>
    public bool Active => due.Exists(static run => run.Active);

    /// <summary>Whether the robot must stand: an action that is due does not let it drive.</summary>
    public bool HoldsRobot => due.Exists(static run => run.NeedsStand);

    public EquatableList<VdaActionState> OrderStates => ofOrder.Select(static run => run.State).ToEquatableList();

    public EquatableList<VdaActionState> InstantStates => instant.Select(static run => run.State).ToEquatableList();

    /// <summary>Takes a new order's actions in place of the last one's.</summary>
    public void Begin(RobotOrder order, bool keepInstant)
    {
        due.RemoveAll(static run => run.Sequence is not null);
        ofOrder.Clear();
        if (!keepInstant)
        {
            instant.RemoveAll(static run => run.Ended);
        }

        Extend(order);
    }

    /// <summary>Takes an update's actions; those of the old horizon go.</summary>
    public void Extend(RobotOrder order)
    {
        var places = order.Nodes.Select(static node => node.SequenceId).Concat(order.Edges.Select(static edge => edge.SequenceId)).ToHashSet();
        var wanted = order.Nodes.SelectMany(static node => node.Actions.Select(action => (action, node.SequenceId, VdaActionScope.Node)))
            .Concat(order.Edges.SelectMany(static edge => edge.Actions.Select(action => (action, edge.SequenceId, VdaActionScope.Edge)))).ToList();
        ofOrder.RemoveAll(run => !run.Triggered && places.Contains(run.Sequence!.Value) && !wanted.Exists(each => each.action.ActionId == run.Action.ActionId));
        ofOrder.RemoveAll(run => !run.Triggered && !places.Contains(run.Sequence!.Value));
        foreach (var (action, sequence, scope) in wanted.OrderBy(static each => each.SequenceId))
        {
            if (!ofOrder.Exists(run => run.Action.ActionId == action.ActionId))
            {
                ofOrder.Add(new(action, sequence, scope, Duration(action)));
            }
        }

        changes.Mark();
    }

    /// <summary>A node was reached, or an edge entered: its actions fall due.</summary>
    public void Trigger(int sequence)
    {
        foreach (var run in ofOrder.Where(run => run.Sequence == sequence && !run.Triggered))
        {
            run.Triggered = true;
            due.Add(run);
        }
    }

    /// <summary>An edge was left: what it asked for ends with it.</summary>
    public void LeaveEdges(int before)
    {
        foreach (var run in due.Where(run => run.Scope == VdaActionScope.Edge && run.Sequence < before).ToList())
        {
            if (run.Active)
            {
                Complete(run);
            }
            else
            {
                End(run, VdaActionStatus.Failed, "its edge was left before it could begin");
            }
        }
    }

    /// <summary>Takes an instant action that is told of; one that is not started by hand falls due at once.</summary>
    public ActionRun AddInstant(VdaAction action, bool byHand)
    {
        var run = new ActionRun(action, null, VdaActionScope.Instant, Duration(action));
        instant.Add(run);
        if (!byHand)
        {
            due.Add(run);
        }

        changes.Mark();
        return run;
    }

    public void End(ActionRun run, VdaActionStatus status, string? result = null)
    {
        (run.Status, run.Result) = (status, result);
        due.Remove(run);
        changes.Mark();
    }

    public void Pause(bool on)
    {
        Paused = on;
        foreach (var run in due.Where(static run => run.Active))
        {
            run.Status = on ? VdaActionStatus.Paused : VdaActionStatus.Running;
        }

        changes.Mark();
    }

    /// <summary>Ends all that the order asked for.</summary>
    public void Cancel()
    {
        foreach (var run in ofOrder.Where(static run => !run.Ended).ToList())
        {
            End(run, VdaActionStatus.Failed, "the order was cancelled");
        }
    }

    public void ForgetEndedInstant()
    {
        instant.RemoveAll(static run => run.Ended);
        changes.Mark();
    }

    /// <summary>Goes on with what runs, then starts what may start.</summary>
    /// <param name="step">How far, in time of the world.</param>
    /// <param name="standing">Whether the robot stands, so that what needs a stand may start.</param>
    public void Step(TimeSpan step, bool standing)
    {
        if (Paused)
        {
            return;
        }

        foreach (var run in due.Where(static run => run.Active).ToList())
        {
            Advance(run, step);
        }

        foreach (var run in due.Where(static run => !run.Active).ToList())
        {
            if (!MayStart(run, standing))
            {
                return;
            }

            run.Status = VdaActionStatus.Initializing;
            changes.Mark();
        }
    }

    private bool MayStart(ActionRun run, bool standing) =>
        (standing || !run.NeedsStand) && !due.Exists(other => other.Active && (run.IsExclusive || other.IsExclusive));

    private void Advance(ActionRun run, TimeSpan step)
    {
        if (run.Status == VdaActionStatus.Initializing)
        {
            run.Status = VdaActionStatus.Running;
            changes.Mark();
        }

        run.Remaining -= step;
        if (run.Remaining <= TimeSpan.Zero)
        {
            Complete(run);
        }
    }

    private void Complete(ActionRun run)
    {
        var (succeeded, result) = work.Do(run.Action);
        End(run, succeeded ? VdaActionStatus.Finished : VdaActionStatus.Failed, result);
        if (!succeeded)
        {
            errors.Refuse(RobotErrorKind.ActionFailed, $"{run.Action.ActionType}: {result}", ("actionId", run.Action.ActionId));
        }
    }

    private TimeSpan Duration(VdaAction action) => skills.Find(action.ActionType)?.Duration ?? TimeSpan.Zero;
}
