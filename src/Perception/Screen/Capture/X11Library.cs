using System.Runtime.InteropServices;

[assembly: DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]

namespace LamRobot.Perception.Screen;

/// <summary>The functions of X11's library that a picture of the screen needs.</summary>
/// <remarks>Source: https://www.x.org/releases/current/doc/libX11/libX11/libX11.html.</remarks>
internal static unsafe partial class X11Library
{
    public const int WholePixels = 2;

    private const string Library = "libX11.so.6";

    /// <summary>Sets the secret that is shown to every display opened from now on; a null name sets the usual one of XAUTHORITY again.</summary>
    [LibraryImport(Library, EntryPoint = "XSetAuthorization")]
    public static partial void SetAuthorization(byte* name, int nameLength, byte* secret, int secretLength);

    [LibraryImport(Library, EntryPoint = "XOpenDisplay", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint OpenDisplay(string? name);

    [LibraryImport(Library, EntryPoint = "XCloseDisplay")]
    public static partial int CloseDisplay(nint display);

    [LibraryImport(Library, EntryPoint = "XDefaultScreen")]
    public static partial int DefaultScreen(nint display);

    [LibraryImport(Library, EntryPoint = "XRootWindow")]
    public static partial nint RootWindow(nint display, int screen);

    [LibraryImport(Library, EntryPoint = "XDisplayWidth")]
    public static partial int DisplayWidth(nint display, int screen);

    [LibraryImport(Library, EntryPoint = "XDisplayHeight")]
    public static partial int DisplayHeight(nint display, int screen);

    [LibraryImport(Library, EntryPoint = "XGetImage")]
    public static partial X11Image* GetImage(nint display, nint drawable, int x, int y, uint width, uint height, nuint planes, int format);

    [LibraryImport(Library, EntryPoint = "XDestroyImage")]
    public static partial int DestroyImage(X11Image* image);

    /// <summary>Sets what is called on an error; the library's own ends the process.</summary>
    [LibraryImport(Library, EntryPoint = "XSetErrorHandler")]
    public static partial nint SetErrorHandler(delegate* unmanaged<nint, nint, int> handler);

    /// <summary>Sets what is called when the server is gone; the library's own ends the process.</summary>
    [LibraryImport(Library, EntryPoint = "XSetIOErrorExitHandler")]
    public static partial void SetExitHandler(nint display, delegate* unmanaged<nint, nint, void> handler, nint data);
}
