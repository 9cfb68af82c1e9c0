using System.ComponentModel;
using System.Diagnostics;

namespace LamRobot.Perception.Speech;

/// <summary>Speaks by an espeak-ng child process, which gets the words through its standard input.</summary>
public sealed class EspeakVoice : IVoice
{
    private const string Program = "espeak-ng";
    private const int LongestText = 500;

    /// <summary>The sound server that it speaks through; null for the usual one.</summary>
    public string? Server { get; init; }

    /// <inheritdoc/>
    /// <exception cref="IOException">espeak-ng is not installed, or has no loudspeaker.</exception>
    public async ValueTask SayAsync(string text, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var process = Start();
        using var killer = cancellationToken.Register(() => process.Kill());
        var complaint = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            await process.StandardInput.WriteAsync(Speakable(text).AsMemory(), CancellationToken.None).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had read the words: its exit code says why.
        }

        await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        if (process.ExitCode != 0)
        {
            throw new IOException($"espeak-ng failed: {(await complaint.ConfigureAwait(false)).Trim()}");
        }
    }

    private Process Start()
    {
        string[] arguments = ["--stdin", "-b", "1", "-v", "en", "-s", "165"];
        var start = new ProcessStartInfo(Program, arguments) { RedirectStandardInput = true, RedirectStandardError = true };
        if (Server is not null)
        {
            start.Environment["PULSE_SERVER"] = Server;
        }

        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new IOException("espeak-ng, which speaks, is not installed: sudo apt-get install espeak-ng.", exception);
        }
    }

    /// <summary>One line without control characters, not endless.</summary>
    private static string Speakable(string text)
    {
        var line = string.Concat(text.Select(character => char.IsControl(character) ? ' ' : character));
        return line.Length > LongestText ? line[..LongestText] : line;
    }
}
