using System.Diagnostics;

namespace LamRobot.Actuators.Desktop;

/// <summary>Ends all processes of a desktop when it is disposed of, and also when this program is killed.</summary>
/// <remarks>
/// A script of its own process waits for the end of its standard input, which the kernel brings about however this program ends;
/// then it ends whatever carries the desktop's mark in its environment, as children of children also do.
/// </remarks>
internal sealed class Watchdog : IAsyncDisposable
{
    /// <summary>The variable that carries the mark.</summary>
    public const string Variable = "LAMROBOT_DESKTOP";

    private readonly Process process;

    private Watchdog(Process process, string mark)
    {
        this.process = process;
        Mark = mark;
    }

    /// <summary>What the desktop's processes carry in their environment.</summary>
    public string Mark { get; }

    /// <summary>Starts one.</summary>
    /// <param name="directory">The desktop's folder, which it removes in the end.</param>
    /// <returns>The watchdog.</returns>
    public static Watchdog Start(string directory)
    {
        var mark = Guid.NewGuid().ToString("N");
        var start = new ProcessStartInfo("/bin/sh", ["-c", ReadScript(), "watchdog", mark, directory]) { RedirectStandardInput = true };
        start.Environment.Remove(Variable);
        return new Watchdog(Process.Start(start)!, mark);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        process.Dispose();
    }

    private static string ReadScript()
    {
        using var reader = new StreamReader(typeof(Watchdog).Assembly.GetManifestResourceStream("watchdog.sh")!);
        return reader.ReadToEnd();
    }
}
