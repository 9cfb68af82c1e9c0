using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>Writes to one robot, in its own version and with headers that count.</summary>
internal sealed class VdaPen(MqttLink link, VdaTopics topics, VdaBoard board, TimeProvider time)
{
    private long orders = -1;
    private long instants = -1;
    private long lastOrder;

    /// <summary>Whether something can be sent now.</summary>
    public bool CanWrite => link.IsConnected && board.Now.Dialect is not null;

    /// <summary>How long ago an order was last sent; null when none was.</summary>
    public TimeSpan? SinceOrder => lastOrder == 0 ? null : time.GetElapsedTime(lastOrder);

    /// <summary>Sends an order.</summary>
    /// <returns>Its header's number, and whether it may have gone out.</returns>
    public async ValueTask<VdaSending> SendAsync(VdaOrder order, CancellationToken cancellationToken)
    {
        lastOrder = time.GetTimestamp();
        var message = new VdaMessage<VdaOrder>(Header(ref orders), order);
        var sent = await PublishAsync(topics.Order, board.Now.Dialect?.Write(message), urgent: false, cancellationToken).ConfigureAwait(false);

        // The robot's shortest interval counts from when it went out, which may be later.
        lastOrder = time.GetTimestamp();
        return new(message.Header.HeaderId, sent);
    }

    /// <summary>Sends actions that are to be done at once.</summary>
    /// <returns>The header's number, and whether it may have gone out.</returns>
    public async ValueTask<VdaSending> SendAsync(EquatableList<VdaAction> actions, bool urgent, CancellationToken cancellationToken)
    {
        var message = new VdaMessage<VdaInstantActions>(Header(ref instants), new(actions));
        var sent = await PublishAsync(topics.InstantActions, board.Now.Dialect?.Write(message), urgent, cancellationToken).ConfigureAwait(false);
        return new(message.Header.HeaderId, sent);
    }

    /// <summary>Asks for something that costs nothing to ask for again, such as the state.</summary>
    public async ValueTask AskAsync(string actionType, CancellationToken cancellationToken) =>
        await SendAsync([new(actionType, VdaOrderIds.New()) { BlockingType = VdaBlockingType.None }], urgent: false, cancellationToken).ConfigureAwait(false);

    private VdaHeader Header(ref long counter) => new(Interlocked.Increment(ref counter), time.GetUtcNow(), board.Now.Version, topics.Robot);

    // Quality of service 0, as the standard says: what must arrive is told until the robot's state shows it.
    // What is done at once does not wait for the link: sent after its asker had given up, it would be done all the same, and a second time by whoever asked anew.
    private async ValueTask<bool> PublishAsync(string topic, byte[]? payload, bool urgent, CancellationToken cancellationToken) =>
        payload is not null && link.IsConnected
        && await link.PublishAsync(new(topic, payload) { Delivery = MqttDelivery.AtMostOnce, Urgent = urgent, Fleeting = urgent }, cancellationToken).ConfigureAwait(false) is PublishOutcome.Delivered or PublishOutcome.Uncertain;
}
