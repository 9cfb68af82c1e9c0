namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>Why a case failed.</summary>
internal enum FailureCause
{
    /// <summary>It did not fail.</summary>
    None,

    /// <summary>The words were not what was said.</summary>
    HeardWrong,

    /// <summary>The actions were not the right ones, or it asked or refused in the wrong place.</summary>
    PlannedWrong,

    /// <summary>The actions were right, what they were done to was not.</summary>
    GroundedWrong,

    /// <summary>The plan was carried out in vain.</summary>
    FailedToAct,

    /// <summary>The mission did not come to an end in time.</summary>
    TimedOut,

    /// <summary>The document is not what it should be; how that came nobody saw.</summary>
    DocumentWrong,
}
