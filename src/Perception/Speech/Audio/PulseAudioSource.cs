using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using LamRobot.Contracts;

namespace LamRobot.Perception.Speech;

/// <summary>Captures a microphone on Linux by a `parec` child process (PulseAudio, PipeWire).</summary>
/// <param name="device">PulseAudio's name of the source; null for the default one.</param>
/// <param name="timeProvider">The clock that stamps the blocks.</param>
[SupportedOSPlatform("linux")]
public sealed class PulseAudioSource(string? device, TimeProvider timeProvider) : IAudioSource
{
    private const string Program = "parec";
    private static readonly int s_blockBytes = SpeechAudio.SamplesIn(TimeSpan.FromMilliseconds(20)) * sizeof(float);

    /// <inheritdoc/>
    /// <remarks>Throws <see cref="IOException"/> when `parec` is not installed, or ends by itself.</remarks>
    public async IAsyncEnumerable<AudioFrame> CaptureAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var process = Start();
        try
        {
            var complaint = process.StandardError.ReadToEndAsync(CancellationToken.None);
            var sound = process.StandardOutput.BaseStream;
            var bytes = new byte[s_blockBytes];
            while (await sound.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false) == bytes.Length)
            {
                var samples = MemoryMarshal.Cast<byte, float>(bytes).ToArray();
                var captured = timeProvider.GetUtcNow() - SpeechAudio.DurationOf(samples.Length);
                yield return new AudioFrame(samples, SpeechAudio.SampleRateHertz, captured);
            }

            throw new IOException($"The microphone's capture ended: {(await complaint.ConfigureAwait(false)).Trim()}");
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    private Process Start()
    {
        string[] arguments =
        [
            "--raw", "--format=float32le", $"--rate={SpeechAudio.SampleRateHertz}", "--channels=1", "--latency-msec=20",
            .. device is null ? (string[])[] : [$"--device={device}"],
        ];
        try
        {
            return Process.Start(new ProcessStartInfo(Program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (Win32Exception exception)
        {
            throw new IOException("`parec`, which captures the microphone, is not installed; it is in the package pulseaudio-utils.", exception);
        }
    }
}
