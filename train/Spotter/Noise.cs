using LamRobot.Perception.Speech;

namespace LamRobot.Training.Spotter;

/// <summary>Makes what else a microphone hears: noise of several colours, hum, and chords.</summary>
internal static class Noise
{
    private const int Rate = SpeechAudio.SampleRateHertz;

    /// <summary>Makes one of them, of any loudness.</summary>
    public static float[] Draw(Random random, int length) => random.Next(6) switch
    {
        0 or 1 => White(random, length),
        2 => Coloured(random, length, 0.9f),
        3 => Coloured(random, length, 0.99f),
        4 => Hum(random, length),
        _ => Chords(random, length),
    };

    private static float[] White(Random random, int length)
    {
        var samples = new float[length];
        for (var i = 0; i < length; i++)
        {
            samples[i] = (random.NextSingle() * 2) - 1;
        }

        return samples;
    }

    /// <summary>Noise whose high tones are weaker.</summary>
    private static float[] Coloured(Random random, int length, float memory)
    {
        var samples = White(random, length);
        for (var i = 1; i < length; i++)
        {
            samples[i] += memory * samples[i - 1];
        }

        return samples;
    }

    private static float[] Hum(Random random, int length)
    {
        var samples = White(random, length);
        var hertz = 40 + (random.NextDouble() * 300);
        for (var overtone = 1; overtone <= 5; overtone++)
        {
            AddTone(samples, 0, length, hertz * overtone, 6.0 / overtone, decaySeconds: 1000);
        }

        return samples;
    }

    /// <summary>Struck tones one after the other, as an instrument plays.</summary>
    private static float[] Chords(Random random, int length)
    {
        var samples = new float[length];
        for (var at = 0; at < length; at += (int)(Rate * (0.1 + (0.4 * random.NextDouble()))))
        {
            for (var voice = random.Next(1, 4); voice > 0; voice--)
            {
                var hertz = 110 * Math.Pow(2, random.Next(0, 48) / 12.0);
                for (var overtone = 1; overtone <= 3; overtone++)
                {
                    AddTone(samples, at, Math.Min(length, at + Rate), hertz * overtone, 1.0 / overtone, 0.05 + random.NextDouble());
                }
            }
        }

        return samples;
    }

    private static void AddTone(float[] samples, int from, int to, double hertz, double level, double decaySeconds)
    {
        // A rotating phasor that shrinks: one complex product a sample.
        var step = System.Numerics.Complex.FromPolarCoordinates(Math.Exp(-1 / (decaySeconds * Rate)), Math.Tau * hertz / Rate);
        var phasor = new System.Numerics.Complex(level, 0);
        for (var i = from; i < to; i++)
        {
            samples[i] += (float)phasor.Imaginary;
            phasor *= step;
        }
    }
}
