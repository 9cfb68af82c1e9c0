using System.Text.Json;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>Where a robot is and how fast: in states and in visualizations.</summary>
/// <param name="names">The version's names.</param>
internal sealed class VdaMotionFormat(VdaNames names)
{
    /// <summary>Writes what is known of both.</summary>
    public void Write(Utf8JsonWriter writer, VdaPosition? position, VdaVelocity? velocity)
    {
        if (position is not null)
        {
            writer.WriteStartObject(names.Position);
            writer.WriteNumber("x", position.X);
            writer.WriteNumber("y", position.Y);
            writer.WriteNumber("theta", VdaWriting.Heading(position.Theta));
            writer.WriteString("mapId", position.MapId);
            writer.WriteBoolean(names.Localized, position.Localized);
            writer.WriteEndObject();
        }

        if (velocity is not null)
        {
            writer.WriteStartObject("velocity");
            writer.WriteNumber("vx", velocity.Vx);
            writer.WriteNumber("vy", velocity.Vy);
            writer.WriteNumber("omega", velocity.Omega);
            writer.WriteEndObject();
        }
    }

    /// <summary>Reads a position.</summary>
    /// <returns>The position, or null when it is not told; a robot that does not say that it is localized is not.</returns>
    public VdaPosition? ReadPosition(JsonElement message) =>
        message.Child(names.Position) is { } position && position.Number("x") is { } x && position.Number("y") is { } y
            ? new(x, y, position.Number("theta") ?? 0, position.Text("mapId") ?? "", position.Flag(names.Localized) ?? false)
            : null;

    /// <summary>Reads a velocity.</summary>
    /// <returns>The velocity, or null when it is not told.</returns>
    public static VdaVelocity? ReadVelocity(JsonElement message) =>
        message.Child("velocity") is { } velocity
            ? new(velocity.Number("vx") ?? 0, velocity.Number("vy") ?? 0, velocity.Number("omega") ?? 0)
            : null;
}
