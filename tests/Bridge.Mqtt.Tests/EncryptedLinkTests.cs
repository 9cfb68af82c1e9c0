using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace LamRobot.Bridge.Mqtt.Tests;

/// <summary>Encrypted connections with an authority of one's own.</summary>
public sealed class EncryptedLinkTests : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly DateTimeOffset Begin = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset End = new(2120, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly string folder = Directory.CreateTempSubdirectory("lamrobot-tls-").FullName;
    private EmbeddedBroker? broker;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await (broker?.DisposeAsync() ?? ValueTask.CompletedTask);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Messages_pass_when_the_authority_is_trusted()
    {
        var address = await StartAsync("127.0.0.1");
        await using var link = new MqttLink(new() { Broker = address }, TimeProvider.System);
        var heard = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);

        await link.ConnectAsync(Token).AsTask().WaitAsync(Patience, Token);
        await link.SubscribeAsync("greeting", message => heard.TrySetResult(System.Text.Encoding.UTF8.GetString(message.Payload.Span)), Token);
        await link.PublishAsync(new("greeting", "hello"u8.ToArray()), Token);

        Assert.Equal("hello", await heard.Task.WaitAsync(Patience, Token));
    }

    [Fact]
    public async Task An_authority_that_is_not_known_is_refused_and_said()
    {
        var address = await StartAsync("127.0.0.1");
        await using var link = new MqttLink(new() { Broker = address with { Tls = new() } }, TimeProvider.System);

        var error = await Assert.ThrowsAsync<MqttRefusedException>(() => link.ConnectAsync(Token).AsTask().WaitAsync(Patience, Token));

        Assert.Contains("No encrypted connection", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_of_another_host_is_refused()
    {
        var address = await StartAsync("192.0.2.1");
        await using var link = new MqttLink(new() { Broker = address }, TimeProvider.System);

        await Assert.ThrowsAsync<MqttRefusedException>(() => link.ConnectAsync(Token).AsTask().WaitAsync(Patience, Token));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_said()
    {
        var address = await StartAsync("127.0.0.1");
        await using var link = new MqttLink(new() { Broker = address with { Tls = new() { CaFile = Path.Combine(folder, "none.pem") } } }, TimeProvider.System);

        var error = await Assert.ThrowsAsync<MqttRefusedException>(() => link.ConnectAsync(Token).AsTask().WaitAsync(Patience, Token));

        Assert.Contains("none.pem", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mqtts://u:p@host", "mqtts://u@host:8883", null)]
    [InlineData("mqtts://host:9000?ca=/etc/my%20ca.pem", "mqtts://host:9000", "/etc/my ca.pem")]
    [InlineData("mqtt://host", "mqtt://host:1883", null)]
    public void An_address_says_how_it_is_encrypted(string text, string shown, string? authority)
    {
        var address = BrokerAddress.Parse(text);

        Assert.Equal(shown, address.ToString());
        Assert.Equal(text.StartsWith("mqtts", StringComparison.Ordinal), address.Tls is not null);
        Assert.Equal(authority, address.Tls?.CaFile);
    }

    [Theory]
    [InlineData("mqtt://host?ca=ca.pem")]
    [InlineData("mqtts://host?trust=everyone")]
    [InlineData("https://host")]
    public void An_address_that_says_what_it_cannot_is_refused(string text) => Assert.Throws<FormatException>(() => BrokerAddress.Parse(text));

    /// <summary>A broker whose certificate is for a host, and its address with the authority that signed it.</summary>
    private async Task<BrokerAddress> StartAsync(string host)
    {
        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Test authority", authorityKey, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
        using var authority = request.CreateSelfSigned(Begin, End);
        var file = Path.Combine(folder, "ca.pem");
        await File.WriteAllTextAsync(file, authority.ExportCertificatePem(), Token);
        broker = new(new() { Certificate = Sign(authority, host) });
        await broker.StartAsync(Token);
        return broker.BrokerAddress with { Tls = new() { CaFile = file } };
    }

    private static X509Certificate2 Sign(X509Certificate2 authority, string host)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Test broker", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Parse(host));
        request.CertificateExtensions.Add(names.Build());
        using var signed = request.Create(authority, Begin, End, [1, 2, 3, 4]);
        using var whole = signed.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pkcs12), null);
    }
}
