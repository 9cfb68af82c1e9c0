namespace LamRobot.Planner.Causal.Tokens;

/// <summary>The printable characters that stand for bytes in a byte-level vocabulary.</summary>
/// <remarks>Source: openai/gpt-2, encoder.py, bytes_to_unicode: printable Latin-1 stands for itself, the rest for characters from U+0100 on.</remarks>
internal static class ByteAlphabet
{
    private static readonly char[] Characters = Make();
    private static readonly Dictionary<char, byte> Bytes = Characters.Index().ToDictionary(pair => pair.Item, pair => (byte)pair.Index);

    /// <summary>The character of a byte.</summary>
    public static char CharacterOf(byte value) => Characters[value];

    /// <summary>The bytes of a token.</summary>
    /// <param name="token">A token as the vocabulary spells it.</param>
    /// <returns>Its bytes; null when it holds a character of another alphabet.</returns>
    public static byte[]? BytesOf(string token)
    {
        var bytes = new byte[token.Length];
        for (var i = 0; i < bytes.Length; i++)
        {
            if (!Bytes.TryGetValue(token[i], out bytes[i]))
            {
                return null;
            }
        }

        return bytes;
    }

    private static char[] Make()
    {
        var (characters, next) = (new char[256], 256);
        for (var value = 0; value < characters.Length; value++)
        {
            characters[value] = value is (>= '!' and <= '~') or (>= 0xA1 and <= 0xAC) or (>= 0xAE and <= 0xFF) ? (char)value : (char)next++;
        }

        return characters;
    }
}
