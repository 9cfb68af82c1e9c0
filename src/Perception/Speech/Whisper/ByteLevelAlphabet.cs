namespace LamRobot.Perception.Speech;

/// <summary>The printable characters that stand for bytes in the vocabulary files of byte-level BPE.</summary>
/// <remarks>Source: GPT-2: printable bytes of Latin-1 stand for themselves, the others for the characters from U+0100 on.</remarks>
internal static class ByteLevelAlphabet
{
    private static readonly Dictionary<char, byte> s_bytes = MakeBytes();

    public static byte[] ToBytes(string token) => [.. token.Select(character => s_bytes[character])];

    private static Dictionary<char, byte> MakeBytes()
    {
        var bytes = new Dictionary<char, byte>();
        var substitute = (char)0x100;
        for (var value = 0; value <= byte.MaxValue; value++)
        {
            var isPrintable = value is (> 0x20 and < 0x7F) or (> 0xA0 and not 0xAD);
            bytes[isPrintable ? (char)value : substitute++] = (byte)value;
        }

        return bytes;
    }
}
