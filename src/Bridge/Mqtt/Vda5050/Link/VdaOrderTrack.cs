using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>What came of an order, from state to state.</summary>
/// <remarks>It is told every state in order, so that a word that stands in one state alone is not missed.</remarks>
internal sealed class VdaOrderTrack(VdaOrderDraft draft, VdaState? before)
{
    private readonly Lock gate = new();
    private readonly VdaErrorWatch errors = new(before);
    private readonly HashSet<string> oldActions = [.. All(before).Select(static each => each.ActionId)];
    private ActionResult? verdict;

    public VdaErrorSubject Subject { get; } = new("order")
    {
        OrderId = draft.OrderId,
        ActionIds = new(draft.Actions.Keys, StringComparer.Ordinal),
    };

    /// <summary>Whether the robot has told that it has the order.</summary>
    public bool Accepted { get; private set; }

    /// <summary>The newest update that the robot has told of.</summary>
    public int Update { get; private set; } = -1;

    /// <summary>The place in the route of the node that was passed last.</summary>
    public int Passed { get; private set; }

    /// <summary>What came of it; null while it is not known.</summary>
    public ActionResult? Verdict
    {
        get
        {
            lock (gate)
            {
                return verdict;
            }
        }
    }

    public void Take(VdaState state)
    {
        lock (gate)
        {
            if (state.OrderId == draft.OrderId)
            {
                Accepted = true;
                Update = Math.Max(Update, state.OrderUpdateId);
                Passed = Math.Max(Passed, draft.PlaceOf(state.LastNodeId, state.LastNodeSequenceId));
            }

            // A state that shows what was sent refuses nothing of it: such an error is about a message that was sent twice.
            var pending = !Accepted || Update < draft.UpdateId;
            verdict ??= ByErrors(errors.NewIn(state), pending) ?? (state.OrderId == draft.OrderId ? ByState(state) : Lost(state));
        }
    }

    private ActionResult? Lost(VdaState state) => Accepted
        ? ActionResult.Failure(ResultCode.EffectUnknown, state.OrderId.Length == 0
            ? $"The robot knows its order '{draft.OrderId}' no more, as after a restart: how far it got is not known."
            : $"The robot has another order, '{state.OrderId}', in place of '{draft.OrderId}': how far it got is not known.")
        : null;

    private ActionResult? ByErrors(List<VdaError> fresh, bool pending)
    {
        foreach (var error in fresh)
        {
            var ours = Subject.IsOf(error);
            if (!Accepted && (ours == true || (ours is null && VdaErrorWords.IsRefusal(error))))
            {
                return ActionResult.Rejection(VdaErrorWords.Code(error), $"The robot refused the order. {VdaErrorWords.Say(error)}");
            }

            if (ours != false && (VdaErrorWords.Ends(error) || (ours == true && pending && VdaErrorWords.IsRefusal(error))))
            {
                return ActionResult.Failure(VdaErrorWords.Code(error), $"The robot cannot go on. {VdaErrorWords.Say(error)}");
            }
        }

        return null;
    }

    private ActionResult? ByState(VdaState state)
    {
        var actions = state.ActionStates.Where(each => draft.Actions.ContainsKey(each.ActionId)).ToList();
        if (IsCancelled(state) && (actions.Exists(static each => each.Status == VdaActionStatus.Failed) || (IsEmpty(state) && !IsThere(state))))
        {
            return Cancelled(state);
        }

        if (actions.Find(static each => each.Status is VdaActionStatus.Failed or VdaActionStatus.Retriable) is { } failed)
        {
            return ActionResult.Failure(ResultCode.DeviceFailed, ActionFailure(state, failed));
        }

        if (Update < draft.UpdateId || !IsEmpty(state))
        {
            return null;
        }

        if (draft.SentTo < draft.End && state.LastNodeId == draft.Route.Nodes[draft.SentTo].Id)
        {
            return null;
        }

        if (!IsThere(state))
        {
            return Cancelled(state);
        }

        return actions.DistinctBy(static each => each.ActionId).Count(static each => each.Status == VdaActionStatus.Finished) == draft.Actions.Count
            ? ActionResult.Done(draft.Task.Step.Arguments, effectKnown: true, actions.Find(each => each.ActionId == draft.Task.Action?.ActionId)?.Result ?? "")
            : null;
    }

    // A cancel ends what the order had to do as failed; it is known by its own action, where the robot shows that.
    private bool IsCancelled(VdaState state) =>
        All(state).Any(each => each is { ActionType: "cancelOrder", Status: not VdaActionStatus.Failed } && !oldActions.Contains(each.ActionId));

    // Not ours: somebody stopped it, and a failure would be planned anew and sent after that stop.
    private ActionResult Cancelled(VdaState state) =>
        new(ActionStatus.Stopped, ResultCode.Stopped, $"The order was cancelled at the robot, or by somebody else: it ended at '{state.LastNodeId}', on the way to '{draft.Route.Nodes[^1].Id}'.") { EffectKnown = !state.Driving };

    private bool IsThere(VdaState state) => state.LastNodeId == draft.Route.Nodes[^1].Id;

    private static bool IsEmpty(VdaState state) => state.NodeStates.Count == 0 && state.EdgeStates.Count == 0;

    private static IEnumerable<VdaActionState> All(VdaState? state) => state?.ActionStates.Concat(state.InstantActionStates) ?? [];

    private string ActionFailure(VdaState state, VdaActionState action)
    {
        var words = state.Errors.LastOrDefault(error => error.References.TryGetValue("actionId", out var id) && id == action.ActionId);
        var reason = string.Join(" ", new[] { action.Result, words is null ? null : VdaErrorWords.Say(words) }.Where(each => !string.IsNullOrEmpty(each)));
        return $"{draft.Actions[action.ActionId]} failed{(reason.Length > 0 ? ": " + reason : "")}.";
    }
}
