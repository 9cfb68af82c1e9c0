namespace LamRobot.Perception.Speech;

/// <summary>Keeps the newest part of a stream, addressed by position in the stream.</summary>
internal sealed class SampleHistory
{
    private readonly List<float> _samples = [];
    private long _start;

    /// <summary>Position after the newest sample.</summary>
    public long End => _start + _samples.Count;

    public void Append(ReadOnlySpan<float> samples) => _samples.AddRange(samples);

    /// <summary>Drops what is before a position.</summary>
    public void Forget(long before)
    {
        var count = (int)Math.Clamp(before - _start, 0, _samples.Count);
        _samples.RemoveRange(0, count);
        _start += count;
    }

    /// <summary>Copies a stretch, or as much of it as is kept.</summary>
    public float[] Copy(long from, long to)
    {
        var first = (int)Math.Clamp(from - _start, 0, _samples.Count);
        var last = (int)Math.Clamp(to - _start, first, _samples.Count);
        return [.. _samples[first..last]];
    }
}
