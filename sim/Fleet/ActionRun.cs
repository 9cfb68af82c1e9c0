using LamRobot.Bridge.Mqtt.Vda5050;

namespace LamRobot.Sim;

/// <summary>An action that was asked for, from its waiting to its end.</summary>
internal sealed class ActionRun(VdaAction action, int? sequence, VdaActionScope scope, TimeSpan duration)
{
    public VdaAction Action => action;

    /// <summary>The place in the order of its node or edge; null for an instant action.</summary>
    public int? Sequence => sequence;

    public VdaActionScope Scope => scope;

    public VdaActionStatus Status { get; set; } = VdaActionStatus.Waiting;

    public TimeSpan Remaining { get; set; } = duration;

    public string? Result { get; set; }

    /// <summary>Whether its node was reached, or its edge entered.</summary>
    public bool Triggered { get; set; } = sequence is null;

    public bool Ended => Status is VdaActionStatus.Finished or VdaActionStatus.Failed;

    public bool Active => Status is VdaActionStatus.Initializing or VdaActionStatus.Running or VdaActionStatus.Paused;

    /// <summary>Whether no other action may go on with it.</summary>
    public bool IsExclusive => action.BlockingType is VdaBlockingType.Hard or VdaBlockingType.Single;

    /// <summary>Whether the robot must stand for it.</summary>
    public bool NeedsStand => action.BlockingType is VdaBlockingType.Hard or VdaBlockingType.Soft;

    public VdaActionState State => new(action.ActionId, Status) { ActionType = action.ActionType, Result = Result };
}
