using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>Asks a service to stop everything.</summary>
internal sealed class StopCall : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly Uri address;
    private readonly HttpClient client;

    /// <summary>Makes a call.</summary>
    /// <param name="page">The service's address.</param>
    /// <param name="certificate">A certificate that is believed besides those that the system knows; null for none.</param>
    /// <param name="token">Who asks; null when the service wants to know nothing.</param>
    /// <exception cref="SetupException">The address is none.</exception>
    public StopCall(string page, X509Certificate2? certificate, string? token)
    {
        address = Uri.TryCreate(page, UriKind.Absolute, out var root) && root.Scheme is "http" or "https"
            ? new Uri(root, "/api/v1/stop")
            : throw new SetupException($"'{page}' is no page's address.", $"Take one such as http://127.0.0.1:{WebServer.UsualPort}.");
        client = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            SslOptions = new SslClientAuthenticationOptions
            {
                RemoteCertificateValidationCallback = (_, shown, _, errors) => errors == SslPolicyErrors.None || (certificate is not null && shown is not null && shown.GetCertHashString() == certificate.GetCertHashString()),
            },
        })
        { Timeout = Patience };
        client.DefaultRequestHeaders.Authorization = string.IsNullOrEmpty(token) ? null : new AuthenticationHeaderValue("Bearer", token);
    }

    /// <summary>Stops.</summary>
    /// <param name="kind">How hard.</param>
    /// <param name="cancellationToken">Gives up waiting; the stop may be on its way.</param>
    /// <returns>Whether all stand, and what to tell a person.</returns>
    /// <exception cref="SetupException">No service answers.</exception>
    public async Task<(bool AllStand, string Words)> StopAsync(StopKind kind, CancellationToken cancellationToken)
    {
        try
        {
            using var body = new StringContent(kind == StopKind.Emergency ? """{"kind":"emergency"}""" : """{"kind":"soft"}""", Encoding.UTF8, "application/json");
            using var answer = await client.PostAsync(address, body, cancellationToken);
            var text = await answer.Content.ReadAsStringAsync(cancellationToken);
            return answer.IsSuccessStatusCode ? Read(text) : (false, $"NOT STOPPED: the service answered {(int)answer.StatusCode}.");
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException || (exception is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new SetupException($"NOT STOPPED: {address.GetLeftPart(UriPartial.Authority)} does not answer as a service does.", "Use the switch on the robot. lamrobot stop --broker URL tells robots without a service.", exception);
        }
    }

    /// <inheritdoc />
    public void Dispose() => client.Dispose();

    private static (bool AllStand, string Words) Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var (lines, all) = (new List<string>(), true);
        foreach (var actuator in document.RootElement.GetProperty("actuators").EnumerateArray())
        {
            var (name, stands) = (actuator.GetProperty("actuator").GetString(), actuator.GetProperty("confirmed").GetBoolean());
            all &= stands;
            lines.Add(stands ? $"{name} stands after {actuator.GetProperty("seconds").GetDouble() * 1000:0} ms." : $"{name} HAS NOT CONFIRMED: {actuator.GetProperty("message").GetString()}");
        }

        return (all, string.Join(Environment.NewLine, lines));
    }
}
