namespace LamRobot.Planner.Handling;

/// <summary>Why a step cannot be done now, or would be for nothing.</summary>
internal enum HandlingProblemKind
{
    /// <summary>The thing is somewhere else than the robot.</summary>
    OutOfReach,

    /// <summary>The thing is in something closed.</summary>
    Covered,

    /// <summary>The robot holds something already.</summary>
    HandsFull,

    /// <summary>The robot does not hold the thing.</summary>
    NotHeld,

    /// <summary>The thing is left where it was just taken, though the command speaks of another place or of taking it away.</summary>
    ForNothing,

    /// <summary>The plan left the thing where it shall be, and takes it again.</summary>
    TakenAgain,

    /// <summary>The plan brought the robot there already.</summary>
    ThereAlready,

    /// <summary>The robot goes away from something that it opened, and that it could close.</summary>
    LeftOpen,
}
