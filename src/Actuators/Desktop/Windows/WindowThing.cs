using System.Runtime.Versioning;
using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop;

/// <summary>A window or control of Windows' own kind, acted on by its messages and by Active Accessibility: the way where UI Automation is silent.</summary>
/// <remarks>Source of the messages: winuser.h of the Windows SDK.</remarks>
/// <param name="Handle">Its handle.</param>
/// <param name="Role">What it is.</param>
/// <param name="Calls">Makes the calls.</param>
[SupportedOSPlatform("windows")]
internal sealed record WindowThing(nint Handle, string Role, BlockingCalls Calls) : IDesktopElement
{
    private const uint SetTextMessage = 0x0C;
    private const uint ClickMessage = 0xF5;
    private const uint GetCheckMessage = 0xF0;
    private const uint GetSelectionMessage = 0xB0;
    private const uint SetSelectionMessage = 0xB1;
    private const uint ReplaceSelectionMessage = 0xC2;
    private const int ReadOnlyStyle = 0x800;
    private const int MultiLineStyle = 4;
    private const int DefaultButton = 1;

    private bool IsText => Role == "text";

    private bool IsButton => Role is "push button" or "check box" or "radio button";

    private bool IsWindow => Role is RoleNames.Window or RoleNames.Dialog;

    private ListMessages? List => ListMessages.Of(Role);

    /// <inheritdoc />
    public ValueTask<ElementAbilities> GetAbilitiesAsync(CancellationToken cancellationToken) => Calls.RunAsync(
        () => (IsButton || ActiveAccessibility.HasDefaultAction(Handle) ? ElementAbilities.Press : 0)
            | (Role is "check box" or "radio button" ? ElementAbilities.Toggle : 0)
            | (List is null ? 0 : ElementAbilities.Options)
            | (IsText && (NativeWindow.Style(Handle) & ReadOnlyStyle) == 0 ? ElementAbilities.SetText | ElementAbilities.InsertText : 0),
        cancellationToken);

    /// <inheritdoc />
    public ValueTask<AccessibleStates> GetStatesAsync(CancellationToken cancellationToken) => Calls.RunAsync(ReadStates, cancellationToken);

    /// <inheritdoc />
    public ValueTask<ScreenBounds?> GetBoundsAsync(CancellationToken cancellationToken) => Calls.RunAsync(() => NativeWindow.Bounds(Handle), cancellationToken);

    /// <inheritdoc />
    public ValueTask FocusAsync(CancellationToken cancellationToken) => Calls.RunAsync(
        () =>
        {
            if (IsWindow)
            {
                NativeWindow.BringToFront(Handle);
            }
            else
            {
                NativeWindow.Focus(Handle);
            }
        },
        cancellationToken);

    /// <inheritdoc />
    public ValueTask ScrollIntoViewAsync(CancellationToken cancellationToken) => throw new AutomationException("ScrollIntoView", Ladder.NotSupported);

    /// <inheritdoc />
    public ValueTask PressAsync(CancellationToken cancellationToken) => Calls.RunAsync(Press, cancellationToken);

    /// <inheritdoc />
    public ValueTask ToggleAsync(CancellationToken cancellationToken) => Calls.RunAsync(Press, cancellationToken);

    /// <inheritdoc />
    public ValueTask<IReadOnlyList<string>> GetOptionsAsync(CancellationToken cancellationToken) => Calls.RunAsync(() => List!.Read(Handle), cancellationToken);

    /// <inheritdoc />
    public ValueTask SelectOptionAsync(int index, CancellationToken cancellationToken) => Calls.RunAsync(() => List!.Select(Handle, index), cancellationToken);

    /// <inheritdoc />
    public ValueTask<bool> IsOptionSelectedAsync(int index, CancellationToken cancellationToken) => Calls.RunAsync(() => List!.IsSelected(Handle, index), cancellationToken);

    /// <inheritdoc />
    public ValueTask<double> GetNumberAsync(CancellationToken cancellationToken) => throw new AutomationException("GetNumber", Ladder.NotSupported);

    /// <inheritdoc />
    public ValueTask SetNumberAsync(double number, CancellationToken cancellationToken) => throw new AutomationException("SetNumber", Ladder.NotSupported);

    /// <inheritdoc />
    public ValueTask<string> GetTextAsync(CancellationToken cancellationToken) => Calls.RunAsync(() => NativeWindow.Text(Handle), cancellationToken);

    /// <inheritdoc />
    public ValueTask SetTextAsync(string text, CancellationToken cancellationToken) => Calls.RunAsync(
        () =>
        {
            // Active Accessibility may say yes and set nothing: it is read back, and only then told in another way.
            if (!ActiveAccessibility.TrySetValue(Handle, Lines(text)) || NativeWindow.Text(Handle) != text)
            {
                NativeWindow.Send(Handle, SetTextMessage, 0, Lines(text));
            }
        },
        cancellationToken);

    /// <inheritdoc />
    public ValueTask InsertTextAsync(string text, CancellationToken cancellationToken) => Calls.RunAsync(() => NativeWindow.Send(Handle, ReplaceSelectionMessage, 1, Lines(text)), cancellationToken);

    /// <inheritdoc />
    public ValueTask SelectTextAsync(TextRange range, CancellationToken cancellationToken) => Calls.RunAsync(
        () =>
        {
            var (start, end) = Units(range);
            NativeWindow.Send(Handle, SetSelectionMessage, start, end);
        },
        cancellationToken);

    /// <inheritdoc />
    public ValueTask<bool> IsTextSelectedAsync(TextRange range, CancellationToken cancellationToken) => Calls.RunAsync(
        () =>
        {
            var selected = (uint)NativeWindow.Send(Handle, GetSelectionMessage, 0, 0);
            return Units(range) == ((int)(selected & 0xFFFF), (int)(selected >> 16));
        },
        cancellationToken);

    private static string Lines(string text) => text.ReplaceLineEndings("\r\n");

    // Windows counts halves of some characters, and two for the end of a line.
    private (int Start, int End) Units(TextRange range)
    {
        var text = NativeWindow.Text(Handle);
        return (Lines(Take(text, range.Start)).Length, Lines(Take(text, range.End)).Length);
    }

    private static string Take(string text, int characters) => string.Concat(text.EnumerateRunes().Take(characters));

    private void Press()
    {
        if (IsButton)
        {
            // Posted, for what opens a dialog answers only when that is closed.
            _ = NativeMethods.PostMessageW(Handle, ClickMessage, 0, 0);
        }
        else
        {
            ActiveAccessibility.DoDefaultAction(Handle);
        }
    }

    /// <summary>Reads its states at once.</summary>
    /// <returns>The states.</returns>
    /// <exception cref="AutomationException">It is gone.</exception>
    public AccessibleStates ReadStates()
    {
        if (NativeMethods.IsWindow(Handle) == 0)
        {
            throw new AutomationException("IsWindow", unchecked((int)0x80070578));
        }

        var style = NativeWindow.Style(Handle);
        var states = NativeMethods.IsWindowEnabled(Handle) != 0 ? AccessibleStates.Enabled | AccessibleStates.Sensitive : AccessibleStates.None;
        states |= NativeMethods.IsWindowVisible(Handle) != 0 ? AccessibleStates.Showing | AccessibleStates.Visible : 0;
        states |= IsWindow && NativeWindow.IsForeground(Handle) ? AccessibleStates.Active : 0;
        states |= !IsWindow && NativeWindow.HasFocus(Handle) ? AccessibleStates.Focused : 0;
        states |= IsText ? ((style & ReadOnlyStyle) == 0 ? AccessibleStates.Editable : AccessibleStates.ReadOnly) | AccessibleStates.Focusable : 0;
        states |= IsText ? (style & MultiLineStyle) != 0 ? AccessibleStates.MultiLine : AccessibleStates.SingleLine : 0;
        states |= Role == "push button" && (style & 0xF) == DefaultButton ? AccessibleStates.IsDefault : 0;
        return Role is "check box" or "radio button"
            ? states | AccessibleStates.Checkable | (NativeWindow.Send(Handle, GetCheckMessage, 0, 0) == 1 ? AccessibleStates.Checked : 0) : states;
    }
}
