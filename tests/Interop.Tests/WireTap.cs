using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using LamRobot.Bridge.Mqtt.Tests;
using LamRobot.Bridge.Mqtt.Tests.Vda5050;

namespace LamRobot.Interop.Tests;

/// <summary>Hears every message of both sides, and holds it against the standard's schema of its topic.</summary>
/// <remarks>There are no schemas for 2.0: those of 2.1 are used, whose only difference here is the key of instant actions.</remarks>
internal sealed class WireTap
{
    private readonly ConcurrentQueue<(string Topic, JsonNode Message)> heard = new();
    private readonly VdaDialect dialect;
    private readonly MqttLink link;

    private WireTap(VdaDialect dialect, MqttLink link) => (this.dialect, this.link) = (dialect, link);

    /// <summary>The orders that were sent.</summary>
    public IEnumerable<VdaOrder> Orders => heard.Where(each => each.Topic == "order").Select(each => dialect.ReadOrder(System.Text.Encoding.UTF8.GetBytes(each.Message.ToJsonString()))!.Content);

    public static async Task<WireTap> OnAsync(BrokerAddress broker, List<IAsyncDisposable> opened, VdaDialect dialect, CancellationToken cancellationToken)
    {
        var link = new MqttLink(new() { Broker = broker, InboundCapacity = 100_000 }, TimeProvider.System);
        var tap = new WireTap(dialect, link);
        opened.Add(link);
        await link.SubscribeAsync("uagv/#", tap.Take, cancellationToken);
        await link.ConnectAsync(cancellationToken);
        return tap;
    }

    /// <summary>Ends when everything was heard that has reached the broker.</summary>
    public Task CatchUpAsync(CancellationToken cancellationToken) => link.CatchUpAsync(cancellationToken);

    /// <summary>Which topics were heard.</summary>
    public IEnumerable<string> Topics => heard.Select(each => each.Topic).Distinct().Order(StringComparer.Ordinal);

    /// <summary>What the schemas say against the messages.</summary>
    public IReadOnlyList<string> Complaints() =>
        [.. heard.SelectMany(each => VdaSchema.Of(dialect.Major >= 3 ? "3.0.1" : "2.1.0", each.Topic).Complaints(each.Message).Select(complaint => $"{each.Topic} {complaint}")).Distinct()];

    private void Take(MqttMessage message)
    {
        var topic = message.Topic.Split('/')[^1];
        var content = JsonNode.Parse(message.Payload.Span)!.AsObject();
        if (dialect == VdaDialect.V200 && topic == "instantActions" && content.Remove("instantActions", out var actions))
        {
            content["actions"] = actions;
        }

        heard.Enqueue((topic, content));
    }
}
