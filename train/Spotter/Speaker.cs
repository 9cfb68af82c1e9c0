using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using LamRobot.Perception.Speech;

namespace LamRobot.Training.Spotter;

/// <summary>Has texts spoken by synthesisers, and keeps what they said in a folder: 16 kHz, mono, 16 bit, from the first to the last sound.</summary>
internal sealed class Speaker(string cacheFolder)
{
    private const int Frame = SpeechAudio.SampleRateHertz / 100;

    /// <summary>What is fainter than the loudest frame by more than 40 dB is silence.</summary>
    private const double Silence = 1e-4;

    /// <summary>Whether a program is installed.</summary>
    public static bool IsInstalled(string program)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, ["--version"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.WaitForExit();
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    /// <summary>Speaks a text.</summary>
    /// <returns>The samples; empty when the voice had nothing to say.</returns>
    public short[] Speak(string text, SpokenVoice voice) =>
        Keep($"{voice.Program} {string.Join(' ', voice.Arguments(text, ""))}", () => Synthesise(text, voice));

    /// <summary>Reads a recording of people.</summary>
    public short[] Read(string path) => Keep($"recording {path}", () => Decode(path));

    private short[] Keep(string key, Func<short[]> make)
    {
        var path = Path.Combine(cacheFolder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 12)) + ".pcm");
        if (File.Exists(path))
        {
            return MemoryMarshal.Cast<byte, short>(File.ReadAllBytes(path)).ToArray();
        }

        var samples = make();
        var part = string.Create(CultureInfo.InvariantCulture, $"{path}.{Environment.CurrentManagedThreadId}");
        File.WriteAllBytes(part, MemoryMarshal.AsBytes(samples.AsSpan()).ToArray());
        File.Move(part, path, overwrite: true);
        return samples;
    }

    private static short[] Synthesise(string text, SpokenVoice voice)
    {
        var path = Path.GetTempFileName();
        try
        {
            using var process = Process.Start(new ProcessStartInfo(voice.Program, voice.Arguments(text, path)) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.StandardOutput.ReadToEnd();
            var complaint = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? Decode(path) : throw new IOException($"{voice.Program} could not speak as {voice.Voice}: {complaint.Trim()}");
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static short[] Decode(string path)
    {
        var reading = AudioFile.ReadAsync(path, CancellationToken.None).AsTask().GetAwaiter().GetResult();
        return reading.Clip is { } clip ? Trim(clip.Samples.Span) : throw new IOException($"{path}: {reading.Message}");
    }

    private static short[] Trim(ReadOnlySpan<float> samples)
    {
        var energies = new double[samples.Length / Frame];
        for (var i = 0; i < energies.Length; i++)
        {
            foreach (var sample in samples.Slice(i * Frame, Frame))
            {
                energies[i] += sample * sample;
            }
        }

        var loudest = energies.Length == 0 ? 0 : energies.Max();
        var first = Array.FindIndex(energies, energy => energy > loudest * Silence);
        var last = Array.FindLastIndex(energies, energy => energy > loudest * Silence);
        return first < 0 ? [] : [.. samples[(first * Frame)..((last + 1) * Frame)].ToArray().Select(sample => (short)Math.Clamp(sample * 32768, short.MinValue, short.MaxValue))];
    }
}
