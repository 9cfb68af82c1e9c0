using System.Runtime.InteropServices;

namespace LamRobot.Perception.Screen;

/// <summary>X11's XImage, up to the last field that is read.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct X11Image
{
    public int Width;
    public int Height;
    public int XOffset;
    public int Format;
    public byte* Data;
    public int ByteOrder;
    public int BitmapUnit;
    public int BitmapBitOrder;
    public int BitmapPad;
    public int Depth;
    public int BytesPerLine;
    public int BitsPerPixel;
    public nuint RedMask;
    public nuint GreenMask;
    public nuint BlueMask;
}
