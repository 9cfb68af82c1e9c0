namespace LamRobot.FaultRuns;

/// <summary>What may go wrong with a process.</summary>
internal enum TroubleKind
{
    /// <summary>The broker is killed, and started again a little later.</summary>
    BrokerKilled,

    /// <summary>The robot's process is killed, and started again a little later; it remembers nothing.</summary>
    RobotKilled,

    /// <summary>The service is killed, and started again a little later.</summary>
    ServiceKilled,

    /// <summary>The broker stands still for a while.</summary>
    BrokerFrozen,

    /// <summary>The robot's process stands still for a while.</summary>
    RobotFrozen,

    /// <summary>The service stands still for a while.</summary>
    ServiceFrozen,
}
