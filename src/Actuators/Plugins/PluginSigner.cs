using System.Security.Cryptography;
using System.Text.Json;
using LamRobot.Contracts;

namespace LamRobot.Actuators.Plugins;

/// <summary>Makes the list of a plug-in's files and signs it, as whoever hands a plug-in out does.</summary>
public static class PluginSigner
{
    internal const int KeySize = 256;

    /// <summary>Makes a key.</summary>
    /// <param name="privateKey">The file of the private key; it is made for its owner's eyes alone.</param>
    /// <returns>The public key, as PEM.</returns>
    /// <exception cref="IOException">The file is there already.</exception>
    public static string MakeKey(string privateKey)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var writer = new StreamWriter(privateKey, options);
        writer.WriteLine(key.ExportPkcs8PrivateKeyPem());
        return key.ExportSubjectPublicKeyInfoPem();
    }

    /// <summary>Lists and signs what is in a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="entry">The assembly with the actuators.</param>
    /// <param name="version">The plug-in's version.</param>
    /// <param name="privateKey">The private key, as PEM.</param>
    /// <returns>The list.</returns>
    /// <exception cref="FormatException">A file's name cannot be used, the entry is not there, or the key cannot be used.</exception>
    public static PluginList Sign(string folder, string entry, string version, string privateKey)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var root = Path.GetFullPath(folder);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(root, file).Replace(Path.DirectorySeparatorChar, '/');
            if (path is PluginList.FileName or PluginList.SignatureName)
            {
                continue;
            }

            files[path] = PluginFiles.IsSafe(path) && !PluginFiles.IsLinked(root, path) ? PluginFiles.Sum(File.ReadAllBytes(file)) : throw new FormatException($"'{path}' cannot be in a plug-in: it is a link, or has letters in its name that not every system takes.");
        }

        if (!files.ContainsKey(entry))
        {
            throw new FormatException($"There is no {entry} in {root}.");
        }

        var list = new PluginList(Path.GetFileName(root), version, entry, EquatableMap.Of([.. files.Select(file => (file.Key, file.Value))]));
        var content = JsonSerializer.SerializeToUtf8Bytes(list, PluginJson.Default.PluginList);
        var signature = Convert.ToBase64String(Signature(content, privateKey));
        File.WriteAllBytes(Path.Combine(root, PluginList.FileName), content);
        File.WriteAllText(Path.Combine(root, PluginList.SignatureName), signature);
        return list;
    }

    private static byte[] Signature(byte[] content, string privateKey)
    {
        using var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(privateKey);
            return key.KeySize == KeySize ? key.SignData(content, HashAlgorithmName.SHA256) : throw new FormatException("The key is not of the curve P-256.");
        }
        catch (Exception exception) when (exception is ArgumentException or CryptographicException)
        {
            throw new FormatException("This is no private key: a PEM file that begins with BEGIN PRIVATE KEY is needed.", exception);
        }
    }
}
