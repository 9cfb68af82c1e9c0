using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace LamRobot.Perception.Speech;

/// <summary>Reads what is not plain WAV (FLAC, OGG, MP3, M4A, ...) by an ffmpeg child process, where it is installed.</summary>
internal static class FfmpegDecoder
{
    private const string Program = "ffmpeg";

    public static async ValueTask<AudioReading> DecodeAsync(string path, CancellationToken cancellationToken)
    {
        using var process = new Process { StartInfo = Command(path) };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return AudioReading.Unreadable("The file is not plain WAV, and ffmpeg, which reads other formats, is not installed. Install ffmpeg, or give a WAV file.");
        }

        using var killer = cancellationToken.Register(() => Kill(process));
        using var output = new MemoryStream();
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        await process.StandardOutput.BaseStream.CopyToAsync(output, CancellationToken.None).ConfigureAwait(false);
        var complaint = await errors.ConfigureAwait(false);
        await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return output.Length == 0
            ? AudioReading.Unreadable($"The file holds no sound that ffmpeg can read: {LastLine(complaint)}")
            : AudioReading.Of(new AudioClip(ToSamples(output), "read by ffmpeg", process.ExitCode != 0));
    }

    private static ProcessStartInfo Command(string path)
    {
        // The whitelist keeps play lists inside the file from reaching the network.
        string[] arguments =
        [
            "-nostdin", "-v", "error", "-protocol_whitelist", "file", "-i", "file:" + path,
            "-vn", "-f", "f32le", "-ac", "1", "-ar", $"{SpeechAudio.SampleRateHertz}", "pipe:1",
        ];
        return new ProcessStartInfo(Program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
    }

    private static float[] ToSamples(MemoryStream bytes) =>
        MemoryMarshal.Cast<byte, float>(bytes.GetBuffer().AsSpan(0, (int)bytes.Length / sizeof(float) * sizeof(float))).ToArray();

    private static string LastLine(string text) => text.Trim().Split('\n')[^1].Trim() is { Length: > 0 } line ? line : "it gave no reason";

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }
}
