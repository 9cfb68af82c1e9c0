using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace LamRobot.Actuators.Desktop;

/// <summary>The functions of Windows that are called here.</summary>
/// <remarks>Source: winuser.h, oleacc.h, oleauto.h, processthreadsapi.h and winternl.h of the Windows SDK.</remarks>
[SupportedOSPlatform("windows")]
internal static partial class NativeMethods
{
    [LibraryImport("ole32")]
    internal static partial int CoCreateInstance(in Guid clsid, nint outer, int context, in Guid iid, out nint made);

    [LibraryImport("oleacc")]
    internal static partial int AccessibleObjectFromWindow(nint window, uint objectId, in Guid iid, out nint made);

    [LibraryImport("oleaut32")]
    internal static partial int SafeArrayDestroy(nint array);

    [LibraryImport("user32")]
    internal static partial int EnumWindows(nint callback, nint state);

    [LibraryImport("user32", StringMarshalling = StringMarshalling.Utf16)]
    internal static partial nint FindWindowExW(nint parent, nint after, string? className, string? title);

    [LibraryImport("user32")]
    internal static partial int IsWindow(nint window);

    [LibraryImport("user32")]
    internal static partial int IsWindowVisible(nint window);

    [LibraryImport("user32")]
    internal static partial int IsWindowEnabled(nint window);

    [LibraryImport("user32")]
    internal static partial int IsIconic(nint window);

    [LibraryImport("user32")]
    internal static partial int ShowWindow(nint window, int command);

    [LibraryImport("user32")]
    internal static partial nint GetAncestor(nint window, uint which);

    [LibraryImport("user32")]
    internal static partial nint GetForegroundWindow();

    [LibraryImport("user32")]
    internal static partial int SetForegroundWindow(nint window);

    [LibraryImport("user32")]
    internal static partial int GetWindowRect(nint window, out NativeRectangle rectangle);

    [LibraryImport("user32")]
    internal static partial int GetWindowLongW(nint window, int index);

    [LibraryImport("user32", StringMarshalling = StringMarshalling.Utf16)]
    internal static partial int GetClassNameW(nint window, [Out] char[] name, int length);

    [LibraryImport("user32")]
    internal static partial uint GetWindowThreadProcessId(nint window, out uint processId);

    [LibraryImport("user32")]
    internal static partial int GetDlgCtrlID(nint window);

    [LibraryImport("user32")]
    internal static partial int GetGUIThreadInfo(uint threadId, ref GuiThread information);

    [LibraryImport("user32")]
    internal static partial int AttachThreadInput(uint from, uint to, int attach);

    [LibraryImport("user32")]
    internal static partial nint SetFocus(nint window);

    [LibraryImport("kernel32")]
    internal static partial uint GetCurrentThreadId();

    [LibraryImport("user32")]
    internal static partial nint SendMessageTimeoutW(nint window, uint message, nint first, nint second, uint flags, uint milliseconds, out nint answer);

    [LibraryImport("user32")]
    internal static partial int PostMessageW(nint window, uint message, nint first, nint second);

    [LibraryImport("user32")]
    internal static partial nint GetMenu(nint window);

    [LibraryImport("user32")]
    internal static partial nint GetSubMenu(nint menu, int place);

    [LibraryImport("user32")]
    internal static partial int GetMenuItemCount(nint menu);

    [LibraryImport("user32")]
    internal static partial uint GetMenuItemID(nint menu, int place);

    [LibraryImport("user32")]
    internal static partial uint GetMenuState(nint menu, uint item, uint flags);

    [LibraryImport("user32", StringMarshalling = StringMarshalling.Utf16)]
    internal static partial int GetMenuStringW(nint menu, uint item, [Out] char[] text, int length, uint flags);

    [LibraryImport("user32")]
    internal static partial uint SendInput(uint count, [In] InputEvent[] events, int size);

    [LibraryImport("user32", StringMarshalling = StringMarshalling.Utf16)]
    internal static partial short VkKeyScanW(char letter);

    [LibraryImport("user32")]
    internal static partial int GetSystemMetrics(int which);

    [LibraryImport("user32")]
    internal static partial int SetProcessDpiAwarenessContext(nint context);

    [LibraryImport("user32")]
    internal static partial nint OpenInputDesktop(uint flags, int inherit, uint access);

    [LibraryImport("user32")]
    internal static partial int CloseDesktop(nint desktop);

    [LibraryImport("user32", StringMarshalling = StringMarshalling.Utf16)]
    internal static partial int GetUserObjectInformationW(nint thing, int which, [Out] char[] text, int bytes, out int needed);

    [LibraryImport("user32")]
    internal static partial nint SetWindowsHookExW(int kind, nint callback, nint module, uint threadId);

    [LibraryImport("user32")]
    internal static partial int UnhookWindowsHookEx(nint hook);

    [LibraryImport("user32")]
    internal static partial nint CallNextHookEx(nint hook, int code, nint first, nint second);

    [LibraryImport("user32")]
    internal static partial nint SetWinEventHook(uint first, uint last, nint module, nint callback, uint processId, uint threadId, uint flags);

    [LibraryImport("user32")]
    internal static partial int UnhookWinEvent(nint hook);

    [LibraryImport("user32")]
    internal static partial int GetMessageW(out QueuedMessage message, nint window, uint first, uint last);

    [LibraryImport("user32")]
    internal static partial int PostThreadMessageW(uint threadId, uint message, nint first, nint second);

    [LibraryImport("kernel32", StringMarshalling = StringMarshalling.Utf16)]
    internal static partial nint GetModuleHandleW(string? name);

    [LibraryImport("kernel32")]
    internal static partial nint OpenProcess(uint access, int inherit, uint processId);

    [LibraryImport("kernel32")]
    internal static partial int CloseHandle(nint handle);

    [LibraryImport("advapi32")]
    internal static partial int OpenProcessToken(nint process, uint access, out nint token);

    [LibraryImport("advapi32")]
    internal static partial int GetTokenInformation(nint token, int which, out int value, int length, out int needed);

    [LibraryImport("ntdll")]
    internal static partial int NtQueryInformationProcess(nint process, int which, ref ProcessBasics information, int length, out int needed);
}
