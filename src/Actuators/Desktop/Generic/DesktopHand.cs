using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop;

/// <summary>What all deeds on a desktop rest on: finding elements, guarding them, moving the focus, and seeing what came of it.</summary>
/// <param name="system">What speaks to the desktop.</param>
/// <param name="book">Finds elements.</param>
/// <param name="consent">Asks the person about what cannot be undone.</param>
/// <param name="options">How patient it is.</param>
internal sealed class DesktopHand(IDesktopSystem system, ElementBook book, Consent consent, DesktopActuatorOptions options)
{
    /// <summary>How patient it is.</summary>
    public DesktopActuatorOptions Options => options;

    /// <summary>What speaks to the desktop.</summary>
    public IDesktopSystem System => system;

    /// <summary>Asks the person about what cannot be undone.</summary>
    public Consent Consent => consent;

    /// <summary>Reads what is on the screen.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The elements.</returns>
    public ValueTask<IReadOnlyList<ScreenElement>> ReadAsync(CancellationToken cancellationToken) => book.ReadAsync(cancellationToken);

    /// <summary>Reads what is on the screen as programs tell it.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The elements.</returns>
    public ValueTask<IReadOnlyList<ScreenElement>> ReadToldAsync(CancellationToken cancellationToken) => book.ReadToldAsync(cancellationToken);

    /// <summary>Takes over the names that were read in the picture, in place of all before.</summary>
    /// <param name="read">The names, by the ids of elements without one.</param>
    public void Name(IEnumerable<KeyValuePair<string, string>> read) => book.Name(read);

    /// <summary>Finds an element as it is now.</summary>
    /// <param name="wanted">Its id or name.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The element.</returns>
    public ValueTask<ScreenElement> FindAsync(string wanted, CancellationToken cancellationToken) => book.FindAsync(wanted, cancellationToken);

    /// <summary>Finds an element that may be acted on: it is no secret and not greyed out.</summary>
    /// <param name="wanted">Its id or name.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The element.</returns>
    public async ValueTask<ScreenElement> FindUsableAsync(string wanted, CancellationToken cancellationToken)
    {
        var element = await FindAsync(wanted, cancellationToken).ConfigureAwait(false);
        return element switch
        {
            { IsProtected: true } => throw StepFailedException.Rejection(ResultCode.PolicyDenied, $"{element.Id} holds a secret: only the person types there."),
            _ when !element.Is(AccessibleStates.Sensitive) => throw StepFailedException.Rejection(ResultCode.PreconditionFailed, $"{element.Id} is greyed out."),
            _ => element,
        };
    }

    /// <summary>Waits for something to be so.</summary>
    /// <param name="look">Looks whether it is.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether it became so in time.</returns>
    public async ValueTask<bool> SeesAsync(Func<CancellationToken, ValueTask<bool>> look, CancellationToken cancellationToken) =>
        await WaitAsync<object>(async token => await look(token).ConfigureAwait(false) ? look : null, options.EffectPatience, cancellationToken).ConfigureAwait(false) is not null;

    /// <summary>Waits for something to be found.</summary>
    /// <typeparam name="T">What.</typeparam>
    /// <param name="look">Looks; null means not yet.</param>
    /// <param name="patience">How long.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What was found; null when the time is over.</returns>
    public ValueTask<T?> WaitAsync<T>(Func<CancellationToken, ValueTask<T?>> look, TimeSpan patience, CancellationToken cancellationToken)
        where T : class => system.WaitForAsync(look, patience, cancellationToken);

    /// <summary>Says that an effect was looked for and is not there, and whether its program still is.</summary>
    /// <param name="element">The element.</param>
    /// <param name="message">What was seen instead.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The result.</returns>
    public static async ValueTask<ActionResult> NotSeenAsync(ScreenElement element, string message, CancellationToken cancellationToken)
    {
        await element.Node.GetStatesAsync(cancellationToken).ConfigureAwait(false);
        return ActionResult.Failure(ResultCode.EffectNotSeen, message);
    }

    /// <summary>Acts, and looks whether anything in the programs looks different afterwards.</summary>
    /// <param name="act">Acts.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether something changed.</returns>
    public async ValueTask<bool> ChangesAsync(Func<ValueTask> act, CancellationToken cancellationToken)
    {
        var before = LookOf(await ReadAsync(cancellationToken).ConfigureAwait(false));
        await act().ConfigureAwait(false);
        return await SeesAsync(async token => LookOf(await ReadAsync(token).ConfigureAwait(false)) != before, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Puts the keyboard's focus on an element.</summary>
    /// <param name="element">The element.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when it is there.</returns>
    /// <exception cref="StepFailedException">It does not come.</exception>
    public async ValueTask FocusAsync(ScreenElement element, CancellationToken cancellationToken)
    {
        await ActivateAsync(element.Window, element.WindowName, cancellationToken).ConfigureAwait(false);
        if (await HasFocusAsync(element, cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        await element.Node.FocusAsync(cancellationToken).ConfigureAwait(false);
        if (!await SeesAsync(token => HasFocusAsync(element, token), cancellationToken).ConfigureAwait(false))
        {
            throw StepFailedException.Failure(ResultCode.EffectNotSeen, $"{element.Id} does not take the focus.");
        }
    }

    /// <summary>Brings a window to the front.</summary>
    /// <param name="window">The window.</param>
    /// <param name="title">Its title.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when it is there.</returns>
    /// <exception cref="StepFailedException">It does not come.</exception>
    public async ValueTask ActivateAsync(IDesktopElement window, string title, CancellationToken cancellationToken)
    {
        if (await IsActiveAsync(window, cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        await window.FocusAsync(cancellationToken).ConfigureAwait(false);
        if (!await SeesAsync(token => IsActiveAsync(window, token), cancellationToken).ConfigureAwait(false))
        {
            throw StepFailedException.Failure(ResultCode.EffectNotSeen, $"The window \"{title}\" does not come to the front.");
        }
    }

    /// <summary>Whether keys go to an element now: it has the focus, and its window is the active one.</summary>
    /// <param name="element">The element.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>True when they do.</returns>
    public static async ValueTask<bool> HasFocusAsync(ScreenElement element, CancellationToken cancellationToken) =>
        (await element.Node.GetStatesAsync(cancellationToken).ConfigureAwait(false)).HasFlag(AccessibleStates.Focused)
        && await IsActiveAsync(element.Window, cancellationToken).ConfigureAwait(false);

    /// <summary>Moves or presses the mouse in an element's middle.</summary>
    /// <param name="element">The element; its window must be in front.</param>
    /// <param name="deed">What.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when the display was told.</returns>
    public async ValueTask PointAsync(ScreenElement element, MouseDeed deed, CancellationToken cancellationToken)
    {
        if (!element.Is(AccessibleStates.Showing))
        {
            await element.Node.ScrollIntoViewAsync(cancellationToken).ConfigureAwait(false);
        }

        var bounds = await element.Node.GetBoundsAsync(cancellationToken).ConfigureAwait(false)
            ?? throw StepFailedException.Rejection(ResultCode.Unreachable, $"{element.Id} has no place on the screen.");
        var (x, y) = (bounds.X + bounds.Width / 2, bounds.Y + bounds.Height / 2);
        await system.PointAsync(x, y, deed, cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask<bool> IsActiveAsync(IDesktopElement window, CancellationToken cancellationToken) =>
        (await window.GetStatesAsync(cancellationToken).ConfigureAwait(false)).HasFlag(AccessibleStates.Active);

    private static string LookOf(IReadOnlyList<ScreenElement> elements) => string.Join('\n', elements.Select(element => element.Look));
}
