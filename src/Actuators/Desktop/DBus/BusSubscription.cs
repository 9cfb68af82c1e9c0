using System.Threading.Channels;

namespace LamRobot.Actuators.Desktop;

/// <summary>The signals that fit a rule, as they come; when nobody reads, the oldest are dropped.</summary>
internal sealed class BusSubscription : IAsyncDisposable
{
    private const int Capacity = 1024;

    private readonly Channel<BusMessage> signals =
        Channel.CreateBounded<BusMessage>(new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.DropOldest });

    private readonly Func<BusSubscription, ValueTask> unsubscribe;

    /// <summary>Makes a subscription.</summary>
    /// <param name="rule">Which signals.</param>
    /// <param name="unsubscribe">Ends it at the bus.</param>
    public BusSubscription(MatchRule rule, Func<BusSubscription, ValueTask> unsubscribe)
    {
        Rule = rule;
        this.unsubscribe = unsubscribe;
    }

    /// <summary>Which signals.</summary>
    public MatchRule Rule { get; }

    /// <summary>The signals; it ends when the bus closes.</summary>
    public ChannelReader<BusMessage> Signals => signals.Reader;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        signals.Writer.TryComplete();
        await unsubscribe(this).ConfigureAwait(false);
    }

    /// <summary>Hands a message on when it fits.</summary>
    /// <param name="message">The message.</param>
    public void Offer(BusMessage message)
    {
        if (Rule.Matches(message))
        {
            signals.Writer.TryWrite(message);
        }
    }

    /// <summary>Tells that no more will come.</summary>
    public void End() => signals.Writer.TryComplete();
}
