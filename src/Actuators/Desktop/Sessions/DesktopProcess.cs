using System.Diagnostics;
using System.Text;
using System.Threading.Channels;

namespace LamRobot.Actuators.Desktop;

/// <summary>A program that runs on a desktop; what it says is read, and its end kept.</summary>
/// <remarks>Disposing of it does not end it: its desktop does.</remarks>
public sealed class DesktopProcess : IDisposable
{
    private const int KeptCharacters = 4000;
    private const int KeptLines = 64;

    private readonly Process process;
    private readonly Lock gate = new();
    private readonly StringBuilder said = new();
    private readonly Channel<string> lines =
        Channel.CreateBounded<string>(new BoundedChannelOptions(KeptLines) { FullMode = BoundedChannelFullMode.DropNewest });

    private DesktopProcess(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Hear(line.Data, output: true);
        process.ErrorDataReceived += (_, line) => Hear(line.Data, output: false);
    }

    /// <summary>The number of its process.</summary>
    public int Id => process.Id;

    /// <summary>Whether it has ended.</summary>
    public bool HasExited => process.HasExited;

    /// <summary>The end of what it said.</summary>
    public string Said
    {
        get
        {
            lock (gate)
            {
                return said.ToString().Trim();
            }
        }
    }

    /// <summary>The first lines of its standard output.</summary>
    internal ChannelReader<string> Lines => lines.Reader;

    /// <summary>Waits for its end.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when it has.</returns>
    public Task WaitForExitAsync(CancellationToken cancellationToken) => process.WaitForExitAsync(cancellationToken);

    /// <summary>Ends it at once.</summary>
    public void Kill() => process.Kill(entireProcessTree: true);

    /// <inheritdoc />
    public void Dispose() => process.Dispose();

    /// <summary>Starts a program.</summary>
    /// <param name="start">How; its output is redirected.</param>
    /// <returns>The program.</returns>
    internal static DesktopProcess Start(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        var started = new DesktopProcess(new Process { StartInfo = start });
        started.process.Start();
        started.process.BeginOutputReadLine();
        started.process.BeginErrorReadLine();
        return started;
    }

    private void Hear(string? line, bool output)
    {
        if (line is null)
        {
            if (output)
            {
                lines.Writer.TryComplete();
            }

            return;
        }

        if (output)
        {
            lines.Writer.TryWrite(line);
        }

        lock (gate)
        {
            said.AppendLine(line);
            if (said.Length > KeptCharacters)
            {
                said.Remove(0, said.Length - KeptCharacters);
            }
        }
    }
}
