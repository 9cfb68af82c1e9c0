using System.Diagnostics;
using System.Runtime.Versioning;

namespace LamRobot.Actuators.Desktop;

/// <summary>LibreOffice Writer as a person starts it, with their own settings.</summary>
[SupportedOSPlatform("linux")]
public static class WriterProgram
{
    /// <summary>Opens a document in a window of this desktop, in a program that outlives this one.</summary>
    /// <param name="document">The document's file.</param>
    /// <exception cref="DesktopUnavailableException">LibreOffice is not installed.</exception>
    public static void Open(string document)
    {
        if (!ProgramFinder.IsInstalled("soffice"))
        {
            throw new DesktopUnavailableException("LibreOffice is not installed.", "libreoffice-writer libreoffice-gtk3");
        }

        // In a session of its own and without this program's input and output: Ctrl-C is not meant for it, and nobody waits for what it says.
        const string Apart = "exec setsid \"$@\" > /dev/null 2>&1 < /dev/null";
        using var starter = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", Apart, "sh", "soffice", "--writer", "--nologo", Path.GetFullPath(document)]) { UseShellExecute = false });
    }

    /// <summary>Whether a program has marked a document as open.</summary>
    /// <param name="document">The document's file.</param>
    /// <returns>True when the mark is there; a program that was killed leaves it, too.</returns>
    public static bool HasOpen(string document) => File.Exists(MarkOf(document));

    /// <summary>Where a program marks a document as open.</summary>
    /// <param name="document">The document's file.</param>
    /// <returns>The mark's file.</returns>
    internal static string MarkOf(string document) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(document))!, $".~lock.{Path.GetFileName(document)}#");
}
