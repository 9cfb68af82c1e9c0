using LamRobot.Perception.Speech;

namespace LamRobot.Training.Spotter;

/// <summary>Makes windows from clips: other speech around them, rooms, noise, loudness, all by seeded chance.</summary>
internal sealed class WindowMaker(SpotterClips clips)
{
    private const int Rate = SpeechAudio.SampleRateHertz;
    private const double WithWordShare = 0.5;
    private const int Window = StopWordEncoder.WindowSamples;
    private static readonly int Samples = (int)(2.8 * Rate);

    /// <summary>Makes a window; the same chance makes the same one.</summary>
    public SpotterWindow Next(Random random)
    {
        var (samples, word, end, goesOn) = Place(random, random.NextDouble() < WithWordShare);
        Spoil(samples, random);
        var (until, isWord) = word > 0 ? AroundWord(random, end, goesOn) : (random.Next(Window, Samples), false);
        return new(samples[(until - Window)..until], isWord ? word : 0);
    }

    /// <summary>Where a window ends: mostly just after the word, sometimes while it is being said or long after it.</summary>
    private static (int Until, bool IsWord) AroundWord(Random random, int end, bool goesOn) => random.NextDouble() switch
    {
        < 0.75 => (end + (int)(Rate * ((goesOn ? -0.08 : 0.0) + (0.28 * random.NextDouble()))), true),
        < 0.9 => (Math.Max(Window, end - (int)(Rate * (0.35 + (0.4 * random.NextDouble())))), false),
        _ => (Math.Min(Samples, end + (int)(Rate * (0.8 + (0.3 * random.NextDouble())))), false),
    };

    private (float[] Samples, int Word, int End, bool GoesOn) Place(Random random, bool withWord)
    {
        var samples = new float[Samples];
        var clip = withWord ? Pick(clips.WithWord, random) : Other(random);
        var pace = 0.87 + (0.3 * random.NextDouble());
        var end = withWord ? (int)((1.6 + (0.4 * random.NextDouble())) * Rate) : 0;
        var begin = withWord ? end - (int)(clip.WordEnd / pace)
            : clip.Samples.Length / pace > Samples ? -random.Next((int)(clip.Samples.Length / pace) - Samples + 1)
            : random.Next(Samples - (int)(clip.Samples.Length / pace) + 1);
        var (level, before, after) = (Level(clip), random.NextDouble(), random.NextDouble());
        Add(clip, samples, begin, pace, level);
        if (begin > 0 && before < 0.4)
        {
            // Somebody spoke before: perhaps another person.
            var other = Other(random);
            var otherPace = 0.9 + (0.25 * random.NextDouble());
            Add(other, samples, begin - (int)(Rate * 0.4 * random.NextDouble()) - (int)(other.Samples.Length / otherPace), otherPace, Level(other));
        }

        var over = begin + (int)(clip.Samples.Length / pace);
        if (over < Samples && after < 0.4)
        {
            Add(Other(random), samples, over + (int)(Rate * (0.05 + (0.4 * random.NextDouble()))), pace, level);
        }

        return (samples, clip.Word, end, clip.GoesOn);
    }

    private SpotterClip Other(Random random) => Pick(random.NextDouble() < 0.1 ? clips.OwnVoice : clips.WithoutWord, random);

    /// <summary>Puts sound into a room with noise, other voices and a microphone drawn by chance, in place.</summary>
    public void Spoil(float[] samples, Random random)
    {
        if (random.NextDouble() < 0.4)
        {
            Room.Apply(samples, random);
        }

        var power = Power(samples);
        if (random.NextDouble() < 0.75)
        {
            Mix(samples, Noise.Draw(random, samples.Length), power, 3 + (32 * random.NextDouble()));
        }

        if (random.NextDouble() < 0.35)
        {
            var babble = new float[samples.Length];
            for (var people = random.Next(1, 5); people > 0; people--)
            {
                var other = Other(random);
                Add(other, babble, random.Next(-other.Samples.Length / 2, samples.Length / 2), 0.9 + (0.25 * random.NextDouble()), Level(other));
            }

            Mix(samples, babble, power, 3 + (22 * random.NextDouble()));
        }

        Shape(samples, random);
    }

    /// <summary>The microphone: more or fewer high tones, loudness, clipping.</summary>
    private static void Shape(float[] samples, Random random)
    {
        var tilt = (float)((random.NextDouble() * 1.2) - 0.6);
        var gain = (float)(Math.Pow(10, -(8 + (37 * random.NextDouble())) / 20) / Math.Sqrt(Power(samples) + 1e-12));
        var last = 0f;
        for (var i = 0; i < samples.Length; i++)
        {
            var now = samples[i];
            samples[i] = Math.Clamp(gain * (now + (tilt * last)), -1, 1);
            last = now;
        }
    }

    private static void Add(SpotterClip clip, float[] samples, int begin, double pace, float level)
    {
        for (var i = Math.Max(0, begin); i < samples.Length; i++)
        {
            var at = (i - begin) * pace;
            var whole = (int)at;
            if (whole + 1 >= clip.Samples.Length)
            {
                return;
            }

            var part = (float)(at - whole);
            samples[i] += level * (clip.Samples[whole] + (part * (clip.Samples[whole + 1] - clip.Samples[whole])));
        }
    }

    private static void Mix(float[] samples, float[] noise, double power, double decibels)
    {
        var level = (float)Math.Sqrt(power / (Power(noise) + 1e-12) * Math.Pow(10, -decibels / 10));
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] += level * noise[i];
        }
    }

    /// <summary>What brings a clip to the loudness of all others.</summary>
    private static float Level(SpotterClip clip)
    {
        var sum = 1.0;
        foreach (var sample in clip.Samples)
        {
            sum += (double)sample * sample;
        }

        return (float)(0.1 / Math.Sqrt(sum / clip.Samples.Length));
    }

    private static double Power(float[] samples)
    {
        var sum = 0.0;
        foreach (var sample in samples)
        {
            sum += sample * sample;
        }

        return sum / samples.Length;
    }

    private static T Pick<T>(IReadOnlyList<T> items, Random random) => items[random.Next(items.Count)];
}
