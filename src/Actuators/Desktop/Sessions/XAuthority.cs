using System.Buffers.Binary;
using System.Runtime.Versioning;
using System.Security.Cryptography;

namespace LamRobot.Actuators.Desktop;

/// <summary>Writes the secret that lets only the desktop's own programs onto its display.</summary>
/// <remarks>Source: Xsecurity(7) and Xau.h of libXau: family, address, number, name and data, each with its length in front, big-endian.</remarks>
[SupportedOSPlatform("linux")]
internal static class XAuthority
{
    /// <summary>The file's name in the desktop's folder.</summary>
    public const string FileName = "xauthority";

    private const ushort AnyFamily = 0xFFFF;

    /// <summary>Writes the file.</summary>
    /// <param name="directory">The desktop's folder, which only its user can read.</param>
    /// <returns>The file's path.</returns>
    public static string Write(string directory)
    {
        var path = Path.Combine(directory, FileName);
        using var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        WriteNumber(file, AnyFamily);
        WriteBytes(file, []);
        WriteBytes(file, []);
        WriteBytes(file, "MIT-MAGIC-COOKIE-1"u8);
        WriteBytes(file, RandomNumberGenerator.GetBytes(16));
        return path;
    }

    private static void WriteBytes(FileStream file, ReadOnlySpan<byte> bytes)
    {
        WriteNumber(file, (ushort)bytes.Length);
        file.Write(bytes);
    }

    private static void WriteNumber(FileStream file, ushort number)
    {
        Span<byte> bytes = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, number);
        file.Write(bytes);
    }
}
