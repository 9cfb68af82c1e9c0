using System.Diagnostics;
using System.Runtime.Versioning;

namespace LamRobot.Actuators.Desktop;

/// <summary>Recognises what only the person may answer: Windows' question for higher rights, the lock screen, and programs that run with higher rights.</summary>
[SupportedOSPlatform("windows")]
internal static class SecureDesktop
{
    private const string Usual = "Default";

    private static readonly string[] Prompts = ["consent", "CredentialUIBroker", "LogonUI"];

    /// <summary>Says why nothing may be done now.</summary>
    /// <returns>The reason; null when there is none.</returns>
    public static string? Reason()
    {
        if (InputDesktop() is not Usual)
        {
            return "Windows shows a question of its own or its lock screen: only the person answers there.";
        }

        var process = NativeWindow.ProcessOf(NativeMethods.GetForegroundWindow());
        var name = NameOf(process);
        if (Prompts.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            return "Windows asks for rights or a password: only the person answers there.";
        }

        return process != 0 && IsElevated(process) && !IsElevated(Environment.ProcessId) ? $"{name} runs with higher rights: Windows lets nobody else act there." : null;
    }

    /// <summary>Reads the name of a process.</summary>
    /// <param name="process">The process.</param>
    /// <returns>The name; empty when it has ended.</returns>
    public static string NameOf(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return found.ProcessName;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            return "";
        }
    }

    // Null where Windows does not even let us look: that is the secure desktop.
    private static string? InputDesktop()
    {
        const uint readObjects = 1;
        const int nameOfIt = 2;
        var desktop = NativeMethods.OpenInputDesktop(0, 0, readObjects);
        if (desktop == 0)
        {
            return null;
        }

        var name = new char[128];
        var read = NativeMethods.GetUserObjectInformationW(desktop, nameOfIt, name, name.Length * sizeof(char), out _);
        _ = NativeMethods.CloseDesktop(desktop);
        return read == 0 ? null : new string(name).TrimEnd('\0');
    }

    private static bool IsElevated(int process)
    {
        const uint queryLimited = 0x1000;
        const uint query = 8;
        const int elevation = 20;
        var handle = NativeMethods.OpenProcess(queryLimited, 0, (uint)process);
        if (handle == 0)
        {
            return true;
        }

        var opened = NativeMethods.OpenProcessToken(handle, query, out var token);
        _ = NativeMethods.CloseHandle(handle);
        if (opened == 0)
        {
            return true;
        }

        var known = NativeMethods.GetTokenInformation(token, elevation, out var elevated, sizeof(int), out _);
        _ = NativeMethods.CloseHandle(token);
        return known == 0 || elevated != 0;
    }
}
