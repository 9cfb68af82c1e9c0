namespace LamRobot.Perception.Speech;

/// <summary>A stream whose samples a system's audio thread pushes; whoever reads waits for them, and the audio thread never waits.</summary>
/// <param name="sampleRateHertz">Samples a second.</param>
/// <param name="closing">Closes the device; called once.</param>
internal sealed class PushedSoundStream(int sampleRateHertz, Action closing) : ISoundStream
{
    // What a reader that is late by this much has not taken is not worth waiting for: the oldest goes.
    private const int MostSeconds = 2;

    // A device that gives nothing for so long is not there any more, whether it says so or not.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly object gate = new();
    private readonly Queue<float> waiting = new();
    private string? ended;
    private int closed;

    /// <summary>Takes samples from the device.</summary>
    /// <param name="samples">Mono PCM, -1..1.</param>
    public void Push(ReadOnlySpan<float> samples)
    {
        lock (gate)
        {
            foreach (var sample in samples)
            {
                waiting.Enqueue(sample);
            }

            while (waiting.Count > MostSeconds * sampleRateHertz)
            {
                waiting.Dequeue();
            }

            Monitor.PulseAll(gate);
        }
    }

    /// <summary>Says that the device has vanished.</summary>
    /// <param name="reason">Why.</param>
    public void End(string reason)
    {
        lock (gate)
        {
            ended = reason;
            Monitor.PulseAll(gate);
        }
    }

    /// <inheritdoc/>
    public TimeSpan Read(Span<float> block)
    {
        lock (gate)
        {
            while (waiting.Count < block.Length)
            {
                if (ended is not null)
                {
                    throw new IOException(ended);
                }

                if (!Monitor.Wait(gate, Patience))
                {
                    throw new IOException("The microphone gives no more sound.");
                }
            }

            for (var index = 0; index < block.Length; index++)
            {
                block[index] = waiting.Dequeue();
            }

            return TimeSpan.FromSeconds((double)waiting.Count / sampleRateHertz);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref closed, 1) == 0)
        {
            closing();
        }
    }
}
