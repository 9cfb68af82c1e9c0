namespace LamRobot.Speech.Tests;

/// <summary>Makes sounds, the same for the same seed.</summary>
internal static class Sounds
{
    private const int Rate = 16000;

    /// <summary>Five seconds each of zeros, noise from faint to loud, hum and tones.</summary>
    public static IEnumerable<float[]> WithoutSpeech() =>
    [
        new float[5 * Rate],
        Noise(5, -60),
        Noise(5, -40),
        Noise(5, -20),
        Tone(5, 50, 0.3),
        Tone(5, 440, 0.3),
        Tone(5, 2000, 0.1),
    ];

    public static float[] Noise(double seconds, double decibels, int seed = 1)
    {
        var random = new Random(seed);
        var level = Math.Pow(10, decibels / 20) * Math.Sqrt(3);
        return [.. Enumerable.Range(0, (int)(seconds * Rate)).Select(_ => (float)(level * ((random.NextDouble() * 2) - 1)))];
    }

    public static float[] Tone(double seconds, double hertz, double level, int rate = Rate) =>
        [.. Enumerable.Range(0, (int)(seconds * rate)).Select(i => (float)(level * Math.Sin(2 * Math.PI * hertz * i / rate)))];
}
