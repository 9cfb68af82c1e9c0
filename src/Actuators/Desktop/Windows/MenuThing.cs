using System.Runtime.Versioning;
using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop;

/// <summary>An item of a window's menu, which is pressed without opening the menu.</summary>
/// <param name="Window">The window.</param>
/// <param name="Menu">The menu.</param>
/// <param name="Command">What the window is told.</param>
/// <param name="Calls">Makes the calls.</param>
[SupportedOSPlatform("windows")]
internal sealed record MenuThing(nint Window, nint Menu, uint Command, BlockingCalls Calls) : IDesktopElement
{
    private const uint CommandMessage = 0x111;
    private const uint Greyed = 3;
    private const uint Ticked = 8;

    /// <inheritdoc />
    public ValueTask<ElementAbilities> GetAbilitiesAsync(CancellationToken cancellationToken) => new(ElementAbilities.Press);

    /// <inheritdoc />
    public ValueTask<AccessibleStates> GetStatesAsync(CancellationToken cancellationToken) => Calls.RunAsync(ReadStates, cancellationToken);

    /// <inheritdoc />
    public ValueTask<ScreenBounds?> GetBoundsAsync(CancellationToken cancellationToken) => new((ScreenBounds?)null);

    /// <inheritdoc />
    public ValueTask FocusAsync(CancellationToken cancellationToken) => throw No("take the focus");

    /// <inheritdoc />
    public ValueTask ScrollIntoViewAsync(CancellationToken cancellationToken) => throw No("scroll");

    /// <inheritdoc />
    public ValueTask PressAsync(CancellationToken cancellationToken) => Calls.RunAsync(() => { _ = NativeMethods.PostMessageW(Window, CommandMessage, (nint)Command, 0); }, cancellationToken);

    /// <inheritdoc />
    public ValueTask ToggleAsync(CancellationToken cancellationToken) => PressAsync(cancellationToken);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<string>> GetOptionsAsync(CancellationToken cancellationToken) => throw No("have options");

    /// <inheritdoc />
    public ValueTask SelectOptionAsync(int index, CancellationToken cancellationToken) => throw No("have options");

    /// <inheritdoc />
    public ValueTask<bool> IsOptionSelectedAsync(int index, CancellationToken cancellationToken) => throw No("have options");

    /// <inheritdoc />
    public ValueTask<double> GetNumberAsync(CancellationToken cancellationToken) => throw No("have a number");

    /// <inheritdoc />
    public ValueTask SetNumberAsync(double number, CancellationToken cancellationToken) => throw No("have a number");

    /// <inheritdoc />
    public ValueTask<string> GetTextAsync(CancellationToken cancellationToken) => throw No("have a text");

    /// <inheritdoc />
    public ValueTask SetTextAsync(string text, CancellationToken cancellationToken) => throw No("have a text");

    /// <inheritdoc />
    public ValueTask InsertTextAsync(string text, CancellationToken cancellationToken) => throw No("have a text");

    /// <inheritdoc />
    public ValueTask SelectTextAsync(TextRange range, CancellationToken cancellationToken) => throw No("have a text");

    /// <inheritdoc />
    public ValueTask<bool> IsTextSelectedAsync(TextRange range, CancellationToken cancellationToken) => throw No("have a text");

    /// <summary>Reads its states at once.</summary>
    /// <returns>The states.</returns>
    /// <exception cref="AutomationException">It is gone.</exception>
    public AccessibleStates ReadStates()
    {
        var state = NativeMethods.GetMenuState(Menu, Command, 0);
        return state == uint.MaxValue ? throw new AutomationException("GetMenuState", unchecked((int)0x80070578))
            : AccessibleStates.Showing | ((state & Greyed) == 0 ? AccessibleStates.Enabled | AccessibleStates.Sensitive : 0) | ((state & Ticked) != 0 ? AccessibleStates.Checked : 0);
    }

    private static StepFailedException No(string what) => StepFailedException.Rejection(ResultCode.DeviceRejected, $"An item of a menu does not {what}.");
}
