using System.Threading.Channels;

namespace LamRobot.Actuators.Desktop;

/// <summary>Rings when anything changes on the desktop: an element comes or goes, a state, a name or a text changes, a window opens.</summary>
internal sealed class AccessibilityEvents : IAsyncDisposable
{
    private static readonly ObjectPath RegistryPath = new("/org/a11y/atspi/registry");
    private static readonly string[] Interfaces = ["org.a11y.atspi.Event.Object", "org.a11y.atspi.Event.Window"];
    private static readonly string[] Names =
    [
        "object:children-changed", "object:state-changed", "object:property-change", "object:text-changed",
        "object:selection-changed", "object:text-selection-changed", "object:text-caret-moved", "window:",
    ];

    private readonly List<BusSubscription> subscriptions = [];
    private readonly List<Task> listening = [];
    private TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private AccessibilityEvents()
    {
    }

    /// <summary>Ends at the next change; take it before you look, so that no change falls between.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    /// <summary>Begins to listen.</summary>
    /// <param name="bus">The accessibility bus.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The events; dispose of them to listen no more.</returns>
    public static async ValueTask<AccessibilityEvents> ListenAsync(AccessibilityBus bus, CancellationToken cancellationToken)
    {
        var events = new AccessibilityEvents();
        try
        {
            foreach (var name in Interfaces)
            {
                var subscription = await bus.Connection.SubscribeAsync(new MatchRule { Interface = name }, cancellationToken).ConfigureAwait(false);
                events.subscriptions.Add(subscription);
                events.listening.Add(events.ListenAsync(subscription.Signals));
            }

            foreach (var name in Names)
            {
                var call = new MethodCall(AccessibilityBus.Registry, RegistryPath, AccessibilityBus.Registry, "RegisterEvent", name, Array.Empty<string>(), "");
                await bus.Connection.CallAsync(call, cancellationToken).ConfigureAwait(false);
            }

            return events;
        }
        catch
        {
            await events.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var subscription in subscriptions)
        {
            await subscription.DisposeAsync().ConfigureAwait(false);
        }

        await Task.WhenAll(listening).ConfigureAwait(false);
    }

    private async Task ListenAsync(ChannelReader<BusMessage> signals)
    {
        while (await signals.WaitToReadAsync(CancellationToken.None).ConfigureAwait(false))
        {
            while (signals.TryRead(out _))
            {
                // Many changes that came together are one.
            }

            Interlocked.Exchange(ref next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
        }

        Volatile.Read(ref next).TrySetResult();
    }
}
