using System.Security.Cryptography;

namespace LamRobot.Actuators.Plugins;

/// <summary>Names, sizes and sums of a plug-in's files.</summary>
internal static class PluginFiles
{
    /// <summary>How large a plug-in may be, in bytes.</summary>
    public const long MostBytes = 512L << 20;

    /// <summary>Whether a path of a list stays in the plug-in's folder, and means the same everywhere.</summary>
    /// <param name="path">The path.</param>
    /// <returns>False when it may lead elsewhere.</returns>
    public static bool IsSafe(string path) =>
        path.Length is > 0 and < 256
        && path.Split('/').All(part => part.Length > 0 && part is not ("." or "..") && part.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or '+' or ' '))
        && path is not (PluginList.FileName or PluginList.SignatureName);

    /// <summary>Whether the way to a file leads through a link, behind which there may be anything.</summary>
    /// <param name="folder">The plug-in's folder.</param>
    /// <param name="path">The file's path in it.</param>
    /// <returns>True when it does.</returns>
    public static bool IsLinked(string folder, string path)
    {
        var place = folder;
        foreach (var part in path.Split('/'))
        {
            place = Path.Combine(place, part);
            if (File.GetAttributes(place).HasFlag(FileAttributes.ReparsePoint))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The sum of some content.</summary>
    /// <param name="content">The content.</param>
    /// <returns>Its SHA-256, as a list has it.</returns>
    public static string Sum(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
