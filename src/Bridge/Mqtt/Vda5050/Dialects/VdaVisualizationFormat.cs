using System.Text.Json;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>Visualizations.</summary>
/// <param name="names">The version's names.</param>
/// <param name="motion">How positions and velocities are written.</param>
internal sealed class VdaVisualizationFormat(VdaNames names, VdaMotionFormat motion)
{
    /// <summary>Writes a visualization.</summary>
    public void Write(Utf8JsonWriter writer, VdaVisualization visualization)
    {
        if (names.IsThree)
        {
            writer.WriteNumber("referenceStateHeaderId", visualization.StateHeaderId);
        }

        motion.Write(writer, visualization.Position, visualization.Velocity);
    }

    /// <summary>Reads a visualization.</summary>
    public VdaVisualization Read(JsonElement message) =>
        new(motion.ReadPosition(message), VdaMotionFormat.ReadVelocity(message)) { StateHeaderId = message.Long("referenceStateHeaderId") ?? 0 };
}
