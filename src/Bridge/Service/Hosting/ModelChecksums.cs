using System.Security.Cryptography;
using System.Text;

namespace LamRobot.Bridge.Service;

/// <summary>Compares a model's files with its card.</summary>
internal static class ModelChecksums
{
    /// <summary>Finds files that are not as the card says.</summary>
    /// <param name="folder">The model's folder.</param>
    /// <param name="card">Its card.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>One sentence for each; empty when all are right.</returns>
    public static async ValueTask<IReadOnlyList<string>> FindWrongAsync(string folder, ModelCard card, CancellationToken cancellationToken)
    {
        var wrong = new List<string>();
        foreach (var file in card.Files)
        {
            var path = Path.Combine(folder, file.Name);
            if (!File.Exists(path))
            {
                wrong.Add($"{file.Name} is missing.");
            }
            else if (!string.Equals(await HashAsync(path, cancellationToken), file.Sha256, StringComparison.OrdinalIgnoreCase))
            {
                wrong.Add($"{file.Name} has another checksum.");
            }
        }

        return wrong;
    }

    /// <summary>Computes one checksum over all files of a model: over the lines "sha256, two spaces, path" in the order of the paths, as sha256sum writes them.</summary>
    /// <param name="folder">The model's folder.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The checksum, in hexadecimal.</returns>
    public static async ValueTask<string> FingerprintAsync(string folder, CancellationToken cancellationToken)
    {
        var lines = new StringBuilder();
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            lines.Append(await HashAsync(path, cancellationToken)).Append("  ").Append(Path.GetRelativePath(folder, path).Replace('\\', '/')).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lines.ToString())));
    }

    /// <summary>Computes a file's checksum.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Its sha256, in hexadecimal.</returns>
    public static async ValueTask<string> HashAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
    }
}
