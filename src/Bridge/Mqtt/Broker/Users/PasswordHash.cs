using System.Globalization;
using System.Security.Cryptography;

namespace LamRobot.Bridge.Mqtt;

/// <summary>Hashes passwords so that who reads the file of users does not know them.</summary>
/// <remarks>Source: PBKDF2, RFC 8018, with SHA-256; the number of rounds is written into each hash.</remarks>
public static class PasswordHash
{
    private const string Method = "pbkdf2-sha256";
    private const int Rounds = 210_000;
    private const int MostRounds = 10_000_000;
    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    /// <summary>Makes a hash with a salt of its own.</summary>
    /// <param name="password">The password.</param>
    /// <returns><c>pbkdf2-sha256$ROUNDS$SALT$HASH</c>.</returns>
    public static string Make(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return string.Create(CultureInfo.InvariantCulture, $"{Method}${Rounds}${Convert.ToBase64String(salt)}${Convert.ToBase64String(Derive(password, salt, Rounds, HashBytes))}");
    }

    /// <summary>Whether a text is a hash that <see cref="Make"/> could have written.</summary>
    /// <param name="hash">The text.</param>
    /// <returns>True when it is.</returns>
    public static bool IsHash(string? hash) => TryRead(hash, out _, out _, out _);

    /// <summary>Whether a password has a hash; takes as long for a wrong one as for the right one.</summary>
    /// <param name="password">The password.</param>
    /// <param name="hash">The hash.</param>
    /// <returns>True when it has.</returns>
    public static bool Matches(string password, string hash) =>
        TryRead(hash, out var rounds, out var salt, out var expected) && CryptographicOperations.FixedTimeEquals(Derive(password, salt, rounds, expected.Length), expected);

    private static bool TryRead(string? hash, out int rounds, out byte[] salt, out byte[] expected)
    {
        (rounds, salt, expected) = (0, [], []);
        if (hash?.Split('$') is not [Method, var count, var saltText, var hashText]
            || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out rounds)
            || rounds is < 1 or > MostRounds)
        {
            return false;
        }

        try
        {
            (salt, expected) = (Convert.FromBase64String(saltText), Convert.FromBase64String(hashText));
            return salt.Length >= SaltBytes && expected.Length >= HashBytes;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static byte[] Derive(string password, byte[] salt, int rounds, int length) => Rfc2898DeriveBytes.Pbkdf2(password, salt, rounds, HashAlgorithmName.SHA256, length);
}
