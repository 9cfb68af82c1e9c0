using System.Text.Json;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>Writes states.</summary>
/// <param name="names">The version's names.</param>
/// <param name="motion">How positions and velocities are written.</param>
internal sealed class VdaStateWriter(VdaNames names, VdaMotionFormat motion)
{
    /// <summary>Writes a state.</summary>
    public void Write(Utf8JsonWriter writer, VdaState state)
    {
        writer.WriteString("orderId", state.OrderId);
        writer.WriteNumber("orderUpdateId", state.OrderUpdateId);
        writer.WriteString("lastNodeId", state.LastNodeId);
        writer.WriteNumber("lastNodeSequenceId", state.LastNodeSequenceId);
        writer.WriteBoolean("driving", state.Driving);
        writer.WriteBoolean("paused", state.Paused);
        writer.WriteBoolean("newBaseRequest", state.NewBaseRequest);
        writer.WriteString("operatingMode", VdaWords.Of(state.OperatingMode, names));
        writer.WriteObjects("nodeStates", state.NodeStates, WriteNode);
        writer.WriteObjects("edgeStates", state.EdgeStates, WriteEdge);
        WriteActions(writer, state);
        motion.Write(writer, state.Position, state.Velocity);
        if (state.Loads is { } loads)
        {
            writer.WriteObjects("loads", loads, WriteLoad);
        }

        WriteBattery(writer, state.Battery);
        writer.WriteObjects("errors", state.Errors, WriteError);
        writer.WriteStartObject("safetyState");
        writer.WriteString(names.EmergencyStop, VdaWords.Of(state.EmergencyStop, names));
        writer.WriteBoolean("fieldViolation", state.FieldViolation);
        writer.WriteEndObject();
    }

    private static void WriteNode(Utf8JsonWriter writer, VdaNodeState node)
    {
        writer.WriteString("nodeId", node.NodeId);
        writer.WriteNumber("sequenceId", node.SequenceId);
        writer.WriteBoolean("released", node.Released);
    }

    private static void WriteEdge(Utf8JsonWriter writer, VdaEdgeState edge)
    {
        writer.WriteString("edgeId", edge.EdgeId);
        writer.WriteNumber("sequenceId", edge.SequenceId);
        writer.WriteBoolean("released", edge.Released);
    }

    private static void WriteLoad(Utf8JsonWriter writer, VdaLoad load)
    {
        writer.WriteOptional("loadId", load.LoadId);
        writer.WriteOptional("loadType", load.LoadType);
        writer.WriteOptional("loadPosition", load.LoadPosition);
    }

    private void WriteActions(Utf8JsonWriter writer, VdaState state)
    {
        if (names.IsThree)
        {
            writer.WriteObjects("actionStates", state.ActionStates, WriteAction);
            writer.WriteObjects("instantActionStates", state.InstantActionStates, WriteAction);
        }
        else
        {
            writer.WriteObjects("actionStates", state.ActionStates.Concat(state.InstantActionStates), WriteAction);
        }
    }

    private void WriteAction(Utf8JsonWriter writer, VdaActionState action)
    {
        writer.WriteString("actionId", action.ActionId);
        writer.WriteOptional("actionType", action.ActionType);
        writer.WriteString("actionStatus", VdaWords.Of(action.Status, names));
        writer.WriteOptional(names.ActionResult, action.Result);
    }

    private void WriteBattery(Utf8JsonWriter writer, VdaBattery battery)
    {
        writer.WriteStartObject(names.Battery);
        writer.WriteNumber(names.Charge, Math.Clamp(battery.Charge, 0, 100));
        writer.WriteBoolean("charging", battery.Charging);
        writer.WriteEndObject();
    }

    private void WriteError(Utf8JsonWriter writer, VdaError error)
    {
        writer.WriteString("errorType", error.ErrorType);
        writer.WriteString("errorLevel", VdaWords.Of(error.Level, names));
        writer.WriteOptional("errorDescription", error.Description);
        writer.WriteOptional("errorHint", error.Hint);
        writer.WriteObjects("errorReferences", error.References, WriteReference);
    }

    private static void WriteReference(Utf8JsonWriter writer, KeyValuePair<string, string> reference)
    {
        writer.WriteString("referenceKey", reference.Key);
        writer.WriteString("referenceValue", reference.Value);
    }
}
