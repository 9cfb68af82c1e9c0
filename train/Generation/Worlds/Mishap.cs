namespace LamRobot.Training.Worlds;

/// <summary>What can go wrong while a robot works.</summary>
internal enum Mishap
{
    /// <summary>Nothing: the task is only half done.</summary>
    None,

    /// <summary>The gripper slips.</summary>
    Slip,

    /// <summary>The way is blocked for now.</summary>
    Blocked,

    /// <summary>A thing has been moved to another place.</summary>
    Moved,

    /// <summary>A thing is gone.</summary>
    Gone,

    /// <summary>Somebody closed a container.</summary>
    Shut,

    /// <summary>The robot drops what it carries.</summary>
    Dropped,

    /// <summary>There is already something in the gripper.</summary>
    Burdened,

    /// <summary>The same move fails twice: another way is needed.</summary>
    Stuck,
}
