namespace LamRobot.Planner.Handling;

/// <summary>What an action does with the things that a robot handles.</summary>
internal enum HandlingRole
{
    /// <summary>Nobody knows: whatever was known of the robot is no longer.</summary>
    Unknown,

    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>The robot goes to a place or a thing.</summary>
    Go,

    /// <summary>A thing gets into the gripper.</summary>
    Take,

    /// <summary>The robot goes with what it holds.</summary>
    Carry,

    /// <summary>What is held is left somewhere.</summary>
    Leave,

    /// <summary>What is held is changed, and stays in the gripper.</summary>
    Change,

    /// <summary>Something that holds things is opened.</summary>
    Open,

    /// <summary>Something that holds things is closed.</summary>
    Close,
}
