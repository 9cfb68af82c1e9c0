using System.Text.Json;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>Actions in orders and in instant actions.</summary>
/// <param name="names">The version's names.</param>
internal sealed class VdaActionFormat(VdaNames names)
{
    /// <summary>Writes an action of an order.</summary>
    public void Write(Utf8JsonWriter writer, VdaAction action) => Write(writer, action, VdaWords.Of(action.BlockingType, names));

    /// <summary>Writes an action that is to be done at once; in 3.0 it must not block.</summary>
    public void WriteInstant(Utf8JsonWriter writer, VdaAction action) => Write(writer, action, names.IsThree ? "NONE" : VdaWords.Of(action.BlockingType, names));

    /// <summary>Reads an action; a value that is a list or an object is left out.</summary>
    /// <returns>The action, or null without a type or an id. A blocking type that is not known counts as the one that blocks most.</returns>
    public VdaAction? Read(JsonElement action) => action.Text("actionType") is { } type && action.Text("actionId") is { } id
        ? new(type, id)
        {
            BlockingType = action.Word<VdaBlockingType>("blockingType") ?? VdaBlockingType.Hard,
            Description = action.Text(names.ActionDescription),
            Parameters = Parameters(action),
        }
        : null;

    private static EquatableMap<ArgumentValue> Parameters(JsonElement action)
    {
        var parameters = new List<KeyValuePair<string, ArgumentValue>>();
        foreach (var parameter in action.Items("actionParameters"))
        {
            if (parameter.ValueKind == JsonValueKind.Object && parameter.Text("key") is { } key && Value(parameter) is { } value)
            {
                parameters.Add(new(key, value));
            }
        }

        return parameters.ToEquatableMap();
    }

    private static ArgumentValue? Value(JsonElement parameter) => parameter.Member("value")?.ValueKind switch
    {
        JsonValueKind.String when parameter.Text("value") is { } text => text,
        JsonValueKind.Number when parameter.Number("value") is { } number => number,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private void Write(Utf8JsonWriter writer, VdaAction action, string blockingType)
    {
        writer.WriteString("actionType", action.ActionType);
        writer.WriteString("actionId", action.ActionId);
        writer.WriteOptional(names.ActionDescription, action.Description);
        writer.WriteString("blockingType", blockingType);
        writer.WriteObjects("actionParameters", action.Parameters, WriteParameter);
    }

    private static void WriteParameter(Utf8JsonWriter writer, KeyValuePair<string, ArgumentValue> parameter)
    {
        writer.WriteString("key", parameter.Key);
        switch (parameter.Value.Kind)
        {
            case ArgumentValueKind.Number:
                writer.WriteNumber("value", parameter.Value.AsNumber()!.Value);
                break;
            case ArgumentValueKind.Boolean:
                writer.WriteBoolean("value", parameter.Value.AsBoolean()!.Value);
                break;
            default:
                writer.WriteString("value", parameter.Value.AsText());
                break;
        }
    }
}
