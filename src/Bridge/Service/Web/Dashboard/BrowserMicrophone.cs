using System.Buffers.Binary;
using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using LamRobot.Contracts;
using LamRobot.Perception.Speech;

namespace LamRobot.Bridge.Service;

/// <summary>Sound that a browser sends over a socket: binary messages of mono PCM, 16 kHz, signed 16 bit, little-endian; a text message says that it is over.</summary>
/// <param name="socket">The socket; left open.</param>
/// <param name="time">The clock that stamps the blocks.</param>
internal sealed class BrowserMicrophone(WebSocket socket, TimeProvider time) : IAudioSource
{
    private static readonly int LargestBlockBytes = SpeechAudio.SamplesIn(TimeSpan.FromSeconds(1)) * sizeof(short);

    /// <inheritdoc />
    /// <remarks>Ends when the browser says so, closes or is lost, or when a block is longer than a second.</remarks>
    public async IAsyncEnumerable<AudioFrame> CaptureAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var bytes = new byte[LargestBlockBytes];
        while (await socket.TakeAsync(bytes, cancellationToken) is { Kind: WebSocketMessageType.Binary } block)
        {
            var samples = ToSamples(bytes.AsSpan(0, block.Size));
            yield return new AudioFrame(samples, SpeechAudio.SampleRateHertz, time.GetUtcNow() - SpeechAudio.DurationOf(samples.Length));
        }
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
