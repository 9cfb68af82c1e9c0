using System.Diagnostics;
using LamRobot.Perception.Speech;

namespace LamRobot.Benchmarks.StopWord;

/// <summary>What no recording has: noise, tones, and LamRobot's own voice.</summary>
internal static class MadeSounds
{
    private const int Seed = 5;
    private const int Rate = SpeechAudio.SampleRateHertz;

    private static readonly string[] Answers =
    [
        "Done.", "I stand still.", "Which cup do you mean, the red one or the blue one?", "The door is shut.", "Open the drawer. Shall I do it? Say yes or no.", "I do not know a kitchen lamp.",
        "The robot did not answer within five seconds.", "I see no apple on the table.", "Please read my answer.", "Take the apple from the shelf. Shall I do it? Say yes or no.",
        "Where is the cup: on the kitchen table, or on the desk in the office?", "The gripper holds nothing.", "There are three plates. Which one?", "The battery is too low to go to the top floor.",
        "I cannot reach the shelf, it is too high.", "The arm has left its workspace.", "It is not allowed to throw the glass away.", "The way to the hall is blocked.", "I have put the salt on the table, but the pepper fell.", "Shall I start again from the first step?",
    ];

    /// <summary>Six minutes without speech.</summary>
    public static IEnumerable<Recording> WithoutSpeech()
    {
        var random = new Random(Seed);
        for (var minute = 0; minute < 6; minute++)
        {
            var (level, hertz) = (Math.Pow(10, -(10 + (minute * 8)) / 20.0), 110 * Math.Pow(2, minute / 2.0));
            float Tone(int i) => (float)(level * Math.Sin(Math.Tau * hertz * i / Rate) * (((i / (Rate / 4)) % 2 == 0) ? 1 : 0.1));
            float White() => (float)(level * ((random.NextDouble() * 2) - 1));
            float[] samples = [.. Enumerable.Range(0, 60 * Rate).Select(i => minute % 2 == 0 ? White() : Tone(i))];
            yield return new($"made-{minute}", new(samples, "made", false), "", "no speech", minute % 2 == 0 ? "noise" : "tones");
        }
    }

    /// <summary>LamRobot's own voice.</summary>
    public static async Task<List<Recording>> OwnVoiceAsync(CancellationToken cancellationToken)
    {
        var spoken = new List<Recording>();
        foreach (var answer in Answers)
        {
            spoken.Add(new($"own-{spoken.Count}", await SpeakAsync(answer, cancellationToken), answer, "own voice", "clean"));
        }

        return spoken;
    }

    /// <summary>Stop sentences while LamRobot speaks, as loud as the person or weaker.</summary>
    public static IEnumerable<Recording> DuringOwnVoice(IEnumerable<Recording> stops, IReadOnlyList<Recording> voice, int decibels) => stops.Select((stop, i) =>
    {
        var own = voice[i % voice.Count].Clip.Samples.Span;
        var level = (float)Math.Sqrt(Power(stop.Clip.Samples.Span) / Power(own) * Math.Pow(10, -decibels / 10.0));
        var samples = stop.Clip.Samples.ToArray();
        for (var at = 0; at < samples.Length; at++)
        {
            samples[at] += level * own[at % own.Length];
        }

        return stop with { Clip = new(samples, "mixed", false), Condition = $"clean, while it speaks {decibels} dB weaker" };
    });

    private static double Power(ReadOnlySpan<float> samples)
    {
        var sum = 1e-12;
        foreach (var sample in samples)
        {
            sum += sample * sample;
        }

        return sum / samples.Length;
    }

    private static async Task<AudioClip> SpeakAsync(string words, CancellationToken cancellationToken)
    {
        using var voice = Process.Start(new ProcessStartInfo("espeak-ng", ["--stdin", "--stdout", "-v", "en", "-s", "165"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        await voice.StandardInput.WriteAsync(words.AsMemory(), cancellationToken);
        voice.StandardInput.Close();
        var reading = await AudioFile.ReadAsync(voice.StandardOutput.BaseStream, cancellationToken);
        await voice.WaitForExitAsync(cancellationToken);
        return reading.Clip ?? throw new IOException(reading.Message);
    }
}
