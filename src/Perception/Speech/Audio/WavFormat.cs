using System.Buffers.Binary;

namespace LamRobot.Perception.Speech;

/// <summary>How the samples of a WAV file are written.</summary>
/// <param name="IsFloat">Whether samples are IEEE floats rather than integers.</param>
/// <param name="Channels">Channels, interleaved.</param>
/// <param name="SampleRateHertz">Samples a second and channel.</param>
/// <param name="BitsPerSample">Width of a sample's container.</param>
/// <remarks>Source: Microsoft, Multiple channel audio data and WAVE files (WAVE_FORMAT_EXTENSIBLE).</remarks>
internal sealed record WavFormat(bool IsFloat, int Channels, int SampleRateHertz, int BitsPerSample)
{
    private const int Pcm = 1;
    private const int IeeeFloat = 3;
    private const int Extensible = 0xFFFE;

    public int BytesPerSample => BitsPerSample / 8;

    public int BytesPerFrame => BytesPerSample * Channels;

    /// <summary>Reads a "fmt " chunk; null when its encoding is not plain PCM.</summary>
    public static WavFormat? Parse(ReadOnlySpan<byte> chunk)
    {
        if (chunk.Length < 16)
        {
            return null;
        }

        int tag = BinaryPrimitives.ReadUInt16LittleEndian(chunk);
        if (tag == Extensible && chunk.Length >= 26)
        {
            // The first two bytes of the sub-format GUID are the tag of old.
            tag = BinaryPrimitives.ReadUInt16LittleEndian(chunk[24..]);
        }

        var format = new WavFormat(
            tag == IeeeFloat,
            BinaryPrimitives.ReadUInt16LittleEndian(chunk[2..]),
            BinaryPrimitives.ReadInt32LittleEndian(chunk[4..]),
            BinaryPrimitives.ReadUInt16LittleEndian(chunk[14..]));
        return tag is Pcm or IeeeFloat && format.IsPlain ? format : null;
    }

    private bool IsPlain => Channels is > 0 and <= 64
        && SampleRateHertz is >= 1000 and <= 768_000
        && (IsFloat ? BitsPerSample is 32 or 64 : BitsPerSample is 8 or 16 or 24 or 32);

    /// <summary>Reads one sample, -1..1.</summary>
    public float ReadSample(ReadOnlySpan<byte> at) => (IsFloat, BitsPerSample) switch
    {
        (true, 32) => BinaryPrimitives.ReadSingleLittleEndian(at),
        (true, _) => (float)BinaryPrimitives.ReadDoubleLittleEndian(at),
        (false, 8) => (at[0] - 128) / 128f,
        (false, 16) => BinaryPrimitives.ReadInt16LittleEndian(at) / 32768f,
        (false, 24) => ((at[0] << 8 | at[1] << 16 | at[2] << 24) >> 8) / 8388608f,
        _ => (float)(BinaryPrimitives.ReadInt32LittleEndian(at) / 2147483648.0),
    };

    public override string ToString() =>
        $"WAV, {SampleRateHertz} Hz, {Channels} channel{(Channels == 1 ? "" : "s")}, {BitsPerSample} bit{(IsFloat ? " float" : "")}";
}
