using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>A version of VDA 5050 on the wire: one model, written and read as each robot speaks.</summary>
/// <remarks>Both sides of the broker use it: the master writes orders and reads states, the simulator the other way round. What cannot be read gives null, never an exception.
/// Reading is tolerant: members that are not known are passed over, null is absent, words may be in any case, numbers may be text, a header may be incomplete.
/// Writing is strict: what it writes meets the schema of its version, and what that version cannot say is written as the nearest that it can.</remarks>
public sealed class VdaDialect
{
    private readonly VdaNames names;
    private readonly VdaOrderFormat order;
    private readonly VdaInstantActionsFormat instantActions;
    private readonly VdaStateWriter stateWriter;
    private readonly VdaStateReader stateReader;
    private readonly VdaVisualizationFormat visualization;
    private readonly VdaConnectionFormat connection;
    private readonly VdaFactsheetWriter factsheetWriter;
    private readonly VdaFactsheetReader factsheetReader;

    /// <summary>2.0.0; the key of instant actions is <c>instantActions</c>, as robots of that version read it.</summary>
    public static VdaDialect V200 { get; } = new("2.0.0", VdaNames.V200);

    /// <summary>2.1.0, the default.</summary>
    public static VdaDialect V210 { get; } = new("2.1.0", VdaNames.V210);

    /// <summary>3.0.0.</summary>
    public static VdaDialect V300 { get; } = new("3.0.0", VdaNames.V300);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<VdaDialect> All { get; } = [V200, V210, V300];

    private VdaDialect(string version, VdaNames names)
    {
        Version = version;
        this.names = names;
        var actions = new VdaActionFormat(names);
        var motion = new VdaMotionFormat(names);
        order = new(names, actions);
        instantActions = new(names, actions);
        stateWriter = new(names, motion);
        stateReader = new(names, motion);
        visualization = new(names, motion);
        connection = new(names);
        factsheetWriter = new(names);
        factsheetReader = new(names);
    }

    /// <summary>The version that is written into headers, unless a header names another of the same major and minor number: robots want their own back.</summary>
    public string Version { get; }

    /// <summary>The number in topics.</summary>
    public int Major => Version[0] - '0';

    /// <summary>The type of the action that tells a robot where it is; no other well-known action is called differently in another version.</summary>
    public string InitializePosition => names.InitializePosition;

    /// <summary>The dialect of a version.</summary>
    /// <param name="version">As a robot writes it, such as <c>2.1.0</c> or <c>3.0.1</c>.</param>
    /// <returns>The dialect with the same major and minor number, or null when there is none.</returns>
    public static VdaDialect? Of(string version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return All.FirstOrDefault(dialect => dialect.Covers(version));
    }

    /// <summary>Writes an order.</summary>
    public byte[] Write(VdaMessage<VdaOrder> message) => Write(message, order.Write);

    /// <summary>Writes instant actions.</summary>
    public byte[] Write(VdaMessage<VdaInstantActions> message) => Write(message, instantActions.Write);

    /// <summary>Writes a state.</summary>
    public byte[] Write(VdaMessage<VdaState> message) => Write(message, stateWriter.Write);

    /// <summary>Writes a visualization.</summary>
    public byte[] Write(VdaMessage<VdaVisualization> message) => Write(message, visualization.Write);

    /// <summary>Writes a connection.</summary>
    public byte[] Write(VdaMessage<VdaConnection> message) => Write(message, connection.Write);

    /// <summary>Writes a factsheet.</summary>
    public byte[] Write(VdaMessage<VdaFactsheet> message) => Write(message, factsheetWriter.Write);

    /// <summary>Reads an order.</summary>
    public VdaMessage<VdaOrder>? ReadOrder(ReadOnlySpan<byte> payload) => VdaJson.Message(payload, order.Read);

    /// <summary>Reads instant actions, under either key.</summary>
    public VdaMessage<VdaInstantActions>? ReadInstantActions(ReadOnlySpan<byte> payload) => VdaJson.Message(payload, instantActions.Read);

    /// <summary>Reads a state.</summary>
    public VdaMessage<VdaState>? ReadState(ReadOnlySpan<byte> payload) => VdaJson.Message(payload, stateReader.Read);

    /// <summary>Reads a visualization.</summary>
    public VdaMessage<VdaVisualization>? ReadVisualization(ReadOnlySpan<byte> payload) => VdaJson.Message<VdaVisualization>(payload, visualization.Read);

    /// <summary>Reads a connection.</summary>
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "That all versions are read alike is no promise.")]
    public VdaMessage<VdaConnection>? ReadConnection(ReadOnlySpan<byte> payload) => VdaJson.Message(payload, VdaConnectionFormat.Read);

    /// <summary>Reads a factsheet.</summary>
    public VdaMessage<VdaFactsheet>? ReadFactsheet(ReadOnlySpan<byte> payload) => VdaJson.Message(payload, factsheetReader.Read);

    private byte[] Write<T>(VdaMessage<T> message, Action<Utf8JsonWriter, T> content)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(message);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            VdaHeaders.Write(writer, message.Header, Covers(message.Header.Version) ? message.Header.Version : Version);
            content(writer, message.Content);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Whether a version has this one's major and minor number, and nothing but digits after them.</summary>
    private bool Covers(string version)
    {
        var minor = Version[..Version.LastIndexOf('.')];
        return version.StartsWith(minor, StringComparison.Ordinal)
            && (version.Length == minor.Length || (version[minor.Length] == '.' && version.AsSpan(minor.Length + 1).IndexOfAnyExceptInRange('0', '9') < 0));
    }
}
