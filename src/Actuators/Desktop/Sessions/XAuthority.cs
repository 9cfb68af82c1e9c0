using System.Buffers.Binary;
using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text;

namespace LamRobot.Actuators.Desktop;

/// <summary>Writes and reads the secret that lets only the desktop's own programs onto its display.</summary>
/// <remarks>Source: Xsecurity(7) and Xau.h of libXau: family, address, number, name and data, each with its length in front, big-endian.</remarks>
internal static class XAuthority
{
    /// <summary>The file's name in the desktop's folder.</summary>
    public const string FileName = "xauthority";

    private const ushort AnyFamily = 0xFFFF;

    /// <summary>Writes the file.</summary>
    /// <param name="directory">The desktop's folder, which only its user can read.</param>
    /// <returns>The file's path.</returns>
    [SupportedOSPlatform("linux")]
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

    /// <summary>Finds a display's secret.</summary>
    /// <param name="path">The file.</param>
    /// <param name="display">The display's number.</param>
    /// <returns>The secret; empty for none.</returns>
    public static byte[] Find(string path, string display)
    {
        var file = File.ReadAllBytes(path);
        for (var at = 2; at < file.Length; at += 2)
        {
            Take(file, ref at);
            var number = Encoding.ASCII.GetString(Take(file, ref at));
            var name = Encoding.ASCII.GetString(Take(file, ref at));
            var secret = Take(file, ref at);
            if (name == "MIT-MAGIC-COOKIE-1" && (number.Length == 0 || number == display))
            {
                return secret.ToArray();
            }
        }

        return [];
    }

    private static ReadOnlySpan<byte> Take(byte[] file, ref int at)
    {
        if (at + 2 > file.Length || at + 2 + BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at)) > file.Length)
        {
            throw new IOException("The file with the display's secret is cut short.");
        }

        var length = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at));
        var taken = file.AsSpan(at + 2, length);
        at += 2 + length;
        return taken;
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
