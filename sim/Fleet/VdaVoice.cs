using LamRobot.Bridge.Mqtt;
using LamRobot.Bridge.Mqtt.Vda5050;

namespace LamRobot.Sim;

/// <summary>Says what a robot has to say, when it is due: its state on change and now and then, where it is, its factsheet.</summary>
internal sealed class VdaVoice(VdaIdentity identity, VdaTopics topics, VdaFactsheet factsheet, VdaRobotOptions options, TimeProvider time, Action<MqttMessage> send)
{
    private readonly Dictionary<string, long> headers = new(StringComparer.Ordinal);
    private long connections;
    private long lastState;
    private long lastSight;
    private long toldChanges = -1;
    private bool stateWanted;
    private bool factsheetWanted;

    /// <summary>How many states were said.</summary>
    public long States => headers.GetValueOrDefault(topics.State);

    public void WantState() => stateWanted = true;

    public void WantFactsheet() => factsheetWanted = true;

    /// <summary>Says that the robot is there, and all that it has to say.</summary>
    public void Introduce()
    {
        send(Connection(VdaConnectionState.Online));
        (stateWanted, factsheetWanted) = (true, true);
    }

    /// <summary>What it says of its connection; may be asked for from any thread.</summary>
    public MqttMessage Connection(VdaConnectionState state)
    {
        var header = new VdaHeader(Interlocked.Increment(ref connections) - 1, time.GetUtcNow(), options.Dialect.Version, identity);
        return new(topics.Connection, options.Dialect.Write(new VdaMessage<VdaConnection>(header, new(state)))) { Retain = true };
    }

    /// <summary>Says what is due.</summary>
    /// <param name="changes">How often something has changed.</param>
    /// <param name="state">Makes the state.</param>
    public void Step(long changes, Func<VdaState> state)
    {
        if (factsheetWanted)
        {
            factsheetWanted = false;
            send(new(topics.Factsheet, options.Dialect.Write(new VdaMessage<VdaFactsheet>(Header(topics.Factsheet), factsheet))) { Retain = true, Delivery = MqttDelivery.AtMostOnce });
        }

        var now = time.GetTimestamp();
        if (stateWanted || changes != toldChanges || time.GetElapsedTime(lastState, now) >= options.StateInterval)
        {
            (stateWanted, toldChanges, lastState) = (false, changes, now);
            Say(topics.State, options.Dialect.Write(new VdaMessage<VdaState>(Header(topics.State), state())));
        }

        if (time.GetElapsedTime(lastSight, now) >= options.VisualizationInterval)
        {
            lastSight = now;
            var seen = state();
            var sight = new VdaVisualization(seen.Position, seen.Velocity) { StateHeaderId = Math.Max(0, States - 1) };
            Say(topics.Visualization, options.Dialect.Write(new VdaMessage<VdaVisualization>(Header(topics.Visualization), sight)));
        }
    }

    private void Say(string topic, byte[] payload) => send(new(topic, payload) { Delivery = MqttDelivery.AtMostOnce });

    private VdaHeader Header(string topic)
    {
        var number = headers.GetValueOrDefault(topic);
        headers[topic] = number + 1;
        return new(number, time.GetUtcNow(), options.Dialect.Version, identity);
    }
}
