using System.Collections.Concurrent;
using System.Globalization;
using LamRobot.Bridge.Mqtt;
using LamRobot.Bridge.Mqtt.Maps;
using LamRobot.Bridge.Mqtt.Vda5050;
using LamRobot.Contracts;

namespace LamRobot.Benchmarks.FleetLoad;

/// <summary>Sends every robot to a free neighbouring node as soon as it stands, and counts what robots say and what of it is missing.</summary>
internal sealed class WalkingMaster(MqttLink link, RouteMap map, VdaDialect dialect, int robots, int seed)
{
    private readonly NodeReservations reservations = new();
    private readonly Random random = new(seed);
    private readonly ConcurrentDictionary<string, long> newest = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (string OrderId, string Node)> sent = new(StringComparer.Ordinal);
    private readonly ILookup<string, MapEdge> ways = map.Edges.ToLookup(static edge => edge.From, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> placed = new(StringComparer.Ordinal);
    private long heard;
    private long missing;
    private long orders;
    private long done;

    /// <summary>Messages that came from robots.</summary>
    public long Heard => Interlocked.Read(ref heard);

    /// <summary>Messages that never came, by their header numbers.</summary>
    public long Missing => Interlocked.Read(ref missing);

    public long Orders => Interlocked.Read(ref orders);

    public long Done => Interlocked.Read(ref done);

    public async Task ListenAsync(CancellationToken cancellationToken)
    {
        await link.SubscribeAsync($"uagv/v{dialect.Major}/+/+/state", OnState, cancellationToken);
        await link.SubscribeAsync($"uagv/v{dialect.Major}/+/+/visualization", message => Count(message.Topic, dialect.ReadVisualization(message.Payload.Span)!.Header.HeaderId), cancellationToken);
    }

    private void OnState(MqttMessage message)
    {
        var state = dialect.ReadState(message.Payload.Span)!;
        Count(message.Topic, state.Header.HeaderId);
        var serial = state.Header.Robot.SerialNumber;
        if (state.Content is not { NodeStates.Count: 0, Driving: false, LastNodeId: { Length: > 0 } here })
        {
            return;
        }

        if (sent.TryGetValue(serial, out var last) && last.OrderId != state.Content.OrderId)
        {
            return;
        }

        Interlocked.Add(ref done, sent.ContainsKey(serial) ? 1 : 0);
        sent.TryRemove(serial, out _);
        reservations.TryExtend(serial, [here]);
        reservations.Keep(serial, [here]);
        placed.TryAdd(serial, 0);

        // A node where a robot stands that has not spoken yet would seem free.
        if (placed.Count < robots)
        {
            return;
        }

        var free = ways[here].Where(way => reservations.Holder(way.To) is null).ToList();
        if (free.Count > 0)
        {
            Send(state.Header.Robot, free[random.Next(free.Count)]);
        }
    }

    private void Send(VdaIdentity robot, MapEdge way)
    {
        reservations.TryExtend(robot.SerialNumber, [way.To]);
        var number = Interlocked.Increment(ref orders);
        var order = new VdaOrder("o" + number.ToString(CultureInfo.InvariantCulture), 0)
        {
            Nodes = new[] { new VdaNode(way.From, 0, true), new VdaNode(way.To, 2, true) }.ToEquatableList(),
            Edges = new[] { new VdaEdge(way.Id, 1, true, way.From, way.To) }.ToEquatableList(),
        };
        sent[robot.SerialNumber] = (order.OrderId, way.To);
        var payload = dialect.Write(new VdaMessage<VdaOrder>(new(number, TimeProvider.System.GetUtcNow(), dialect.Version, robot), order));
        _ = link.PublishAsync(new(new VdaTopics("uagv", dialect.Major, robot).Order, payload) { Delivery = MqttDelivery.AtMostOnce }, CancellationToken.None).AsTask();
    }

    private void Count(string topic, long header)
    {
        Interlocked.Increment(ref heard);
        if (newest.TryGetValue(topic, out var before) && header > before + 1)
        {
            Interlocked.Add(ref missing, header - before - 1);
        }

        newest[topic] = header;
    }
}
