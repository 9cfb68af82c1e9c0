using System.Buffers.Binary;

namespace LamRobot.Perception.Speech;

/// <summary>Turns the bytes of a WAV file into mono samples at 16 kHz, with what is there when the file is cut short.</summary>
internal static class WavDecoder
{
    private const int RiffHeader = 12;
    private const int ChunkHeader = 8;

    /// <summary>Whether the bytes begin as a WAV file does.</summary>
    public static bool LooksLikeWav(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= RiffHeader && bytes[..4].SequenceEqual("RIFF"u8) && bytes[8..12].SequenceEqual("WAVE"u8);

    /// <summary>Whether the samples are in an encoding that only another decoder can read, such as A-law or ADPCM.</summary>
    public static bool IsEncoded(ReadOnlySpan<byte> bytes) =>
        TryFind(bytes, "fmt "u8, out var chunk, out _) && chunk.Length >= 16 && WavFormat.Parse(chunk) is null;

    public static AudioReading Decode(ReadOnlySpan<byte> bytes)
    {
        if (!TryFind(bytes, "fmt "u8, out var formatChunk, out _) || WavFormat.Parse(formatChunk) is not { } format)
        {
            return AudioReading.Unreadable("The WAV file's header is broken: it does not say how the samples are written.");
        }

        if (!TryFind(bytes, "data"u8, out var body, out var isTruncated))
        {
            return AudioReading.Unreadable("The WAV file ends before its samples begin.");
        }

        var mono = MixDown(body, format);
        var samples = Resampler.Resample(mono, format.SampleRateHertz, SpeechAudio.SampleRateHertz);
        return AudioReading.Of(new AudioClip(samples, format.ToString(), isTruncated));
    }

    private static float[] MixDown(ReadOnlySpan<byte> body, WavFormat format)
    {
        var mono = new float[body.Length / format.BytesPerFrame];
        for (var frame = 0; frame < mono.Length; frame++)
        {
            var sum = 0f;
            for (var channel = 0; channel < format.Channels; channel++)
            {
                sum += format.ReadSample(body[((frame * format.BytesPerFrame) + (channel * format.BytesPerSample))..]);
            }

            var value = sum / format.Channels;
            mono[frame] = float.IsFinite(value) ? Math.Clamp(value, -1f, 1f) : 0f;
        }

        return mono;
    }

    /// <summary>Finds a chunk; its declared size may reach past the end (cut short, or written by a stream that did not know its length).</summary>
    private static bool TryFind(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> id, out ReadOnlySpan<byte> chunk, out bool isTruncated)
    {
        long at = RiffHeader;
        while (at + ChunkHeader <= bytes.Length)
        {
            var header = bytes.Slice((int)at, ChunkHeader);
            long size = BinaryPrimitives.ReadUInt32LittleEndian(header[4..]);
            var start = at + ChunkHeader;
            if (header[..4].SequenceEqual(id))
            {
                var length = Math.Min(size, bytes.Length - start);
                isTruncated = length < size && size != uint.MaxValue;
                chunk = bytes.Slice((int)start, (int)length);
                return true;
            }

            at = start + size + (size & 1);
        }

        chunk = default;
        isTruncated = false;
        return false;
    }
}
