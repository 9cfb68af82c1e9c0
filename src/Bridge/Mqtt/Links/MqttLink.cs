using System.Threading.Channels;
using MQTTnet;

namespace LamRobot.Bridge.Mqtt;

/// <summary>A connection that comes back: it reconnects, subscribes anew, and keeps what must not be lost.</summary>
/// <remarks>Thread-safe. Handlers run one after the other on a task of their own, never inside the client's receive loop, so they may publish.</remarks>
public sealed class MqttLink : IAsyncDisposable
{
    private readonly MqttLinkOptions options;
    private readonly TimeProvider time;
    private readonly MqttClientSession session;
    private readonly OutboundQueue outbound;
    private readonly Channel<MqttMessage> inbound = Channel.CreateUnbounded<MqttMessage>(new() { SingleReader = true });
    private readonly CancellationTokenSource closing = new();
    private readonly SemaphoreSlim sending = new(1, 1);
    private readonly Lock gate = new();
    private readonly List<Subscription> subscriptions = [];
    private readonly TaskCompletionSource firstConnection = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource lost = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool connected;
    private Task? connecting;
    private Task? delivering;

    /// <summary>Makes a link; it is down until <see cref="ConnectAsync"/>.</summary>
    /// <param name="options">How to connect.</param>
    /// <param name="time">The clock for back-off.</param>
    public MqttLink(MqttLinkOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        this.options = options;
        this.time = time;
        outbound = new(options.QueueCapacity);
        session = new(options, message => inbound.Writer.TryWrite(message), OnDisconnected);
    }

    /// <summary>Told whenever the link goes up (true, after its subscriptions stand) or down (false).</summary>
    public event Action<bool>? ConnectionChanged;

    /// <summary>Whether the link is up.</summary>
    public bool IsConnected => connected && session.IsConnected;

    /// <summary>How many messages wait for the link.</summary>
    public int Waiting => outbound.Count;

    /// <summary>Where the link connects to.</summary>
    public BrokerAddress Broker => options.Broker;

    /// <summary>Starts connecting and waits until the link is up for the first time; from then on it keeps itself up.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>A task that ends when the link is up.</returns>
    /// <exception cref="MqttRefusedException">The broker refused the client.</exception>
    public async ValueTask ConnectAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            connecting ??= KeepConnectedAsync(closing.Token);
            delivering ??= DeliverAsync(closing.Token);
        }

        await firstConnection.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Listens to topics, now and after every reconnect.</summary>
    /// <param name="filter">Topics, with <c>+</c> and <c>#</c>.</param>
    /// <param name="handler">Told of each message; must not block.</param>
    /// <param name="cancellationToken">Gives up waiting for the broker's word.</param>
    /// <returns>A task that ends when the broker has agreed, or at once while the link is down.</returns>
    /// <exception cref="MqttRefusedException">The broker does not allow it.</exception>
    public async ValueTask SubscribeAsync(string filter, Action<MqttMessage> handler, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            subscriptions.Add(new(filter, handler));
        }

        if (IsConnected)
        {
            await session.SubscribeAsync(filter, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Sends a message. Urgent ones go ahead of everything that waits.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Gives up waiting for the acknowledgement.</param>
    /// <returns>What became of it.</returns>
    public async ValueTask<PublishOutcome> PublishAsync(MqttMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (IsConnected && (message.Urgent || outbound.Count == 0)
            && await session.PublishAsync(message, cancellationToken).ConfigureAwait(false) is { } outcome)
        {
            return outcome;
        }

        if (message.Delivery == MqttDelivery.AtMostOnce && !message.Urgent)
        {
            return PublishOutcome.Dropped;
        }

        if (!outbound.TryAdd(message))
        {
            return PublishOutcome.QueueFull;
        }

        if (IsConnected)
        {
            await FlushAsync(cancellationToken).ConfigureAwait(false);
        }

        return PublishOutcome.Queued;
    }

    /// <summary>Closes the link with a goodbye: the last will is not sent.</summary>
    /// <returns>A task that ends when it is closed.</returns>
    public async ValueTask DisposeAsync()
    {
        if (closing.IsCancellationRequested)
        {
            return;
        }

        await closing.CancelAsync().ConfigureAwait(false);
        connected = false;
        inbound.Writer.TryComplete();
        foreach (var task in new[] { connecting, delivering })
        {
            await (task ?? Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await session.DisposeAsync().ConfigureAwait(false);
        sending.Dispose();
        closing.Dispose();
    }

    private async Task KeepConnectedAsync(CancellationToken cancellationToken)
    {
        var wait = options.ShortestBackOff;
        while (!cancellationToken.IsCancellationRequested)
        {
            lost = new(TaskCreationOptions.RunContinuationsAsynchronously);
            if (await TryGoUpAsync(cancellationToken).ConfigureAwait(false))
            {
                wait = options.ShortestBackOff;
                await lost.Task.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                connected = false;
                ConnectionChanged?.Invoke(false);
                continue;
            }

            await Task.Delay(wait, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            wait = TimeSpan.FromTicks(Math.Min(wait.Ticks * 2, options.LongestBackOff.Ticks));
        }
    }

    private async Task<bool> TryGoUpAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (!await session.TryConnectAsync(cancellationToken).ConfigureAwait(false))
            {
                return false;
            }

            List<string> filters;
            lock (gate)
            {
                filters = [.. subscriptions.Select(subscription => subscription.Filter).Distinct()];
            }

            foreach (var filter in filters)
            {
                await session.SubscribeAsync(filter, cancellationToken).ConfigureAwait(false);
            }

            connected = true;
            await FlushAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (MqttRefusedException exception)
        {
            firstConnection.TrySetException(exception);
            return false;
        }
        catch (Exception exception) when (exception is MQTTnet.Exceptions.MqttCommunicationException or IOException or InvalidOperationException)
        {
            return false;
        }

        firstConnection.TrySetResult();
        ConnectionChanged?.Invoke(true);
        return true;
    }

    private async Task FlushAsync(CancellationToken cancellationToken)
    {
        await sending.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            while (outbound.Peek() is { } message && await session.PublishAsync(message, cancellationToken).ConfigureAwait(false) is not null)
            {
                outbound.Remove(message);
            }
        }
        finally
        {
            sending.Release();
        }
    }

    private async Task DeliverAsync(CancellationToken cancellationToken)
    {
        await foreach (var message in inbound.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            List<Subscription> interested;
            lock (gate)
            {
                interested = [.. subscriptions.Where(subscription => MqttTopicFilterComparer.Compare(message.Topic, subscription.Filter) == MqttTopicFilterCompareResult.IsMatch)];
            }

            foreach (var subscription in interested)
            {
                subscription.Handler(message);
            }
        }
    }

    private void OnDisconnected() => lost.TrySetResult();
}
