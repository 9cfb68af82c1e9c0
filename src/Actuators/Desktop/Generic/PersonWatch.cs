using System.Collections.Concurrent;
using System.Threading.Channels;

namespace LamRobot.Actuators.Desktop;

/// <summary>Notices that the person takes the mouse: it moves or a button goes down while nobody here does that.</summary>
/// <remarks>Keys of the person are not noticed: the bus does not tell them apart from those that are typed here.</remarks>
internal sealed class PersonWatch : IAsyncDisposable
{
    private static readonly ObjectPath RegistryPath = new("/org/a11y/atspi/registry");

    private readonly BusSubscription subscription;
    private readonly Task listening;
    private bool placed;
    private CancellationTokenSource? acting;
    private readonly ConcurrentDictionary<(int X, int Y), byte> ownPlaces = new();

    private PersonWatch(BusSubscription subscription)
    {
        this.subscription = subscription;
        listening = ListenAsync(subscription.Signals);
    }

    /// <summary>Begins to watch.</summary>
    /// <param name="bus">The accessibility bus.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The watch.</returns>
    public static async ValueTask<PersonWatch> StartAsync(AccessibilityBus bus, CancellationToken cancellationToken)
    {
        var subscription = await bus.Connection.SubscribeAsync(new MatchRule { Interface = "org.a11y.atspi.Event.Mouse" }, cancellationToken).ConfigureAwait(false);
        var call = new MethodCall(AccessibilityBus.Registry, RegistryPath, AccessibilityBus.Registry, "RegisterEvent", "mouse:", Array.Empty<string>(), "");
        await bus.Connection.CallAsync(call, cancellationToken).ConfigureAwait(false);
        return new PersonWatch(subscription);
    }

    /// <summary>Whether the person took the mouse since <see cref="Guard"/>.</summary>
    public bool TookOver { get; private set; }

    /// <summary>Guards an action: it is cancelled when the person takes the mouse.</summary>
    /// <param name="cancellation">Cancels the action.</param>
    public void Guard(CancellationTokenSource? cancellation)
    {
        TookOver = false;
        acting = cancellation;
    }

    /// <summary>Says where the mouse is about to be put from here: that is not the person's doing.</summary>
    /// <param name="x">Column of the screen.</param>
    /// <param name="y">Row of the screen.</param>
    public void MoveOurselves(int x, int y) => ownPlaces[(x, y)] = 0;

    /// <summary>Cancels an action that may have ended in this moment.</summary>
    /// <param name="action">The action.</param>
    /// <returns>A task that ends when it was told.</returns>
    public static async ValueTask CancelAsync(CancellationTokenSource action)
    {
        try
        {
            await action.CancelAsync().ConfigureAwait(false);
        }
        catch (ObjectDisposedException)
        {
            // It had ended.
            return;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await subscription.DisposeAsync().ConfigureAwait(false);
        await listening.ConfigureAwait(false);
    }

    private async Task ListenAsync(ChannelReader<BusMessage> signals)
    {
        while (await signals.WaitToReadAsync(CancellationToken.None).ConfigureAwait(false))
        {
            while (signals.TryRead(out var signal))
            {
                await NoticeAsync(signal).ConfigureAwait(false);
            }
        }
    }

    private async ValueTask NoticeAsync(BusMessage signal)
    {
        if (signal.Member is not ("Abs" or "Button") || !signal.Signature.StartsWith("sii", StringComparison.Ordinal))
        {
            return;
        }

        // The first tells where the mouse was put before anybody watched.
        var known = placed;
        placed = true;
        if (known && acting is { } action && !ownPlaces.ContainsKey(PlaceOf(signal)))
        {
            TookOver = true;
            await CancelAsync(action).ConfigureAwait(false);
        }
    }

    private static (int X, int Y) PlaceOf(BusMessage signal)
    {
        var reader = new BusReader(signal.Body.Span);
        reader.ReadString();
        return (reader.ReadInt32(), reader.ReadInt32());
    }
}
