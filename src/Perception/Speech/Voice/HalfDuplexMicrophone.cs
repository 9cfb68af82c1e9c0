using System.Runtime.CompilerServices;
using LamRobot.Contracts;

namespace LamRobot.Perception.Speech;

/// <summary>A microphone that does not hear the own voice: what comes in while it speaks, and shortly after, is replaced by silence.</summary>
/// <param name="microphone">Hears everything.</param>
/// <param name="mouth">Speaks.</param>
public sealed class HalfDuplexMicrophone(IMicrophone microphone, Mouth mouth) : IMicrophone
{
    /// <inheritdoc/>
    public string Name => microphone.Name;

    /// <inheritdoc/>
    public MicrophoneStatus Status => microphone.Status;

    /// <inheritdoc/>
    /// <remarks>Silence, not a gap, so that a sentence which the voice cut short is over.</remarks>
    public async IAsyncEnumerable<AudioFrame> CaptureAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var frame in microphone.CaptureAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return mouth.SpokeDuring(frame.Timestamp, frame.Timestamp + frame.Duration)
                ? frame with { Samples = new float[frame.Samples.Length] }
                : frame;
        }
    }
}
