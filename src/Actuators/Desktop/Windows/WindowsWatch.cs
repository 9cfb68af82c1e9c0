using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace LamRobot.Actuators.Desktop;

/// <summary>Hears what the person does with keyboard and mouse, and that windows change, on a thread of its own as Windows wants it.</summary>
[SupportedOSPlatform("windows")]
internal sealed class WindowsWatch : IDisposable
{
    private const int KeyboardHook = 13;
    private const int MouseHook = 14;
    private const uint QuitMessage = 0x12;
    private const nint MoveMessage = 0x200;

    // Source: winuser.h: from EVENT_SYSTEM_FOREGROUND, and from EVENT_OBJECT_CREATE to EVENT_OBJECT_TEXTSELECTIONCHANGED.
    private const uint Foreground = 3;
    private const uint FirstChange = 0x8000;
    private const uint LastChange = 0x8014;
    private const uint OutOfContext = 2;

    private readonly PersonGuard person;
    private readonly Action changed;
    private readonly Thread thread;
    private long? lastPlace;
    private volatile uint threadId;
    private volatile bool ended;

    private WindowsWatch(PersonGuard person, Action changed)
    {
        this.person = person;
        this.changed = changed;
        thread = new Thread(Run) { IsBackground = true, Name = "desktop watch" };
    }

    private delegate nint HookCallback(int code, nint first, nint second);

    private delegate void EventCallback(nint hook, uint kind, nint window, int thing, int child, uint thread, uint time);

    /// <summary>Begins to listen.</summary>
    /// <param name="person">Is told of the person.</param>
    /// <param name="changed">Is called at each change.</param>
    /// <returns>The watch.</returns>
    public static WindowsWatch Start(PersonGuard person, Action changed)
    {
        var watch = new WindowsWatch(person, changed);
        watch.thread.Start();
        return watch;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        ended = true;
        if (threadId != 0)
        {
            _ = NativeMethods.PostThreadMessageW(threadId, QuitMessage, 0, 0);
        }
    }

    private void Run()
    {
        HookCallback key = (code, first, second) => Hear(code, first, second, 16, "the keyboard");
        HookCallback mouse = (code, first, second) => HearMouse(code, first, second);
        EventCallback change = (_, _, _, _, _, _, _) => changed();
        var module = NativeMethods.GetModuleHandleW(null);
        nint[] hooks = [NativeMethods.SetWindowsHookExW(KeyboardHook, Marshal.GetFunctionPointerForDelegate(key), module, 0), NativeMethods.SetWindowsHookExW(MouseHook, Marshal.GetFunctionPointerForDelegate(mouse), module, 0)];
        var told = Marshal.GetFunctionPointerForDelegate(change);
        nint[] events = [NativeMethods.SetWinEventHook(Foreground, Foreground, 0, told, 0, 0, OutOfContext), NativeMethods.SetWinEventHook(FirstChange, LastChange, 0, told, 0, 0, OutOfContext)];
        threadId = NativeMethods.GetCurrentThreadId();
        while (!ended && NativeMethods.GetMessageW(out _, 0, 0, 0) > 0)
        {
            // Windows calls the hooks while the thread waits here.
        }

        Array.ForEach(hooks, hook => _ = NativeMethods.UnhookWindowsHookEx(hook));
        Array.ForEach(events, hook => _ = NativeMethods.UnhookWinEvent(hook));
        GC.KeepAlive(key);
        GC.KeepAlive(mouse);
        GC.KeepAlive(change);
    }

    // A window that appears under the mouse makes it move to where it is already; and the first move only tells where it is.
    private nint HearMouse(int code, nint first, nint second)
    {
        if (code >= 0 && first == MoveMessage)
        {
            var place = Marshal.ReadInt64(second);
            var moved = lastPlace is { } last && last != place;
            lastPlace = place;
            if (!moved)
            {
                return NativeMethods.CallNextHookEx(0, code, first, second);
            }
        }

        return Hear(code, first, second, 24, "the mouse");
    }

    // Source: winuser.h, KBDLLHOOKSTRUCT and MSLLHOOKSTRUCT: what was sent from here bears its mark at the end.
    private nint Hear(int code, nint first, nint second, int markAt, string what)
    {
        if (code >= 0 && Marshal.ReadIntPtr(second, markAt) != InputEvent.Mark)
        {
            _ = person.NoticeAsync(what).AsTask();
        }

        return NativeMethods.CallNextHookEx(0, code, first, second);
    }
}
