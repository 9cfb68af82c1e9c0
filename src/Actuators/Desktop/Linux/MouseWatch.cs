using System.Collections.Concurrent;
using System.Threading.Channels;

namespace LamRobot.Actuators.Desktop;

/// <summary>Notices that the person takes the mouse: it moves or a button goes down while nobody here does that.</summary>
/// <remarks>For a display that <see cref="InputWatch"/> cannot watch. Keys are not noticed: the bus does not tell the person's apart from those that are typed here.</remarks>
internal sealed class MouseWatch : IAsyncDisposable
{
    private static readonly ObjectPath RegistryPath = new("/org/a11y/atspi/registry");

    private readonly BusSubscription subscription;
    private readonly PersonGuard person;
    private readonly Task listening;
    private bool placed;
    private readonly ConcurrentDictionary<(int X, int Y), byte> ownPlaces = new();

    private MouseWatch(BusSubscription subscription, PersonGuard person)
    {
        this.person = person;
        this.subscription = subscription;
        listening = ListenAsync(subscription.Signals);
    }

    /// <summary>Begins to watch.</summary>
    /// <param name="bus">The accessibility bus.</param>
    /// <param name="person">Is told.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The watch.</returns>
    public static async ValueTask<MouseWatch> StartAsync(AccessibilityBus bus, PersonGuard person, CancellationToken cancellationToken)
    {
        var subscription = await bus.Connection.SubscribeAsync(new MatchRule { Interface = "org.a11y.atspi.Event.Mouse" }, cancellationToken).ConfigureAwait(false);
        var call = new MethodCall(AccessibilityBus.Registry, RegistryPath, AccessibilityBus.Registry, "RegisterEvent", "mouse:", Array.Empty<string>(), "");
        await bus.Connection.CallAsync(call, cancellationToken).ConfigureAwait(false);
        return new MouseWatch(subscription, person);
    }

    /// <summary>Says where the mouse is about to be put from here: that is not the person's doing.</summary>
    /// <param name="x">Column of the screen.</param>
    /// <param name="y">Row of the screen.</param>
    public void MoveOurselves(int x, int y) => ownPlaces[(x, y)] = 0;

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
        if (known && !ownPlaces.ContainsKey(PlaceOf(signal)))
        {
            await person.NoticeAsync("the mouse").ConfigureAwait(false);
        }
    }

    private static (int X, int Y) PlaceOf(BusMessage signal)
    {
        var reader = new BusReader(signal.Body.Span);
        reader.ReadString();
        return (reader.ReadInt32(), reader.ReadInt32());
    }
}
