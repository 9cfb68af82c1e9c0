namespace LamRobot.Contracts;

/// <summary>A block of sound as it was captured.</summary>
/// <param name="Samples">Mono PCM, -1..1; shape [n].</param>
/// <param name="SampleRateHertz">Samples a second.</param>
/// <param name="Timestamp">When the first sample was captured.</param>
public sealed record AudioFrame(ReadOnlyMemory<float> Samples, int SampleRateHertz, DateTimeOffset Timestamp)
{
    /// <summary>How long the block lasts.</summary>
    public TimeSpan Duration => TimeSpan.FromSeconds((double)Samples.Length / SampleRateHertz);
}
