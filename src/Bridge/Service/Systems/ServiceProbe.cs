using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace LamRobot.Bridge.Service;

/// <summary>Asks the service's own page whether it is answered.</summary>
internal sealed class ServiceProbe : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly HttpClient client;
    private readonly Uri health;

    /// <summary>Makes a probe.</summary>
    /// <param name="page">The page's address.</param>
    /// <param name="certificate">The page's certificate; null when it is not encrypted.</param>
    public ServiceProbe(Uri page, X509Certificate2? certificate)
    {
        var address = new UriBuilder(new Uri(page, "/health"));
        if (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && (ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any)))
        {
            address.Host = ip.Equals(IPAddress.Any) ? "127.0.0.1" : "[::1]";
        }

        health = address.Uri;
        client = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            // Its own certificate and no other: the name is that of another address.
            SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, shown, _, _) => certificate is not null && shown is not null && shown.GetCertHashString() == certificate.GetCertHashString() },
        })
        { Timeout = Patience };
    }

    /// <summary>Asks.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>True when anything is answered: whoever asks for a token is alive.</returns>
    public async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var response = await client.GetAsync(health, cancellationToken);
            return response.StatusCode < HttpStatusCode.InternalServerError;
        }
        catch (Exception exception) when (exception is HttpRequestException || (exception is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }

    /// <inheritdoc />
    public void Dispose() => client.Dispose();
}
