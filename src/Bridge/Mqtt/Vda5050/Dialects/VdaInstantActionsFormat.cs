using System.Text.Json;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>Instant actions.</summary>
/// <param name="names">The version's names.</param>
/// <param name="actions">How actions are written.</param>
internal sealed class VdaInstantActionsFormat(VdaNames names, VdaActionFormat actions)
{
    /// <summary>Writes instant actions.</summary>
    public void Write(Utf8JsonWriter writer, VdaInstantActions content) => writer.WriteObjects(names.InstantActions, content.Actions, actions.WriteInstant);

    /// <summary>Reads instant actions under either key: masters of 2.0.0 use both.</summary>
    /// <returns>The actions, or null when there is neither list or one cannot be read.</returns>
    public VdaInstantActions? Read(JsonElement message)
    {
        var key = message.Has("actions") ? "actions" : "instantActions";
        return message.Has(key) && message.TryAll(key, actions.Read, out var read) ? new(read) : null;
    }
}
