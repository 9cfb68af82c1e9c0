using System.Diagnostics;
using LamRobot.Perception.Speech;

namespace LamRobot.Benchmarks.StopWord;

/// <summary>Finds stops by their sound.</summary>
internal static class SoundWay
{
    private const int Block = 320;

    /// <summary>Hears a recording and a second of silence after it.</summary>
    public static Finding Listen(StopWordModel model, Recording recording)
    {
        using var spotter = model.Begin();
        var sound = recording.Clip.Samples.ToArray().Concat(new float[SpeechAudio.SampleRateHertz]).ToArray();
        var words = new List<SpottedWord>();
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        for (var at = 0; at < sound.Length; at += Block)
        {
            words.AddRange(spotter.Accept(sound.AsSpan(at, Math.Min(Block, sound.Length - at))));
        }

        var computing = Process.GetCurrentProcess().TotalProcessorTime - before;
        var text = string.Join(", ", words.Select(word => $"{word.Word} {word.Confidence:0.00} at {word.Heard.TotalSeconds:0.00} s"));
        return new(recording, [.. words.Select(word => word.Heard)], recording.Clip.Duration, text, computing);
    }
}
