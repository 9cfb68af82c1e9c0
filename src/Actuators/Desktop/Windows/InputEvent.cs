using System.Runtime.InteropServices;

namespace LamRobot.Actuators.Desktop;

/// <summary>A key or a move of the mouse that is sent: INPUT, on 64 bits.</summary>
[StructLayout(LayoutKind.Explicit, Size = 40)]
internal struct InputEvent
{
    /// <summary>What is sent from here says so, so that it is not taken for the person's.</summary>
    public const int Mark = 0x4C_41_4D_52;

    private const int MouseKind = 0;
    private const int KeyKind = 1;

    [FieldOffset(0)]
    public int Kind;

    [FieldOffset(8)]
    public int X;

    [FieldOffset(8)]
    public ushort VirtualKey;

    [FieldOffset(10)]
    public ushort Letter;

    [FieldOffset(12)]
    public int Y;

    [FieldOffset(12)]
    public uint KeyFlags;

    [FieldOffset(20)]
    public uint MouseFlags;

    [FieldOffset(24)]
    public nint KeyMark;

    [FieldOffset(32)]
    public nint MouseMark;

    /// <summary>A key goes down or up.</summary>
    /// <param name="virtualKey">The key; 0 for a letter.</param>
    /// <param name="letter">The letter; 0 for a key.</param>
    /// <param name="flags">KEYEVENTF_ flags.</param>
    /// <returns>The event.</returns>
    public static InputEvent Key(ushort virtualKey, char letter, uint flags) => new() { Kind = KeyKind, VirtualKey = virtualKey, Letter = letter, KeyFlags = flags, KeyMark = Mark };

    /// <summary>The mouse moves, or a button goes down or up.</summary>
    /// <param name="x">Column, of 65536 over all screens.</param>
    /// <param name="y">Row, of 65536 over all screens.</param>
    /// <param name="flags">MOUSEEVENTF_ flags.</param>
    /// <returns>The event.</returns>
    public static InputEvent Mouse(int x, int y, uint flags) => new() { Kind = MouseKind, X = x, Y = y, MouseFlags = flags, MouseMark = Mark };
}
