namespace LamRobot.Actuators.Desktop;

/// <summary>Stops what is being done as soon as the person takes mouse or keyboard: the system tells it, and it cancels.</summary>
internal sealed class PersonGuard
{
    private readonly Lock gate = new();
    private CancellationTokenSource? acting;
    private string? taken;

    /// <summary>What the person took since <see cref="Guard"/>, such as <c>the mouse</c>; null for nothing.</summary>
    public string? Taken
    {
        get
        {
            lock (gate)
            {
                return taken;
            }
        }
    }

    /// <summary>Guards an action: it is cancelled when the person takes over.</summary>
    /// <param name="cancellation">Cancels the action; null when there is none any more.</param>
    public void Guard(CancellationTokenSource? cancellation)
    {
        lock (gate)
        {
            taken = cancellation is null ? taken : null;
            acting = cancellation;
        }
    }

    /// <summary>Tells that the person took something.</summary>
    /// <param name="what">What, such as <c>the mouse</c>.</param>
    /// <returns>A task that ends when the action was told.</returns>
    public async ValueTask NoticeAsync(string what)
    {
        CancellationTokenSource action;
        lock (gate)
        {
            if (acting is null)
            {
                return;
            }

            action = acting;
            taken ??= what;
        }

        await CancelAsync(action).ConfigureAwait(false);
    }

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
}
