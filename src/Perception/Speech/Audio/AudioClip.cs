namespace LamRobot.Perception.Speech;

/// <summary>A whole recording, ready to be heard.</summary>
/// <param name="Samples">Mono PCM, 16 kHz, -1..1; shape [n].</param>
/// <param name="Format">What it was made from, in words, such as "WAV, 44100 Hz, 2 channels, 24 bit".</param>
/// <param name="IsTruncated">Whether the file ended before its header said so.</param>
public sealed record AudioClip(ReadOnlyMemory<float> Samples, string Format, bool IsTruncated)
{
    /// <summary>How long it lasts.</summary>
    public TimeSpan Duration => SpeechAudio.DurationOf(Samples.Length);
}
