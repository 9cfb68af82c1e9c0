namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>Hears one robot: what is signed by another, or in a version that is not known, is not believed.</summary>
internal sealed class VdaEar(VdaTopics topics, VdaBoard board)
{
    private long malformed;

    /// <summary>How many messages could not be read, or are not this robot's.</summary>
    public long Malformed => Interlocked.Read(ref malformed);

    public async ValueTask ListenAsync(Ears ears, CancellationToken cancellationToken)
    {
        await ears.OpenAsync(topics.Factsheet, OnFactsheet, cancellationToken).ConfigureAwait(false);
        await ears.OpenAsync(topics.State, OnState, cancellationToken).ConfigureAwait(false);
        await ears.OpenAsync(topics.Visualization, OnVisualization, cancellationToken).ConfigureAwait(false);
        await ears.OpenAsync(topics.Connection, OnConnection, cancellationToken).ConfigureAwait(false);
    }

    // The words of one major version can be read alike, so the version itself is read before the dialect is known.
    private VdaDialect Dialect => board.Now.Dialect ?? VdaDialect.All.Last(dialect => dialect.Major <= Math.Max(topics.Major, 2));

    private void OnConnection(MqttMessage message)
    {
        if (Believed(Dialect.ReadConnection(message.Payload.Span), "connection") is { } connection)
        {
            board.Set(connection.Content, message.Retain);
        }
    }

    private void OnState(MqttMessage message)
    {
        if (Believed(Dialect.ReadState(message.Payload.Span), "state") is { } state)
        {
            board.Set(state);
        }
    }

    private void OnVisualization(MqttMessage message)
    {
        if (Believed(Dialect.ReadVisualization(message.Payload.Span), "visualization") is { } sight)
        {
            board.Set(sight.Content);
        }
    }

    private void OnFactsheet(MqttMessage message)
    {
        if (Believed(Dialect.ReadFactsheet(message.Payload.Span), "factsheet") is { } factsheet)
        {
            board.Set(factsheet.Content);
        }
    }

    private VdaMessage<T>? Believed<T>(VdaMessage<T>? message, string topic)
        where T : class
    {
        var reason = message is null ? $"its {topic} cannot be read" : Doubt(message.Header, topic);
        if (reason is null)
        {
            return message;
        }

        Interlocked.Increment(ref malformed);
        board.Disbelieve(reason);
        return null;
    }

    private string? Doubt(VdaHeader header, string topic)
    {
        if (header.Robot != topics.Robot)
        {
            return $"its {topic} is signed by '{header.Robot.Manufacturer}/{header.Robot.SerialNumber}'";
        }

        var dialect = VdaDialect.Of(header.Version);
        dialect = dialect?.Major == topics.Major ? dialect : null;
        if (header.Version != board.Now.Version)
        {
            board.Set(header.Version, dialect);
        }

        return dialect is null ? $"it speaks VDA 5050 '{header.Version}' under 'v{topics.Major}', which is not understood" : null;
    }
}
