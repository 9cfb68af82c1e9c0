namespace LamRobot.Sim;

/// <summary>What errors are called: the words of 2.x, and those of 3.0.</summary>
/// <remarks>Source: VDA 5050 2.1.0, section 6.6.4; VDA 5050 3.0.0, section 6.6.5.4. What the standard has no word for is named in its manner.</remarks>
internal static class RobotErrorNames
{
    public static string Of(RobotErrorKind kind, int major) => major >= 3 ? Three(kind) : Two(kind);

    private static string Two(RobotErrorKind kind) => kind switch
    {
        RobotErrorKind.Validation => "validationError",
        RobotErrorKind.OutdatedUpdate or RobotErrorKind.SameUpdate or RobotErrorKind.Stitching or RobotErrorKind.UpdateAfterCancel => "orderUpdateError",
        RobotErrorKind.OrderAction or RobotErrorKind.OtherOrder or RobotErrorKind.OldOrder => "orderError",
        RobotErrorKind.StartOutOfRange or RobotErrorKind.NoRoute or RobotErrorKind.UnknownMap => "noRouteError",
        RobotErrorKind.InstantAction => "instantActionError",
        RobotErrorKind.NoOrderToCancel => "noOrderToCancel",
        RobotErrorKind.ActionFailed => "actionError",
        RobotErrorKind.Obstacle => "obstacle",
        RobotErrorKind.BatteryLow => "batteryLow",
        _ => "batteryEmpty",
    };

    private static string Three(RobotErrorKind kind) => kind switch
    {
        RobotErrorKind.Validation => "VALIDATION_FAILURE",
        RobotErrorKind.OutdatedUpdate => "OUTDATED_ORDER_UPDATE",
        RobotErrorKind.SameUpdate => "SAME_ORDER_UPDATE_ID",
        RobotErrorKind.Stitching or RobotErrorKind.OldOrder => "INVALID_ORDER",
        RobotErrorKind.UpdateAfterCancel => "ORDER_UPDATE_FOLLOWING_CANCEL",
        RobotErrorKind.OrderAction => "INVALID_ORDER_ACTION",
        RobotErrorKind.OtherOrder => "OTHER_ORDER_ACTIVE",
        RobotErrorKind.StartOutOfRange => "START_NODE_OUT_OF_RANGE",
        RobotErrorKind.NoRoute => "NO_ROUTE_TO_TARGET",
        RobotErrorKind.UnknownMap => "UNKNOWN_MAP_ID",
        RobotErrorKind.InstantAction => "INVALID_INSTANT_ACTION",
        RobotErrorKind.NoOrderToCancel => "NO_ORDER_TO_CANCEL",
        RobotErrorKind.ActionFailed => "ACTION_FAILED",
        RobotErrorKind.Obstacle => "OBSTACLE",
        RobotErrorKind.BatteryLow => "BATTERY_LOW",
        _ => "BATTERY_EMPTY",
    };
}
