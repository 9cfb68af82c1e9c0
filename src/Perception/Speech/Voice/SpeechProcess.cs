using System.ComponentModel;
using System.Diagnostics;

namespace LamRobot.Perception.Speech;

/// <summary>Runs a program of the system for a voice; what it works on goes through its standard input, never through a shell.</summary>
internal static class SpeechProcess
{
    /// <summary>Runs it to its end.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="server">The sound server that it uses; null for the usual one.</param>
    /// <param name="input">What it reads.</param>
    /// <param name="cancellationToken">Kills it.</param>
    /// <returns>What it wrote.</returns>
    /// <exception cref="IOException">It is not installed, or failed.</exception>
    public static async ValueTask<byte[]> RunAsync(string program, IEnumerable<string> arguments, string? server, ReadOnlyMemory<byte> input, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var process = Start(program, arguments, server);
        using var killer = cancellationToken.Register(() => process.Kill());
        var complaint = process.StandardError.ReadToEndAsync(CancellationToken.None);
        using var written = new MemoryStream();
        var writing = process.StandardOutput.BaseStream.CopyToAsync(written, CancellationToken.None);
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, CancellationToken.None).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it had read everything: its exit code says why.
        }

        await writing.ConfigureAwait(false);
        await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return process.ExitCode == 0 ? written.ToArray() : throw new IOException($"{program} failed: {(await complaint.ConfigureAwait(false)).Trim()}");
    }

    private static Process Start(string program, IEnumerable<string> arguments, string? server)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        if (server is not null)
        {
            start.Environment["PULSE_SERVER"] = server;
        }

        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new IOException($"{program}, which speaks, is not installed: sudo apt-get install {(program == "pacat" ? "pulseaudio-utils" : program)}.", exception);
        }
    }
}
