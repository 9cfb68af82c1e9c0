using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net.Sockets;
using System.Threading.Channels;

namespace LamRobot.Actuators.Desktop;

/// <summary>A connection to a message bus: calls that may be under way together, and the signals that were asked for.</summary>
/// <remarks>Thread-safe. Source: D-Bus specification 0.42.</remarks>
internal sealed class BusConnection : IAsyncDisposable
{
    private const string Bus = "org.freedesktop.DBus";

    private static readonly ObjectPath BusPath = new("/org/freedesktop/DBus");

    private readonly BusTransport transport;
    private readonly BusOptions options;
    private readonly TimeProvider timeProvider;
    private readonly ConcurrentDictionary<uint, TaskCompletionSource<BusMessage>> pending = new();
    private readonly CancellationTokenSource closing = new();
    private readonly TaskCompletionSource<BusClosedException> closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task reading;
    private readonly Task writing;
    private ImmutableArray<BusSubscription> subscriptions = [];
    private uint lastSerial;

    private BusConnection(BusTransport transport, BusOptions options, TimeProvider timeProvider)
    {
        this.transport = transport;
        this.options = options;
        this.timeProvider = timeProvider;
        Waits = new WaitMeter(timeProvider);
        reading = RunAsync(ReadAsync);
        writing = RunAsync(transport.WriteAsync);
    }

    /// <summary>The name that the bus gave us, such as <c>:1.7</c>.</summary>
    public string UniqueName { get; private set; } = "";

    /// <summary>How long answers were waited for.</summary>
    public WaitMeter Waits { get; }

    /// <summary>Ends when the connection does, with the reason.</summary>
    public Task<BusClosedException> Closed => closed.Task;

    /// <summary>Connects.</summary>
    /// <param name="address">The bus's address.</param>
    /// <param name="options">How patient it is.</param>
    /// <param name="timeProvider">Measures the waits.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The connection.</returns>
    /// <exception cref="IOException">No bus answers there, or none accepts this user.</exception>
    /// <exception cref="TimeoutException">The bus fell silent.</exception>
    public static async ValueTask<BusConnection> ConnectAsync(string address, BusOptions options, TimeProvider timeProvider, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.CallTimeout, timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        BusTransport transport;
        try
        {
            transport = await BusTransport.ConnectAsync(address, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"The bus at {address} did not answer within {options.CallTimeout.TotalSeconds:0.#} s.");
        }

        var connection = new BusConnection(transport, options, timeProvider);
        try
        {
            connection.UniqueName = await connection.ReadNameAsync(cancellationToken).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Asks an object for something.</summary>
    /// <param name="call">What.</param>
    /// <param name="cancellationToken">Gives up waiting; the call itself may still be carried out.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="BusException">The answer is an error.</exception>
    /// <exception cref="BusClosedException">The connection has ended.</exception>
    /// <exception cref="TimeoutException">No answer came in time.</exception>
    public async ValueTask<BusMessage> CallAsync(MethodCall call, CancellationToken cancellationToken)
    {
        var serial = NextSerial();
        var reply = new TaskCompletionSource<BusMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        pending[serial] = reply;
        Waits.Begin();
        try
        {
            var answer = await ExchangeAsync(call, serial, reply.Task, cancellationToken)
                .WaitAsync(options.CallTimeout, timeProvider, cancellationToken).ConfigureAwait(false);
            return answer.Kind == BusMessageKind.Error ? throw new BusException(answer.ErrorName, answer.ReadLeadingText()) : answer;
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"{call} did not answer within {options.CallTimeout.TotalSeconds:0.#} s.");
        }
        finally
        {
            Waits.End();
            pending.TryRemove(serial, out _);
        }
    }

    /// <summary>Asks for signals.</summary>
    /// <param name="rule">Which.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The signals; dispose of it to have no more.</returns>
    public async ValueTask<BusSubscription> SubscribeAsync(MatchRule rule, CancellationToken cancellationToken)
    {
        var subscription = new BusSubscription(rule, UnsubscribeAsync);
        ImmutableInterlocked.Update(ref subscriptions, list => list.Add(subscription));
        try
        {
            await CallAsync(new MethodCall(Bus, BusPath, Bus, "AddMatch", rule.ToString()), cancellationToken).ConfigureAwait(false);
            return subscription;
        }
        catch
        {
            ImmutableInterlocked.Update(ref subscriptions, list => list.Remove(subscription));
            throw;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await EndAsync(new BusClosedException("The connection to the bus was closed.")).ConfigureAwait(false);
        await Task.WhenAll(reading, writing).ConfigureAwait(false);
        await transport.DisposeAsync().ConfigureAwait(false);
        closing.Dispose();
    }

    private uint NextSerial()
    {
        uint serial;
        do
        {
            serial = Interlocked.Increment(ref lastSerial);
        }
        while (serial == 0);

        return serial;
    }

    private async ValueTask<string> ReadNameAsync(CancellationToken cancellationToken)
    {
        var answer = await CallAsync(new MethodCall(Bus, BusPath, Bus, "Hello"), cancellationToken).ConfigureAwait(false);
        return answer.Open("s").ReadString();
    }

    private async Task<BusMessage> ExchangeAsync(MethodCall call, uint serial, Task<BusMessage> reply, CancellationToken cancellationToken)
    {
        try
        {
            await transport.SendAsync(BusMessageFormat.Encode(call, serial), cancellationToken).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            throw await closed.Task.ConfigureAwait(false);
        }

        return await reply.ConfigureAwait(false);
    }

    private async ValueTask UnsubscribeAsync(BusSubscription subscription)
    {
        ImmutableInterlocked.Update(ref subscriptions, list => list.Remove(subscription));
        try
        {
            await CallAsync(new MethodCall(Bus, BusPath, Bus, "RemoveMatch", subscription.Rule.ToString()), CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or TimeoutException)
        {
            // A bus that is gone sends no more signals.
            return;
        }
    }

    private async Task RunAsync(Func<CancellationToken, Task> work)
    {
        try
        {
            await work(closing.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException or ChannelClosedException or OperationCanceledException)
        {
            await EndAsync(new BusClosedException($"The connection to the bus has ended: {exception.Message}", exception)).ConfigureAwait(false);
        }
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var message = await transport.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (message.Kind is BusMessageKind.MethodReturn or BusMessageKind.Error)
            {
                if (pending.TryRemove(message.ReplySerial, out var reply))
                {
                    reply.TrySetResult(message);
                }
            }
            else if (message.Kind == BusMessageKind.MethodCall && !message.NoReplyExpected)
            {
                await transport.SendAsync(BusMessageFormat.Encode(Refuse(message)), cancellationToken).ConfigureAwait(false);
            }
            else
            {
                Offer(message);
            }
        }
    }

    private BusMessage Refuse(BusMessage call) => new(BusMessageKind.Error, NextSerial())
    {
        ReplySerial = call.Serial,
        Destination = call.Sender,
        ErrorName = "org.freedesktop.DBus.Error.UnknownMethod",
    };

    private void Offer(BusMessage message)
    {
        foreach (var subscription in subscriptions)
        {
            subscription.Offer(message);
        }
    }

    private async ValueTask EndAsync(BusClosedException reason)
    {
        if (!closed.TrySetResult(reason))
        {
            return;
        }

        await closing.CancelAsync().ConfigureAwait(false);
        transport.Close();
        foreach (var reply in pending.Values)
        {
            reply.TrySetException(reason);
        }

        foreach (var subscription in subscriptions)
        {
            subscription.End();
        }
    }
}
