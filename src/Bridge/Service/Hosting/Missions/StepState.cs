namespace LamRobot.Bridge.Service;

/// <summary>Where a step of a mission is.</summary>
internal enum StepState
{
    /// <summary>It was not begun.</summary>
    Planned,

    /// <summary>It waits for a person's approval.</summary>
    AwaitingApproval,

    /// <summary>The device acts, or its effect is looked for.</summary>
    Running,

    /// <summary>It was done.</summary>
    Done,

    /// <summary>A check, a rule or a person said no: nothing was done.</summary>
    Rejected,

    /// <summary>It was tried and is not known to be done.</summary>
    Failed,
}
