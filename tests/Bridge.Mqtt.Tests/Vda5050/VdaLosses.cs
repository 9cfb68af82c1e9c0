using LamRobot.Bridge.Mqtt.Vda5050;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Tests.Vda5050;

/// <summary>What is left of a message after it went through a version that cannot say all of it.</summary>
internal static class VdaLosses
{
    public static VdaOrder In(VdaDialect dialect, VdaOrder order) => order with
    {
        Nodes = order.Nodes.Select(node => node with { Actions = In(dialect, node.Actions) }).ToEquatableList(),
        Edges = order.Edges.Select(edge => edge with { Actions = In(dialect, edge.Actions) }).ToEquatableList(),
    };

    public static VdaInstantActions In(VdaDialect dialect, VdaInstantActions content) => dialect.Major >= 3
        ? new(content.Actions.Select(action => action with { BlockingType = VdaBlockingType.None }).ToEquatableList())
        : new(In(dialect, content.Actions));

    public static VdaState In(VdaDialect dialect, VdaState state) => dialect.Major >= 3
        ? state with { EmergencyStop = state.EmergencyStop == VdaEmergencyStop.AutoAcknowledge ? VdaEmergencyStop.Manual : state.EmergencyStop }
        : state with
        {
            OperatingMode = state.OperatingMode is VdaOperatingMode.Startup or VdaOperatingMode.Intervened ? VdaOperatingMode.Manual : state.OperatingMode,
            ActionStates = state.ActionStates.Concat(state.InstantActionStates).Select(action => action with { Status = In(dialect, action.Status) }).ToEquatableList(),
            InstantActionStates = [],
            Errors = state.Errors.Select(error => error with { Level = In(error.Level) }).ToEquatableList(),
        };

    public static VdaVisualization In(VdaDialect dialect, VdaVisualization visualization) => dialect.Major >= 3 ? visualization : visualization with { StateHeaderId = 0 };

    public static VdaConnection In(VdaDialect dialect, VdaConnection connection) =>
        dialect.Major < 3 && connection.State == VdaConnectionState.Hibernating ? new(VdaConnectionState.Offline) : connection;

    public static VdaFactsheet In(VdaDialect dialect, VdaFactsheet factsheet) => factsheet with
    {
        Actions = factsheet.Actions.Select(action => dialect.Major >= 3 ? InThree(action) : InTwo(action)).Where(action => action.Scopes.Count > 0).ToEquatableList(),
    };

    private static VdaActionDescription InThree(VdaActionDescription action) => action with
    {
        Parameters = action.Parameters.Select(parameter => parameter.Type == VdaValueType.Float ? parameter with { Type = VdaValueType.Number } : parameter).ToEquatableList(),
    };

    private static VdaActionDescription InTwo(VdaActionDescription action) => action with
    {
        Scopes = action.Scopes.Where(scope => scope != VdaActionScope.Zone).ToEquatableList(),
        BlockingTypes = [],
        PauseAllowed = true,
        CancelAllowed = true,
    };

    private static EquatableList<VdaAction> In(VdaDialect dialect, EquatableList<VdaAction> actions) => dialect.Major >= 3
        ? actions
        : actions.Select(action => action.BlockingType == VdaBlockingType.Single ? action with { BlockingType = VdaBlockingType.Hard } : action).ToEquatableList();

    private static VdaActionStatus In(VdaDialect dialect, VdaActionStatus status) => status switch
    {
        VdaActionStatus.Retriable => VdaActionStatus.Failed,
        VdaActionStatus.Paused when dialect == VdaDialect.V210 => VdaActionStatus.Running,
        _ => status,
    };

    private static VdaErrorLevel In(VdaErrorLevel level) => level switch
    {
        VdaErrorLevel.Urgent => VdaErrorLevel.Warning,
        VdaErrorLevel.Critical => VdaErrorLevel.Fatal,
        _ => level,
    };
}
