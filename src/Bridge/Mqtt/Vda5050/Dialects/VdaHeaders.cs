using System.Globalization;
using System.Text.Json;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>Reads and writes what every message begins with.</summary>
internal static class VdaHeaders
{
    /// <summary>Begins a message with its header.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="header">The header.</param>
    /// <param name="version">The version to write.</param>
    public static void Write(Utf8JsonWriter writer, VdaHeader header, string version)
    {
        writer.WriteNumber("headerId", header.HeaderId);
        writer.WriteString("timestamp", header.Timestamp.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        writer.WriteString("version", version);
        writer.WriteString("manufacturer", header.Robot.Manufacturer);
        writer.WriteString("serialNumber", header.Robot.SerialNumber);
    }

    /// <summary>Reads a header.</summary>
    /// <param name="root">The message.</param>
    /// <returns>The header; what is missing is 0, empty or the start of the calendar.</returns>
    public static VdaHeader Read(JsonElement root) => new(
        root.Long("headerId") ?? 0,
        Timestamp(root.Text("timestamp")),
        root.Text("version") ?? "",
        new(root.Text("manufacturer") ?? "", root.Text("serialNumber") ?? ""));

    private static DateTimeOffset Timestamp(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : default;
}
