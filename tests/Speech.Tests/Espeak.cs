using System.Diagnostics;
using LamRobot.Perception.Speech;

namespace LamRobot.Speech.Tests;

/// <summary>Has sentences spoken by a synthetic voice.</summary>
internal static class Espeak
{
    public static async Task<AudioClip> SayAsync(string words)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var voice = Process.Start(new ProcessStartInfo("espeak-ng", ["--stdin", "--stdout", "-v", "en-us", "-s", "150"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        await voice.StandardInput.WriteAsync(words.AsMemory(), cancellation);
        voice.StandardInput.Close();
        var reading = await AudioFile.ReadAsync(voice.StandardOutput.BaseStream, cancellation);
        await voice.WaitForExitAsync(cancellation);
        return reading.Clip!;
    }
}
