namespace LamRobot.Sim;

/// <summary>What a simulated robot complains of.</summary>
internal enum RobotErrorKind
{
    /// <summary>An order is malformed.</summary>
    Validation,

    /// <summary>An order asks for an action that cannot be done.</summary>
    OrderAction,

    /// <summary>An update is older than what the robot has.</summary>
    OutdatedUpdate,

    /// <summary>An update has the number of the last one, and says something else.</summary>
    SameUpdate,

    /// <summary>An update does not begin where the base ends.</summary>
    Stitching,

    /// <summary>An update is of an order that was cancelled.</summary>
    UpdateAfterCancel,

    /// <summary>Another order is active.</summary>
    OtherOrder,

    /// <summary>An order was done before.</summary>
    OldOrder,

    /// <summary>The first node is not where the robot is.</summary>
    StartOutOfRange,

    /// <summary>There is no such way.</summary>
    NoRoute,

    /// <summary>A map that the robot does not know.</summary>
    UnknownMap,

    /// <summary>An instant action that cannot be done.</summary>
    InstantAction,

    /// <summary>There is no order to cancel.</summary>
    NoOrderToCancel,

    /// <summary>An action failed.</summary>
    ActionFailed,

    /// <summary>Something lies in the way.</summary>
    Obstacle,

    /// <summary>The battery is low.</summary>
    BatteryLow,

    /// <summary>The battery is empty.</summary>
    BatteryEmpty,
}
