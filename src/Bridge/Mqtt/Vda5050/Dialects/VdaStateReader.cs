using System.Text.Json;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>Reads states.</summary>
/// <remarks>What is not understood is taken on the safe side: a mode that is not known is not the master's, an error's level is the worst.</remarks>
/// <param name="names">The version's names.</param>
/// <param name="motion">How positions and velocities are read.</param>
internal sealed class VdaStateReader(VdaNames names, VdaMotionFormat motion)
{
    /// <summary>Reads a state.</summary>
    /// <returns>The state, or null without an operating mode, or when the state of a node, an edge or an action cannot be read: half of it could be taken for the end of an order.</returns>
    public VdaState? Read(JsonElement message)
    {
        if (message.Text("operatingMode") is not { } mode
            || !message.TryAll("nodeStates", ReadNode, out var nodes) || !message.TryAll("edgeStates", ReadEdge, out var edges)
            || !message.TryAll("actionStates", ReadAction, out var actions) || !message.TryAll("instantActionStates", ReadAction, out var instantActions))
        {
            return null;
        }

        return WithOrder(message) with
        {
            OperatingMode = VdaWords.Read<VdaOperatingMode>(mode) ?? VdaOperatingMode.Manual,
            NodeStates = nodes,
            EdgeStates = edges,
            ActionStates = names.IsThree ? actions : actions.Concat(instantActions).ToEquatableList(),
            InstantActionStates = names.IsThree ? instantActions : [],
            Position = motion.ReadPosition(message),
            Velocity = VdaMotionFormat.ReadVelocity(message),
            Loads = message.Has("loads") ? message.Some("loads", ReadLoad) : null,
            Battery = ReadBattery(message),
            Errors = message.Some("errors", ReadError),
            EmergencyStop = VdaWords.ReadEmergencyStop(message.Child("safetyState")?.Text(names.EmergencyStop)),
            FieldViolation = message.Child("safetyState")?.Flag("fieldViolation") ?? false,
        };
    }

    private static VdaState WithOrder(JsonElement message) => new()
    {
        OrderId = message.Text("orderId") ?? "",
        OrderUpdateId = message.Whole("orderUpdateId") ?? 0,
        LastNodeId = message.Text("lastNodeId") ?? "",
        LastNodeSequenceId = message.Whole("lastNodeSequenceId") ?? 0,
        Driving = message.Flag("driving") ?? false,
        Paused = message.Flag("paused") ?? false,
        NewBaseRequest = message.Flag("newBaseRequest") ?? false,
    };

    private static VdaNodeState? ReadNode(JsonElement node) =>
        node.Text("nodeId") is { } id && node.Whole("sequenceId") is { } sequence ? new(id, sequence, node.Flag("released") ?? false) : null;

    private static VdaEdgeState? ReadEdge(JsonElement edge) =>
        edge.Text("edgeId") is { } id && edge.Whole("sequenceId") is { } sequence ? new(id, sequence, edge.Flag("released") ?? false) : null;

    private VdaActionState? ReadAction(JsonElement action) =>
        action.Text("actionId") is { } id && action.Word<VdaActionStatus>("actionStatus") is { } status
            ? new(id, status) { ActionType = action.Text("actionType"), Result = action.Text(names.ActionResult) }
            : null;

    private static VdaLoad ReadLoad(JsonElement load) => new()
    {
        LoadId = load.Text("loadId"),
        LoadType = load.Text("loadType"),
        LoadPosition = load.Text("loadPosition"),
    };

    private VdaBattery ReadBattery(JsonElement message) =>
        message.Child(names.Battery) is { } battery && battery.Number(names.Charge) is { } charge
            ? new(Math.Clamp(charge, 0, 100), battery.Flag("charging") ?? false)
            : new(100, Charging: false);

    private static VdaError ReadError(JsonElement error)
    {
        var references = new List<KeyValuePair<string, string>>();
        foreach (var reference in error.Items("errorReferences"))
        {
            if (reference.ValueKind == JsonValueKind.Object && reference.Text("referenceKey") is { } key && reference.Text("referenceValue") is { } value)
            {
                references.Add(new(key, value));
            }
        }

        return new(error.Text("errorType") ?? "", error.Word<VdaErrorLevel>("errorLevel") ?? VdaErrorLevel.Fatal)
        {
            Description = error.Text("errorDescription"),
            Hint = error.Text("errorHint"),
            References = references.ToEquatableMap(),
        };
    }
}
