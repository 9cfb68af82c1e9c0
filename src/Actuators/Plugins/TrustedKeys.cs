using System.Security.Cryptography;

namespace LamRobot.Actuators.Plugins;

/// <summary>The public keys of those whose plug-ins a person wants to run: a folder with a PEM file for each.</summary>
/// <param name="folder">The folder; it need not be there.</param>
public sealed class TrustedKeys(string folder)
{
    private const string Ending = ".pem";

    /// <summary>Where they are when nothing else is said.</summary>
    public static string DefaultFolder { get; } = Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "lamrobot", "trusted-keys");

    /// <summary>The names of those who are trusted.</summary>
    public IReadOnlyList<string> Names => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*" + Ending).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Trusts a key.</summary>
    /// <param name="name">Whose it is.</param>
    /// <param name="pem">The public key, as PEM.</param>
    /// <returns>The key's fingerprint, to be compared with what its owner says.</returns>
    /// <exception cref="FormatException">It is no public key of the kind that is used, or the name cannot be used.</exception>
    public string Trust(string name, string pem)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(pem);
        if (!PluginFiles.IsSafe(name) || name.Contains('/', StringComparison.Ordinal))
        {
            throw new FormatException($"'{name}' cannot be the name of a key: letters, digits, '-', '_' and '.' can.");
        }

        using var key = Read(pem) ?? throw new FormatException("This is no public key: a PEM file that begins with BEGIN PUBLIC KEY, of the curve P-256, is needed.");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, name + Ending), key.ExportSubjectPublicKeyInfoPem());
        return Fingerprint(key);
    }

    /// <summary>Finds who signed something.</summary>
    /// <param name="content">What was signed.</param>
    /// <param name="signature">The signature.</param>
    /// <returns>The name; null when none of the trusted did.</returns>
    internal string? FindSigner(byte[] content, byte[] signature)
    {
        foreach (var name in Names)
        {
            using var key = Read(File.ReadAllText(Path.Combine(folder, name + Ending)));
            if (key?.VerifyData(content, signature, HashAlgorithmName.SHA256) == true)
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>The fingerprint of a key.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The first half of the SHA-256 of the public key, in groups of four.</returns>
    internal static string Fingerprint(ECDsa key) =>
        string.Join('-', PluginFiles.Sum(key.ExportSubjectPublicKeyInfo())[..32].Chunk(4).Select(four => new string(four)));

    private static ECDsa? Read(string pem)
    {
        var key = ECDsa.Create();
        try
        {
            // A private key must not lie among the trusted: whoever reads it there could sign.
            if (pem.Contains("PRIVATE KEY", StringComparison.Ordinal))
            {
                key.Dispose();
                return null;
            }

            key.ImportFromPem(pem);
            if (key.KeySize == PluginSigner.KeySize)
            {
                return key;
            }
        }
        catch (Exception exception) when (exception is ArgumentException or CryptographicException)
        {
            key.Dispose();
            return null;
        }

        key.Dispose();
        return null;
    }
}
