namespace LamRobot.Training.Worlds;

/// <summary>What a skill does to the world; the names of skills vary, these do not.</summary>
internal enum Operator
{
    /// <summary>The robot stands where a thing is.</summary>
    Find,

    /// <summary>A thing is in the gripper.</summary>
    Pick,

    /// <summary>The robot stands at a place.</summary>
    Go,

    /// <summary>What is held lies where the robot stands.</summary>
    Down,

    /// <summary>What is held lies at a named place.</summary>
    Put,

    /// <summary>The robot stands before the person who spoke, or hands over too.</summary>
    Bring,

    /// <summary>A person has what was held.</summary>
    Give,

    /// <summary>A container is open.</summary>
    Open,

    /// <summary>A container is closed.</summary>
    Close,

    /// <summary>What is held is hot.</summary>
    Heat,

    /// <summary>What is held is cold.</summary>
    Cool,

    /// <summary>What is held is clean.</summary>
    Clean,

    /// <summary>A thing is cut with the knife that is held.</summary>
    Slice,

    /// <summary>A lamp is on.</summary>
    On,

    /// <summary>A lamp is off.</summary>
    Off,

    /// <summary>A thing is taken to a place.</summary>
    Move,

    /// <summary>A thing is taken to a person.</summary>
    Deliver,

    /// <summary>A thing is taken to the person who spoke.</summary>
    Fetch,

    /// <summary>A thing is in the trash.</summary>
    Discard,

    /// <summary>Nothing that matters here.</summary>
    Other,
}
