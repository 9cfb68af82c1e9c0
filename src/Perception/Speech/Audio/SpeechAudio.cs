namespace LamRobot.Perception.Speech;

/// <summary>The one form of sound that hearing works on.</summary>
public static class SpeechAudio
{
    /// <summary>Samples a second: 16 kHz.</summary>
    public const int SampleRateHertz = 16000;

    /// <summary>How long so many samples last.</summary>
    /// <param name="samples">A number of samples at 16 kHz.</param>
    /// <returns>The time.</returns>
    public static TimeSpan DurationOf(long samples) => TimeSpan.FromSeconds((double)samples / SampleRateHertz);

    /// <summary>How many samples so long a time takes.</summary>
    /// <param name="duration">A time.</param>
    /// <returns>The number of samples at 16 kHz.</returns>
    public static int SamplesIn(TimeSpan duration) => (int)Math.Round(duration.TotalSeconds * SampleRateHertz);
}
