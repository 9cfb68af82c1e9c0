using MQTTnet;

namespace LamRobot.Bridge.Mqtt;

/// <summary>Who listens to what, whether the link is up or not.</summary>
internal sealed class SubscriptionBook(HandlerGuard guard)
{
    private readonly Lock gate = new();
    private readonly List<Subscription> subscriptions = [];

    public void Add(Subscription subscription)
    {
        lock (gate)
        {
            subscriptions.Add(subscription);
        }
    }

    /// <summary>Forgets a subscription.</summary>
    /// <returns>True when nobody listens to its filter any more.</returns>
    public bool Remove(Subscription subscription)
    {
        lock (gate)
        {
            return subscriptions.Remove(subscription) && !subscriptions.Exists(other => other.Filter == subscription.Filter);
        }
    }

    /// <summary>Subscribes every filter that does not stand yet, and notes that it does.</summary>
    /// <exception cref="MqttRefusedException">The broker does not allow one.</exception>
    public async Task StandAsync(MqttClientSession session, HashSet<string> standing, CancellationToken cancellationToken)
    {
        string[] missing;
        lock (gate)
        {
            missing = [.. subscriptions.Select(subscription => subscription.Filter).Except(standing, StringComparer.Ordinal)];
        }

        foreach (var filter in missing)
        {
            await session.SubscribeAsync(filter, cancellationToken).ConfigureAwait(false);
            standing.Add(filter);
        }
    }

    /// <summary>Tells everyone who listens to the message's topic, one after the other.</summary>
    public void Deliver(MqttMessage message)
    {
        Subscription[] interested;
        lock (gate)
        {
            interested = [.. subscriptions.Where(subscription => MqttTopicFilterComparer.Compare(message.Topic, subscription.Topics) == MqttTopicFilterCompareResult.IsMatch)];
        }

        foreach (var subscription in interested)
        {
            guard.Run(subscription.Handler, message);
        }
    }
}
