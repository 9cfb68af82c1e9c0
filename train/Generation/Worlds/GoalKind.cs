namespace LamRobot.Training.Worlds;

/// <summary>What must hold in the end.</summary>
internal enum GoalKind
{
    /// <summary>Things are at one of the targets, places or persons.</summary>
    Place,

    /// <summary>A thing is in the gripper.</summary>
    Hold,

    /// <summary>Things are in a state.</summary>
    State,

    /// <summary>A thing is in the gripper and a lamp is on.</summary>
    Examine,

    /// <summary>The robot stands where a thing is.</summary>
    Found,

    /// <summary>The robot stands at a target.</summary>
    Stand,

    /// <summary>A target is open.</summary>
    Open,

    /// <summary>A target is closed.</summary>
    Closed,

    /// <summary>A target is on.</summary>
    Lit,

    /// <summary>A target is off.</summary>
    Dark,
}
