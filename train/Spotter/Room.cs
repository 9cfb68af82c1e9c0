using System.Numerics;
using LamRobot.Perception.Speech;

namespace LamRobot.Training.Spotter;

/// <summary>A room: sound reaches the microphone directly, and again by many reflections that die away.</summary>
/// <remarks>Source: Karjalainen and Järveläinen, "Reverberation modeling using velvet noise", 2007: sparse reflections of random sign and place sound like a dense tail.</remarks>
internal static class Room
{
    private const int ReflectionsPerSecond = 800;

    /// <summary>Makes what is heard of a sound in a room drawn by chance, in place.</summary>
    public static void Apply(float[] samples, Random random)
    {
        var seconds = 0.15 + (0.55 * random.NextDouble());
        var dry = samples.ToArray();
        var count = (int)(seconds * ReflectionsPerSecond);

        // The tail is as strong as the direct sound, or up to 12 dB weaker.
        var strength = Math.Pow(10, -random.NextDouble() * 12 / 20) * Math.Sqrt(13.8 / count);
        for (var reflection = 0; reflection < count; reflection++)
        {
            var time = 0.003 + ((reflection + random.NextDouble()) * seconds / count);
            var level = (float)(strength * Math.Pow(10, -3 * time / seconds)) * (random.Next(2) == 0 ? 1 : -1);
            Add(dry, samples, (int)(time * SpeechAudio.SampleRateHertz), level);
        }
    }

    private static void Add(float[] dry, float[] samples, int delay, float level)
    {
        if (delay >= samples.Length)
        {
            return;
        }

        var from = System.Runtime.InteropServices.MemoryMarshal.Cast<float, Vector<float>>(dry.AsSpan(0, samples.Length - delay));
        var to = System.Runtime.InteropServices.MemoryMarshal.Cast<float, Vector<float>>(samples.AsSpan(delay));
        for (var i = 0; i < from.Length; i++)
        {
            to[i] += from[i] * level;
        }

        for (var i = from.Length * Vector<float>.Count; i < samples.Length - delay; i++)
        {
            samples[delay + i] += dry[i] * level;
        }
    }
}
