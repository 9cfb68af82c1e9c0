using System.Diagnostics.CodeAnalysis;
using MQTTnet.Formatter;

namespace LamRobot.Bridge.Mqtt;

/// <summary>A connection that comes back: it reconnects, subscribes anew, and keeps what must not be lost.</summary>
/// <remarks>Thread-safe. Handlers run one after the other on a task of their own, never inside the client's receive loop, so they may publish.</remarks>
public sealed class MqttLink : IAsyncDisposable
{
    private readonly MqttLinkOptions options;
    private readonly TimeProvider time;
    private readonly string clientId;
    private readonly OutboundQueue outbound;
    private readonly InboundQueue inbound;
    private readonly HandlerGuard guard = new();
    private readonly CancellationTokenSource closing = new();
    private readonly Lock gate = new();
    private readonly SubscriptionBook subscriptions;
    private readonly TaskCompletionSource firstConnection = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile MqttClientSession? session;
    private MqttProtocolVersion version = MqttProtocolVersion.V500;
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
        clientId = options.ClientId ?? $"lamrobot-{Guid.NewGuid():N}";
        outbound = new(options.QueueCapacity);
        inbound = new(options.InboundCapacity);
        subscriptions = new(guard);
    }

    /// <summary>Told whenever the link goes up (true, after its subscriptions stand) or down (false).</summary>
    public event Action<bool>? ConnectionChanged;

    /// <summary>Told of what a handler threw, or of a broker that refuses what it once allowed; the link goes on.</summary>
    public event Action<Exception>? Faulted
    {
        add => guard.Faulted += value;
        remove => guard.Faulted -= value;
    }

    /// <summary>Whether the link is up.</summary>
    public bool IsConnected => session is { IsConnected: true };

    /// <summary>How often <see cref="Faulted"/> had something to tell.</summary>
    public long Faults => guard.Faults;

    /// <summary>How many received messages were dropped because too many waited for their handlers.</summary>
    public long DroppedMessages => inbound.Dropped;

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
        var subscription = new Subscription(filter, handler);
        subscriptions.Add(subscription);
        try
        {
            await (session?.SubscribeAsync(filter, cancellationToken) ?? Task.CompletedTask).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is MqttRefusedException || cancellationToken.IsCancellationRequested)
        {
            subscriptions.Remove(subscription);
            throw;
        }
        catch (Exception exception) when (MqttClientSession.IsBrokenLink(exception, cancellationToken))
        {
            // The link broke meanwhile: the reconnect subscribes.
        }
    }

    /// <summary>Listens to topics for a while.</summary>
    /// <param name="filter">Topics, with <c>+</c> and <c>#</c>.</param>
    /// <param name="handler">Told of each message; must not block.</param>
    /// <param name="cancellationToken">Gives up waiting for the broker's word.</param>
    /// <returns>Ends the listening when it is disposed; the broker is told when nobody else listens to the same filter.</returns>
    /// <exception cref="MqttRefusedException">The broker does not allow it.</exception>
    public async ValueTask<IAsyncDisposable> ListenAsync(string filter, Action<MqttMessage> handler, CancellationToken cancellationToken)
    {
        await SubscribeAsync(filter, handler, cancellationToken).ConfigureAwait(false);
        return new Listening(this, new(filter, handler));
    }

    /// <summary>Asks the broker to tell the retained messages of a subscription once more.</summary>
    /// <param name="filter">A filter that somebody listens to.</param>
    /// <param name="cancellationToken">Gives up waiting for the broker's word.</param>
    /// <returns>A task that ends when the broker has agreed, or at once while the link is down.</returns>
    /// <exception cref="MqttRefusedException">The broker no longer allows it.</exception>
    /// <remarks>Source: MQTT 5.0, section 3.8.4: a subscription that stands is replaced, and its retained messages are sent again.</remarks>
    public async ValueTask AskRetainedAsync(string filter, CancellationToken cancellationToken)
    {
        try
        {
            await (session?.SubscribeAsync(filter, cancellationToken) ?? Task.CompletedTask).ConfigureAwait(false);
        }
        catch (Exception exception) when (MqttClientSession.IsBrokenLink(exception, cancellationToken))
        {
            // The link broke meanwhile: the reconnect subscribes.
        }
    }

    /// <summary>Sends a message. Urgent ones go ahead of everything that waits.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Gives up waiting for the acknowledgement.</param>
    /// <returns>What became of it.</returns>
    /// <exception cref="ArgumentException">The topic is empty or holds a wildcard.</exception>
    public async ValueTask<PublishOutcome> PublishAsync(MqttMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message.Topic.Length == 0 || message.Topic.AsSpan().ContainsAny('+', '#'))
        {
            throw new ArgumentException($"'{message.Topic}' is no topic to publish on.", nameof(message));
        }

        var current = session is { IsConnected: true } connected && (message.Urgent || outbound.Count == 0) ? connected : null;
        var outcome = current is not null ? await TrySendAsync(current, message, cancellationToken).ConfigureAwait(false)
            : CannotWait(message) ? PublishOutcome.Dropped
            : outbound.TryAdd(message, wasTried: false) ? PublishOutcome.Queued
            : PublishOutcome.QueueFull;
        if (outcome != PublishOutcome.Queued)
        {
            return outcome;
        }

        if (IsConnected)
        {
            await FlushAsync(cancellationToken).ConfigureAwait(false);
        }

        return PublishOutcome.Queued;
    }

    /// <summary>Takes a message back that still waits for the link, or would when the attempt to send it that is under way has failed.</summary>
    /// <param name="message">The message, as it was given to <see cref="PublishAsync"/>.</param>
    /// <returns>True when it certainly was not sent; false when it may have been, or was never given.</returns>
    public bool Withdraw(MqttMessage message) => outbound.Remove(message);

    /// <summary>Closes the link with a goodbye: the last will is not sent.</summary>
    /// <returns>A task that ends when it is closed.</returns>
    public async ValueTask DisposeAsync()
    {
        if (closing.IsCancellationRequested)
        {
            return;
        }

        await closing.CancelAsync().ConfigureAwait(false);
        foreach (var task in new[] { connecting, delivering })
        {
            await (task ?? Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        outbound.Dispose();
        closing.Dispose();
    }

    private async Task KeepConnectedAsync(CancellationToken cancellationToken)
    {
        var wait = options.ShortestBackOff;
        while (!cancellationToken.IsCancellationRequested)
        {
            var attempt = new MqttClientSession(options, clientId, version, inbound.Add);
            await using (attempt.ConfigureAwait(false))
            {
                if (await TryGoUpAsync(attempt, cancellationToken).ConfigureAwait(false))
                {
                    wait = options.ShortestBackOff;
                    Tell(up: true);
                    await attempt.EndAsync(time, cancellationToken).ConfigureAwait(false);
                    session = null;
                    Tell(up: false);
                }

                session = null;
            }

            await Task.Delay(wait, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            wait = TimeSpan.FromTicks(Math.Min(wait.Ticks * 2, options.LongestBackOff.Ticks));
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Nothing may end the attempts to connect; what is not a broken link is reported.")]
    private async Task<bool> TryGoUpAsync(MqttClientSession attempt, CancellationToken cancellationToken)
    {
        try
        {
            var outcome = await attempt.TryConnectAsync(cancellationToken).ConfigureAwait(false);
            if (outcome != ConnectOutcome.Connected)
            {
                version = outcome == ConnectOutcome.OldProtocol ? MqttProtocolVersion.V311 : version;
                return false;
            }

            await SubscribeAnewAsync(attempt, cancellationToken).ConfigureAwait(false);
            await FlushAsync(cancellationToken).ConfigureAwait(false);
            firstConnection.TrySetResult();
            return true;
        }
        catch (Exception exception)
        {
            var expected = cancellationToken.IsCancellationRequested || MqttClientSession.IsBrokenLink(exception, cancellationToken);
            if (!expected && !firstConnection.TrySetException(exception))
            {
                guard.Report(exception);
            }

            return false;
        }
    }

    // The second look finds what was added after the first, by someone who saw the link still down.
    private async Task SubscribeAnewAsync(MqttClientSession attempt, CancellationToken cancellationToken)
    {
        var standing = new HashSet<string>(StringComparer.Ordinal);
        await subscriptions.StandAsync(attempt, standing, cancellationToken).ConfigureAwait(false);
        session = attempt;
        await subscriptions.StandAsync(attempt, standing, cancellationToken).ConfigureAwait(false);
    }

    private static bool CannotWait(MqttMessage message) => message.Fleeting || (message.Delivery == MqttDelivery.AtMostOnce && !message.Urgent);

    private async ValueTask<PublishOutcome> TrySendAsync(MqttClientSession current, MqttMessage message, CancellationToken cancellationToken)
    {
        var attempt = outbound.Begin(message);
        try
        {
            if (!await current.Window.EnterAsync(message, cancellationToken).ConfigureAwait(false))
            {
                return CannotWait(message) ? PublishOutcome.Dropped : outbound.Keep(attempt);
            }

            try
            {
                var sending = outbound.Start(attempt, each => current.PublishAsync(each, cancellationToken));
                return sending is null ? PublishOutcome.Withdrawn
                    : await sending.ConfigureAwait(false) ?? (CannotWait(message) ? PublishOutcome.Uncertain : outbound.Keep(attempt));
            }
            finally
            {
                current.Window.Exit(message);
            }
        }
        finally
        {
            outbound.End(attempt);
        }
    }

    private Task FlushAsync(CancellationToken cancellationToken) => outbound.DrainAsync(
        async message => session is { } current && await current.PublishAsync(message, cancellationToken).ConfigureAwait(false) is not null,
        cancellationToken);

    private async Task DeliverAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            subscriptions.Deliver(await inbound.TakeAsync(cancellationToken).ConfigureAwait(false));
        }
    }

    private async ValueTask EndAsync(Subscription subscription)
    {
        try
        {
            if (subscriptions.Remove(subscription))
            {
                await (session?.UnsubscribeAsync(subscription.Filter) ?? Task.CompletedTask).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (MqttClientSession.IsBrokenLink(exception, CancellationToken.None))
        {
            // The link broke meanwhile: the reconnect does not subscribe it.
        }
    }

    private void Tell(bool up)
    {
        foreach (var handler in Delegate.EnumerateInvocationList(ConnectionChanged))
        {
            guard.Run(handler, up);
        }
    }

    private sealed class Listening(MqttLink link, Subscription subscription) : IAsyncDisposable
    {
        private int ended;

        public ValueTask DisposeAsync() => Interlocked.Exchange(ref ended, 1) == 0 ? link.EndAsync(subscription) : ValueTask.CompletedTask;
    }
}
