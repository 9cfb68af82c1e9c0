using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>Says why a robot can be asked for nothing now.</summary>
internal static class VdaReadiness
{
    /// <summary>Whether a robot has still something of an order to do.</summary>
    public static bool HasOrder(VdaState state) => state.NodeStates.Count > 0 || state.EdgeStates.Count > 0
        || state.ActionStates.Any(action => action.Status is VdaActionStatus.Waiting or VdaActionStatus.Initializing or VdaActionStatus.Running or VdaActionStatus.Paused);

    /// <summary>Why nothing can be sent; null when it can.</summary>
    public static ActionResult? Obstacle(VdaSnapshot known, bool linkUp) => known switch
    {
        _ when !linkUp => No(ResultCode.LinkDown, "The link is down."),
        { Version.Length: > 0, Dialect: null } => No(ResultCode.ProtocolError, $"The robot speaks VDA 5050 {known.Version}; 2.0, 2.1 and 3.0 are understood."),
        { Online: false } or { State: null } => No(ResultCode.LinkDown, $"The robot is not there{Word(known)}."),
        { State.EmergencyStop: not VdaEmergencyStop.None } => No(ResultCode.Stopped, "The robot's emergency stop is on."),
        { State.OperatingMode: not (VdaOperatingMode.Automatic or VdaOperatingMode.SemiAutomatic) } => No(ResultCode.DeviceBusy, $"The robot is not ours now: it is in the mode {Mode(known.State.OperatingMode)}."),
        { Contradiction: { } doubt } => No(ResultCode.ProtocolError, $"The robot cannot be believed: {doubt}."),
        _ when known.State.Errors.FirstOrDefault(IsOfTheRobot) is { } error => No(ResultCode.DeviceFailed, $"The robot cannot go on. {VdaErrorWords.Say(error)}"),
        _ => null,
    };

    /// <summary>Why no order can be sent; null when it can.</summary>
    /// <param name="known">The robot.</param>
    /// <param name="orderId">The order that is to be sent: when the robot has it already, that is none.</param>
    public static ActionResult? ObstacleToOrders(VdaSnapshot known, string orderId) => known.State switch
    {
        { } state when state.OrderId == orderId => null,
        { } state when HasOrder(state) => No(ResultCode.DeviceBusy, $"The robot has still the order '{state.OrderId}' to do."),
        { Paused: true } => No(ResultCode.DeviceBusy, "The robot is paused."),
        _ => null,
    };

    private static ActionResult No(ResultCode code, string reason) => ActionResult.Rejection(code, reason);

    // An error that refers to an old order stays until the next one is accepted, and must not keep that from being sent.
    private static bool IsOfTheRobot(VdaError error) =>
        error.Level == VdaErrorLevel.Fatal && !error.References.ContainsKey("orderId") && !error.References.ContainsKey("actionId") && !error.References.ContainsKey("headerId");

    private static string Word(VdaSnapshot known) => string.Concat(
        known.Connection switch
        {
            VdaConnectionState.ConnectionBroken => ": its connection broke",
            VdaConnectionState.Offline => ": it said goodbye",
            VdaConnectionState.Hibernating => ": it sleeps",
            _ => "",
        },
        known.Disbelief is { } reason ? $"; {reason}" : "");

    private static string Mode(VdaOperatingMode mode) => mode switch
    {
        VdaOperatingMode.Manual => "manual: a person drives it",
        VdaOperatingMode.Service => "service: a mechanic works on it",
        VdaOperatingMode.TeachIn => "teach-in: it is being taught",
        VdaOperatingMode.Intervened => "intervened: a person helps it",
        _ => "startup",
    };
}
