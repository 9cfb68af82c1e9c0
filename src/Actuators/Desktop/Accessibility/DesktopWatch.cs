namespace LamRobot.Actuators.Desktop;

/// <summary>Waits for something to be so on the desktop: it looks again when something has changed there, and now and then besides.</summary>
internal sealed class DesktopWatch : IAsyncDisposable
{
    private readonly AccessibilityEvents events;
    private readonly ChangeWaiter waiter;

    private DesktopWatch(AccessibilityBus bus, AccessibilityEvents events)
    {
        this.events = events;
        waiter = new ChangeWaiter(bus.TimeProvider, () => events.Next, exception => exception is BusException or TimeoutException);
    }

    /// <summary>Begins to listen.</summary>
    /// <param name="bus">The accessibility bus.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The watch.</returns>
    public static async ValueTask<DesktopWatch> StartAsync(AccessibilityBus bus, CancellationToken cancellationToken) =>
        new(bus, await AccessibilityEvents.ListenAsync(bus, cancellationToken).ConfigureAwait(false));

    /// <summary>Waits until a look finds something.</summary>
    /// <typeparam name="T">What it finds.</typeparam>
    /// <param name="look">Looks; null means not yet. An element that is gone, or a program that is too busy to answer, counts as not yet.</param>
    /// <param name="timeout">How long to wait.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What was found; null when the time is over.</returns>
    /// <exception cref="BusClosedException">The bus is gone.</exception>
    public ValueTask<T?> WaitForAsync<T>(Func<CancellationToken, ValueTask<T?>> look, TimeSpan timeout, CancellationToken cancellationToken)
        where T : class => waiter.WaitForAsync(look, timeout, cancellationToken);

    /// <summary>Waits until something is so.</summary>
    /// <param name="look">Looks whether it is.</param>
    /// <param name="timeout">How long to wait.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether it became so in time.</returns>
    public async ValueTask<bool> WaitUntilAsync(Func<CancellationToken, ValueTask<bool>> look, TimeSpan timeout, CancellationToken cancellationToken) =>
        await WaitForAsync<object>(async token => await look(token).ConfigureAwait(false) ? look : null, timeout, cancellationToken).ConfigureAwait(false) is not null;

    /// <summary>Waits for an element of a tree.</summary>
    /// <param name="root">The tree's root.</param>
    /// <param name="options">How much of the tree is read.</param>
    /// <param name="wanted">Which element.</param>
    /// <param name="timeout">How long to wait.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The first such element; null when the time is over.</returns>
    public ValueTask<AccessibleElement?> WaitForElementAsync(
        AccessibleNode root, TreeOptions options, Predicate<AccessibleElement> wanted, TimeSpan timeout, CancellationToken cancellationToken) =>
        WaitForAsync(
            async token => (await TreeReader.ReadAsync(root, options, token).ConfigureAwait(false))?.Flatten().FirstOrDefault(element => wanted(element)),
            timeout,
            cancellationToken);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => events.DisposeAsync();
}
