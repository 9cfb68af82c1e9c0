using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using LamRobot.TestKit;

namespace LamRobot.Bridge.Mqtt.Tests.Broker;

/// <summary>mosquitto with the configuration of docs/mosquitto.</summary>
public sealed class DocumentedMosquittoTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly DateTimeOffset Begin = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset End = new(2120, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly string folder = Directory.CreateTempSubdirectory("lamrobot-documented-").FullName;
    private readonly int port = FreePort();
    private Process? process;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var documents = Path.Combine(Repository.Root, "docs", "mosquitto");
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var certificate = request.CreateSelfSigned(Begin, End);
        await File.WriteAllTextAsync(Path.Combine(folder, "broker.pem"), certificate.ExportCertificatePem(), Token);
        await File.WriteAllTextAsync(Path.Combine(folder, "broker.key"), key.ExportPkcs8PrivateKeyPem(), Token);
        File.Copy(Path.Combine(documents, "lamrobot.acl"), Path.Combine(folder, "lamrobot.acl"));
        await File.WriteAllTextAsync(Path.Combine(folder, "lamrobot.passwd"), string.Concat(((string[])["desk", "wall", "button", "r1", "s1"]).Select(PasswordLine)), Token);
        var configuration = (await File.ReadAllTextAsync(Path.Combine(documents, "mosquitto.conf"), Token))
            .Replace("listener 8883", $"listener {port} 127.0.0.1", StringComparison.Ordinal)
            .Replace("/etc/mosquitto/certs", folder, StringComparison.Ordinal)
            .Replace("/etc/mosquitto", folder, StringComparison.Ordinal)
            .Replace("/var/lib/mosquitto", folder, StringComparison.Ordinal);
        // mosquitto gives up root's rights, and could not read the test's folder then.
        await File.WriteAllTextAsync(Path.Combine(folder, "mosquitto.conf"), $"user root\nlog_dest none\n{configuration}", Token);
        process = Process.Start(new ProcessStartInfo(File.Exists("/usr/sbin/mosquitto") ? "/usr/sbin/mosquitto" : "mosquitto", ["-c", Path.Combine(folder, "mosquitto.conf")]))!;
    }

    public async ValueTask DisposeAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("desk", "lamrobot/stop", true)]
    [InlineData("button", "lamrobot/stop", true)]
    [InlineData("button", "lamrobot/r1/stop", true)]
    [InlineData("button", "lamrobot/r1/command", false)]
    [InlineData("wall", "lamrobot/stop", false)]
    [InlineData("r1", "lamrobot/stop", false)]
    [InlineData("r1", "lamrobot/r1/telemetry", true)]
    [InlineData("r1", "lamrobot/r2/telemetry", false)]
    [InlineData("r1", "lamrobot/r1/command", false)]
    [InlineData("s1", "uagv/v2/maker/s1/state", true)]
    [InlineData("s1", "uagv/v2/maker/s2/state", false)]
    [InlineData("s1", "uagv/v2/maker/s1/order", false)]
    public async Task A_message_passes_only_with_the_right_to_it(string user, string topic, bool allowed)
    {
        await using var listener = await ConnectAsync("desk");
        await using var speaker = await ConnectAsync(user);
        var heard = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        await listener.SubscribeAsync("#", message => heard.TrySetResult(Encoding.UTF8.GetString(message.Payload.Span)), Token);

        await speaker.PublishAsync(new(topic, "word"u8.ToArray()), Token);
        await listener.PublishAsync(new("end", "end"u8.ToArray()), Token);

        Assert.Equal(allowed ? "word" : "end", await heard.Task.WaitAsync(Patience, Token));
    }

    [Fact]
    public async Task A_robot_hears_what_is_meant_for_it_and_every_stop()
    {
        await using var desk = await ConnectAsync("desk");
        await using var robot = await ConnectAsync("r1");
        var heard = new List<string>();
        var last = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await robot.SubscribeAsync("lamrobot/#", Hear, Token);

        foreach (var topic in (string[])["lamrobot/r2/command", "lamrobot/r1/command", "lamrobot/r1/telemetry", "lamrobot/stop"])
        {
            await desk.PublishAsync(new(topic, "word"u8.ToArray()), Token);
        }

        await last.Task.WaitAsync(Patience, Token);
        Assert.Equal(["lamrobot/r1/command", "lamrobot/stop"], heard);

        void Hear(MqttMessage message)
        {
            heard.Add(message.Topic);
            if (message.Topic == "lamrobot/stop")
            {
                last.TrySetResult();
            }
        }
    }

    [Theory]
    [InlineData("desk", "wrong")]
    [InlineData(null, null)]
    public async Task Who_is_not_known_is_refused(string? user, string? password)
    {
        await (await ConnectAsync("desk")).DisposeAsync();
        await using var link = Link(user, password);

        await Assert.ThrowsAsync<MqttRefusedException>(() => link.ConnectAsync(Token).AsTask().WaitAsync(Patience, Token));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // As mosquitto_passwd writes it: PBKDF2 with SHA-512.
    private static string PasswordLine(string user)
    {
        var salt = RandomNumberGenerator.GetBytes(12);
        var hash = Rfc2898DeriveBytes.Pbkdf2("secret", salt, 101, HashAlgorithmName.SHA512, 64);
        return $"{user}:$7$101${Convert.ToBase64String(salt)}${Convert.ToBase64String(hash)}\n";
    }

    private MqttLink Link(string? user, string? password) => new(
        new() { Broker = new("127.0.0.1", port) { User = user, Password = password, Tls = new() { CaFile = Path.Combine(folder, "broker.pem") } } },
        TimeProvider.System);

    private async Task<MqttLink> ConnectAsync(string user)
    {
        var link = Link(user, "secret");
        await link.ConnectAsync(Token).AsTask().WaitAsync(Patience, Token);
        return link;
    }
}
