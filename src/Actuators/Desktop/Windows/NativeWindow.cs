using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop;

/// <summary>Asks windows and controls by their messages, never longer than a program may take.</summary>
[SupportedOSPlatform("windows")]
internal static class NativeWindow
{
    private const uint AbortIfHung = 2;
    private const uint MessagePatience = 2000;
    private const uint GetTextMessage = 0x0D;
    private const uint GetTextLengthMessage = 0x0E;
    private const int LongestText = 1 << 20;
    private const int StyleIndex = -16;
    private const int LongestClass = 256;

    private delegate int WindowVisitor(nint window, nint state);

    /// <summary>Lists the windows that are to be seen, from above.</summary>
    /// <returns>Their handles.</returns>
    public static IReadOnlyList<nint> List()
    {
        var windows = new List<nint>();
        WindowVisitor visit = (window, _) =>
        {
            if (NativeMethods.IsWindowVisible(window) != 0)
            {
                windows.Add(window);
            }

            return 1;
        };
        _ = NativeMethods.EnumWindows(Marshal.GetFunctionPointerForDelegate(visit), 0);
        GC.KeepAlive(visit);
        return windows;
    }

    /// <summary>Lists the programs that have such windows.</summary>
    /// <returns>Their names.</returns>
    public static IReadOnlyList<string> ListPrograms() =>
        [.. List().Select(window => SecureDesktop.NameOf(ProcessOf(window))).Where(name => name.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Lists the controls in a window, one level.</summary>
    /// <param name="window">The window.</param>
    /// <returns>Their handles, in their order.</returns>
    public static IEnumerable<nint> Children(nint window)
    {
        for (var child = NativeMethods.FindWindowExW(window, 0, null, null); child != 0; child = NativeMethods.FindWindowExW(window, child, null, null))
        {
            yield return child;
        }
    }

    /// <summary>Reads a window's title or a control's text.</summary>
    /// <param name="window">The window.</param>
    /// <returns>The text.</returns>
    public static string Text(nint window)
    {
        var length = Math.Min((int)Send(window, GetTextLengthMessage, 0, 0), LongestText);
        var buffer = Marshal.AllocHGlobal((length + 1) * sizeof(char));
        try
        {
            var read = (int)Send(window, GetTextMessage, length + 1, buffer);
            return Marshal.PtrToStringUni(buffer, Math.Clamp(read, 0, length)).ReplaceLineEndings("\n");
        }
        finally
        {
            Marshal.FreeHGlobal(buffer);
        }
    }

    /// <summary>Reads the class of a window.</summary>
    /// <param name="window">The window.</param>
    /// <returns>The class's name.</returns>
    public static string Class(nint window)
    {
        var name = new char[LongestClass];
        return new string(name, 0, NativeMethods.GetClassNameW(window, name, name.Length));
    }

    /// <summary>Reads the style of a window.</summary>
    /// <param name="window">The window.</param>
    /// <returns>The style's bits.</returns>
    public static int Style(nint window) => NativeMethods.GetWindowLongW(window, StyleIndex);

    /// <summary>Reads where a window is.</summary>
    /// <param name="window">The window.</param>
    /// <returns>The place, in pixels; null where it has none.</returns>
    public static ScreenBounds? Bounds(nint window) => NativeMethods.GetWindowRect(window, out var rectangle) != 0 ? rectangle.ToBounds() : null;

    /// <summary>Reads which process a window belongs to.</summary>
    /// <param name="window">The window.</param>
    /// <returns>The process's number.</returns>
    public static int ProcessOf(nint window)
    {
        _ = NativeMethods.GetWindowThreadProcessId(window, out var process);
        return (int)process;
    }

    /// <summary>Whether a window is the one that is worked in.</summary>
    /// <param name="window">The window.</param>
    /// <returns>True when it is.</returns>
    public static bool IsForeground(nint window) => NativeMethods.GetForegroundWindow() == window;

    /// <summary>Whether keys go to a control now.</summary>
    /// <param name="window">The control.</param>
    /// <returns>True when they do.</returns>
    public static bool HasFocus(nint window)
    {
        var information = new GuiThread { Size = Unsafe.SizeOf<GuiThread>() };
        return NativeMethods.GetGUIThreadInfo(NativeMethods.GetWindowThreadProcessId(window, out _), ref information) != 0 && information.Focus == window;
    }

    /// <summary>Brings a window to the front.</summary>
    /// <param name="window">The window.</param>
    public static void BringToFront(nint window)
    {
        const int restore = 9;
        if (NativeMethods.IsIconic(window) != 0)
        {
            _ = NativeMethods.ShowWindow(window, restore);
        }

        _ = NativeMethods.SetForegroundWindow(window);
    }

    /// <summary>Puts the keyboard's focus on a control; its window must be in front.</summary>
    /// <param name="window">The control.</param>
    public static void Focus(nint window)
    {
        var (mine, its) = (NativeMethods.GetCurrentThreadId(), NativeMethods.GetWindowThreadProcessId(window, out _));
        // Windows lets a thread move the focus only among those that share its input.
        var shared = NativeMethods.AttachThreadInput(mine, its, 1) != 0;
        _ = NativeMethods.SetFocus(window);
        if (shared)
        {
            _ = NativeMethods.AttachThreadInput(mine, its, 0);
        }
    }

    /// <summary>Sends a message and waits for the answer.</summary>
    /// <param name="window">To which window.</param>
    /// <param name="message">The message.</param>
    /// <param name="first">Its first argument.</param>
    /// <param name="second">Its second argument.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="AutomationException">The window is gone.</exception>
    /// <exception cref="TimeoutException">Its program hangs.</exception>
    public static nint Send(nint window, uint message, nint first, nint second)
    {
        const int invalidWindow = unchecked((int)0x80070578);
        if (NativeMethods.SendMessageTimeoutW(window, message, first, second, AbortIfHung, MessagePatience, out var answer) != 0)
        {
            return answer;
        }

        throw NativeMethods.IsWindow(window) == 0 ? new AutomationException("A message", invalidWindow) : new TimeoutException("The program does not answer.");
    }

    /// <summary>Sends a message with a text.</summary>
    /// <param name="window">To which window.</param>
    /// <param name="message">The message.</param>
    /// <param name="first">Its first argument.</param>
    /// <param name="text">The text.</param>
    public static void Send(nint window, uint message, nint first, string text)
    {
        var buffer = Marshal.StringToHGlobalUni(text);
        try
        {
            Send(window, message, first, buffer);
        }
        finally
        {
            Marshal.FreeHGlobal(buffer);
        }
    }

    /// <summary>Reads one of a list's texts.</summary>
    /// <param name="window">The list.</param>
    /// <param name="lengthMessage">Asks for its length.</param>
    /// <param name="textMessage">Asks for it.</param>
    /// <param name="index">Which.</param>
    /// <returns>The text.</returns>
    public static string Item(nint window, uint lengthMessage, uint textMessage, int index)
    {
        var length = Math.Clamp((int)Send(window, lengthMessage, index, 0), 0, LongestText);
        var buffer = Marshal.AllocHGlobal((length + 1) * sizeof(char));
        try
        {
            var read = (int)Send(window, textMessage, index, buffer);
            return Marshal.PtrToStringUni(buffer, Math.Clamp(read, 0, length));
        }
        finally
        {
            Marshal.FreeHGlobal(buffer);
        }
    }
}
