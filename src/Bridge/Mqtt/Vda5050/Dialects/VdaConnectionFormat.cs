using System.Text.Json;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>Connections.</summary>
/// <param name="names">The version's names.</param>
internal sealed class VdaConnectionFormat(VdaNames names)
{
    /// <summary>Writes a connection.</summary>
    public void Write(Utf8JsonWriter writer, VdaConnection connection) => writer.WriteString("connectionState", VdaWords.Of(connection.State, names));

    /// <summary>Reads a connection.</summary>
    /// <returns>The connection, or null when its word is not known.</returns>
    public static VdaConnection? Read(JsonElement message) => message.Word<VdaConnectionState>("connectionState") is { } state ? new(state) : null;
}
