using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace LamRobot.Training.Corpora;

/// <summary>Tells sentences that are the same but for case, signs and the word that wakes a robot.</summary>
internal static partial class SentenceKey
{
    private const int Digits = 16;

    /// <summary>The sentence in lower case, without signs and wake words.</summary>
    public static string Of(string sentence)
    {
        var words = string.Join(' ', Signs().Replace(sentence.ToLowerInvariant(), "").Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return Wake().Replace(words, "");
    }

    /// <summary>A fingerprint of the key: it names a sentence without saying it.</summary>
    public static string Fingerprint(string sentence) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Of(sentence))))[..Digits];

    [GeneratedRegex("[^a-z0-9 ]")]
    private static partial Regex Signs();

    [GeneratedRegex("^(hey |ok |okay )?(olly|s1|robot|alexa|google|siri) ")]
    private static partial Regex Wake();
}
