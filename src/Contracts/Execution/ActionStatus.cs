namespace LamRobot.Contracts;

/// <summary>How an action ended.</summary>
public enum ActionStatus
{
    /// <summary>It was done.</summary>
    Succeeded,

    /// <summary>It was tried and did not work.</summary>
    Failed,

    /// <summary>It was not tried: a check, a policy or a person said no.</summary>
    Rejected,

    /// <summary>It was stopped before its end.</summary>
    Stopped,
}
