using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace LamRobot.Bridge.Service;

/// <summary>Reads the certificate of a server.</summary>
internal static class ServerCertificate
{
    /// <summary>Reads it without its key, to recognise it by.</summary>
    /// <param name="path">The certificate in PEM; null for none.</param>
    /// <returns>The certificate; null for none.</returns>
    /// <exception cref="SetupException">It cannot be used.</exception>
    public static X509Certificate2? ReadPublic(string? path)
    {
        try
        {
            return path is null ? null : X509Certificate2.CreateFromPem(File.ReadAllText(path));
        }
        catch (CryptographicException exception)
        {
            throw new SetupException($"The certificate {path} cannot be used: {exception.Message}", "It is a certificate in PEM.", exception);
        }
    }

    /// <summary>Reads it.</summary>
    /// <param name="path">The certificate in PEM; null for none.</param>
    /// <param name="key">Its key in PEM; null when it stands in the same file.</param>
    /// <returns>The certificate with its key; null for none.</returns>
    /// <exception cref="SetupException">It cannot be used.</exception>
    public static X509Certificate2? Read(string? path, string? key)
    {
        try
        {
            // A key that was only read is no use for a server on every system: it has to be kept with the certificate.
            using var read = path is null ? null : X509Certificate2.CreateFromPemFile(path, key);
            return read is null ? null : X509CertificateLoader.LoadPkcs12(read.Export(X509ContentType.Pkcs12), null);
        }
        catch (CryptographicException exception)
        {
            throw new SetupException($"The certificate {path} cannot be used: {exception.Message}", "It needs its key, in the same file or by --key.", exception);
        }
    }
}
