using System.Runtime.Versioning;

namespace LamRobot.Actuators.Desktop;

/// <summary>The messages by which a list or a combo box is asked, and which differ only in their numbers.</summary>
/// <remarks>Source: winuser.h of the Windows SDK, CB_... and LB_...</remarks>
/// <param name="Count">How many options.</param>
/// <param name="Length">How long an option's words are.</param>
/// <param name="Words">An option's words.</param>
/// <param name="Selected">Which is selected.</param>
/// <param name="Choose">Selects one.</param>
[SupportedOSPlatform("windows")]
internal sealed record ListMessages(uint Count, uint Length, uint Words, uint Selected, uint Choose)
{
    private const uint CommandMessage = 0x111;
    private const int SelectionChanged = 1;

    private static readonly ListMessages ComboBox = new(0x146, 0x149, 0x148, 0x147, 0x14E);
    private static readonly ListMessages ListBox = new(0x18B, 0x18A, 0x189, 0x188, 0x186);

    /// <summary>The messages for a role.</summary>
    /// <param name="role">The role.</param>
    /// <returns>The messages; null where there are none.</returns>
    public static ListMessages? Of(string role) => role switch { "combo box" => ComboBox, "list" => ListBox, _ => null };

    /// <summary>Reads the options.</summary>
    /// <param name="list">The list.</param>
    /// <returns>Their words.</returns>
    public IReadOnlyList<string> Read(nint list) => [.. Enumerable.Range(0, (int)NativeWindow.Send(list, Count, 0, 0)).Select(index => NativeWindow.Item(list, Length, Words, index))];

    /// <summary>Whether an option is selected.</summary>
    /// <param name="list">The list.</param>
    /// <param name="index">The option.</param>
    /// <returns>True when it is.</returns>
    public bool IsSelected(nint list, int index) => NativeWindow.Send(list, Selected, 0, 0) == index;

    /// <summary>Selects an option, and tells the window as if a hand had done it.</summary>
    /// <param name="list">The list.</param>
    /// <param name="index">The option.</param>
    public void Select(nint list, int index)
    {
        const uint parent = 1;
        NativeWindow.Send(list, Choose, index, 0);
        var told = (SelectionChanged << 16) | (NativeMethods.GetDlgCtrlID(list) & 0xFFFF);
        _ = NativeMethods.PostMessageW(NativeMethods.GetAncestor(list, parent), CommandMessage, told, list);
    }
}
