namespace LamRobot.Actuators.Desktop.Writer;

/// <summary>Waits until something is so; a program that is changing counts as not yet.</summary>
internal static class Poll
{
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(12);

    /// <summary>Looks until it is there.</summary>
    /// <typeparam name="T">What is looked for.</typeparam>
    /// <param name="look">Looks; null is not yet.</param>
    /// <param name="limit">How long.</param>
    /// <param name="bus">Measures the time; pauses count as waiting for the program.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What was found, or null.</returns>
    public static async Task<T?> ForAsync<T>(Func<Task<T?>> look, TimeSpan limit, AccessibilityBus bus, CancellationToken cancellationToken)
        where T : class
    {
        var start = bus.TimeProvider.GetTimestamp();
        while (true)
        {
            try
            {
                if (await look().ConfigureAwait(false) is { } found)
                {
                    return found;
                }
            }
            catch (BusException)
            {
                // An element went away between two questions: the next look starts anew.
            }

            if (bus.TimeProvider.GetElapsedTime(start) > limit)
            {
                return null;
            }

            await PauseAsync(bus, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Looks until it is so.</summary>
    /// <param name="look">Looks.</param>
    /// <param name="limit">How long.</param>
    /// <param name="bus">Measures the time; pauses count as waiting for the program.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether it became so.</returns>
    public static async Task<bool> UntilAsync(Func<Task<bool>> look, TimeSpan limit, AccessibilityBus bus, CancellationToken cancellationToken) =>
        await ForAsync(async () => await look().ConfigureAwait(false) ? "so" : null, limit, bus, cancellationToken).ConfigureAwait(false) is not null;

    private static async Task PauseAsync(AccessibilityBus bus, CancellationToken cancellationToken)
    {
        bus.Connection.Waits.Begin();
        try
        {
            await Task.Delay(Breath, bus.TimeProvider, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            bus.Connection.Waits.End();
        }
    }
}
