using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using LamRobot.Contracts;

namespace LamRobot.Perception.Speech;

/// <summary>Takes sound that another program captures, from a stream of plain samples.</summary>
/// <param name="stream">Mono PCM, 16 kHz, signed 16 bit, little-endian, without a header; left open.</param>
/// <param name="name">What it is called.</param>
/// <param name="timeProvider">The clock that stamps the blocks.</param>
/// <remarks>The other program waits when nobody takes its sound, so nothing is thrown away here.</remarks>
public sealed class RawMicrophone(Stream stream, string name, TimeProvider timeProvider) : IMicrophone
{
    private static readonly int s_blockBytes = SpeechAudio.SamplesIn(TimeSpan.FromMilliseconds(20)) * sizeof(short);

    private MicrophoneStatus _status = MicrophoneStatus.Closed;

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public MicrophoneStatus Status => Volatile.Read(ref _status);

    /// <inheritdoc/>
    /// <remarks>Ends when the stream ends; half a sample at the end is left out.</remarks>
    public async IAsyncEnumerable<AudioFrame> CaptureAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var bytes = new byte[s_blockBytes];
        int read;
        while ((read = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false)) >= sizeof(short))
        {
            var samples = ToSamples(bytes.AsSpan(0, read));
            Volatile.Write(ref _status, new MicrophoneStatus(true, 0, 0, SoundLevel.Of(samples)));
            yield return new AudioFrame(samples, SpeechAudio.SampleRateHertz, timeProvider.GetUtcNow() - SpeechAudio.DurationOf(samples.Length));
        }

        Volatile.Write(ref _status, MicrophoneStatus.Closed);
    }

    private static float[] ToSamples(ReadOnlySpan<byte> bytes)
    {
        var samples = new float[bytes.Length / sizeof(short)];
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = BinaryPrimitives.ReadInt16LittleEndian(bytes[(i * sizeof(short))..]) / 32768f;
        }

        return samples;
    }
}
