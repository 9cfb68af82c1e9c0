using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace LamRobot.Bridge.Mqtt;

/// <summary>Reads the certificates of a connection.</summary>
internal static class BrokerCertificates
{
    /// <summary>Reads the authorities that are trusted.</summary>
    /// <exception cref="MqttRefusedException">The file is not there, or has no certificate.</exception>
    public static X509Certificate2Collection Authorities(string path)
    {
        var authorities = new X509Certificate2Collection();
        Reading(path, () => authorities.ImportFromPemFile(path));
        return authorities.Count > 0 ? authorities : throw new MqttRefusedException($"The file {path} has no certificate in PEM.");
    }

    /// <summary>Reads this client's certificate with its key.</summary>
    /// <exception cref="MqttRefusedException">A file is not there, or they do not belong together.</exception>
    public static X509Certificate2 Client(string path, string? keyPath)
    {
        X509Certificate2? certificate = null;
        Reading(path, () => certificate = X509Certificate2.CreateFromPemFile(path, keyPath));
        return certificate!;
    }

    private static void Reading(string path, Action read)
    {
        try
        {
            read();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new MqttRefusedException($"The certificate {path} cannot be used: {exception.Message}", exception);
        }
    }
}
