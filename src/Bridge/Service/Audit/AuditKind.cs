namespace LamRobot.Bridge.Service;

/// <summary>What somebody did, or was not let do.</summary>
internal enum AuditKind
{
    /// <summary>Asked for a mission.</summary>
    Asked,

    /// <summary>A person was asked to approve a step.</summary>
    ApprovalAsked,

    /// <summary>Approved a step.</summary>
    Approved,

    /// <summary>Did not approve a step, or not in time.</summary>
    Rejected,

    /// <summary>A step was denied by the policy, or the release of an emergency stop by a robot.</summary>
    Denied,

    /// <summary>Stopped everything.</summary>
    Stopped,

    /// <summary>Released an emergency stop.</summary>
    Released,

    /// <summary>The policy changed, or could not be read.</summary>
    Policy,
}
