using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace LamRobot.Api.Tests;

public sealed class AccessTests
{
    private static readonly string[] Everything = ["GET /api/v1/health", "GET /api/v1/missions", "GET /openapi/v1.json", "GET /", "POST /api/v1/plans", "POST /api/v1/missions", "POST /api/commands", "POST /api/v1/release", "POST /api/v1/stop", "POST /api/stop"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, "")]
    [InlineData("viewer", "GET /api/v1/health, GET /api/v1/missions, GET /openapi/v1.json, GET /, POST /api/v1/stop, POST /api/stop")]
    [InlineData("operator", "GET /api/v1/health, GET /api/v1/missions, GET /openapi/v1.json, GET /, POST /api/v1/plans, POST /api/v1/missions, POST /api/commands, POST /api/v1/stop, POST /api/stop")]
    [InlineData("admin", "GET /api/v1/health, GET /api/v1/missions, GET /openapi/v1.json, GET /, POST /api/v1/plans, POST /api/v1/missions, POST /api/commands, POST /api/v1/release, POST /api/v1/stop, POST /api/stop")]
    public async Task Each_role_may_do_what_it_may_and_every_role_may_stop(string? role, string allowed)
    {
        var (tokens, secrets) = Tokens();
        await using var lab = await Lab.OpenAsync(new() { Port = 0, Tokens = tokens });
        lab.Client.DefaultRequestHeaders.Authorization = role is null ? null : new("Bearer", secrets[role]);
        var may = new List<string>();

        foreach (var route in Everything)
        {
            using var response = await SendAsync(lab, route);
            Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Accepted or HttpStatusCode.NoContent || response.StatusCode == (role is null ? HttpStatusCode.Unauthorized : HttpStatusCode.Forbidden), $"{route}: {response.StatusCode}");
            may.AddRange(response.IsSuccessStatusCode ? [route] : []);
        }

        Assert.Equal(allowed, string.Join(", ", may));
    }

    [Fact]
    public async Task A_browser_gives_the_token_as_a_password_and_a_wrong_one_is_refused_with_what_to_do()
    {
        var (tokens, secrets) = Tokens();
        await using var lab = await Lab.OpenAsync(new() { Port = 0, Tokens = tokens });

        lab.Client.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"anybody:{secrets["viewer"]}")));
        using var right = await SendAsync(lab, "GET /");
        lab.Client.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String("anybody:wrong"u8));
        using var wrong = await SendAsync(lab, "GET /");

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Unauthorized], [right.StatusCode, wrong.StatusCode]);
        Assert.Equal("Basic", wrong.Headers.WwwAuthenticate.Single().Scheme);
        Assert.Contains("Authorization: Bearer", (await Lab.ReadAsync(wrong)).GetProperty("next").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_operator_does_not_release_an_emergency_stop_by_words()
    {
        var (tokens, secrets) = Tokens();
        await using var lab = await Lab.OpenAsync(new() { Port = 0, Tokens = tokens });
        lab.Client.DefaultRequestHeaders.Authorization = new("Bearer", secrets["operator"]);
        using var stopped = await lab.PostAsync("/api/v1/stop", new { kind = "emergency" });

        using var words = await lab.PostAsync("/api/commands", new { command = "release" });
        await lab.UntilAsync(await lab.BeginAsync("release"), "refused");

        Assert.Equal(HttpStatusCode.Forbidden, words.StatusCode);
        Assert.True(lab.Service.Stack.Stop.Latched);
    }

    [Theory]
    [InlineData("Origin", "https://evil.example", "POST /api/v1/missions")]
    [InlineData("Origin", "null", "POST /api/v1/stop")]
    [InlineData("Origin", "http://127.0.0.1:1", "POST /api/v1/missions")]
    [InlineData("Origin", "https://evil.example", "GET /api/v1/events")]
    [InlineData("Origin", "https://evil.example", "POST /mcp")]
    [InlineData("Sec-Fetch-Site", "cross-site", "POST /api/v1/missions")]
    [InlineData("Host", "evil.example", "GET /api/v1/observation")]
    [InlineData("Host", "evil.example", "POST /mcp")]
    public async Task A_foreign_page_gets_nothing_and_commands_nothing(string header, string value, string route)
    {
        await using var lab = await Lab.OpenAsync();
        lab.Client.DefaultRequestHeaders.TryAddWithoutValidation(header, value);

        using var response = await SendAsync(lab, route);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.False(lab.Service.Desk.Busy);
    }

    [Fact]
    public async Task Every_answer_holds_browsers_to_this_server()
    {
        await using var lab = await Lab.OpenAsync();

        foreach (var route in new[] { "GET /", "GET /reference/", "GET /api/v1/health", "GET /nothing", "POST /api/v1/missions" })
        {
            using var response = await SendAsync(lab, route);
            var policy = response.Headers.GetValues("Content-Security-Policy").Single();
            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("script-src 'unsafe-inline'", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        }
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task Another_address_needs_a_certificate_and_tokens(bool encrypted, bool guarded)
    {
        using var certificate = encrypted ? Certificate("robots.example") : null;
        var request = new ServerRequest { Port = 0, Address = IPAddress.Any, Certificate = certificate, Tokens = guarded ? Tokens().Tokens : null };

        var refused = await Assert.ThrowsAsync<SetupException>(() => Lab.OpenAsync(request));

        Assert.Contains("others can reach the service", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_both_another_address_answers_to_its_certificates_name_alone()
    {
        var (tokens, secrets) = Tokens();
        using var certificate = Certificate("robots.example");
        await using var lab = await Lab.OpenAsync(new() { Port = 0, Address = IPAddress.Any, Certificate = certificate, Tokens = tokens });
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, presented, _, _) => presented?.Thumbprint == certificate.Thumbprint };
        using var client = new HttpClient(handler) { BaseAddress = new Uri($"https://127.0.0.1:{lab.Server.Address.Port}") };
        client.DefaultRequestHeaders.Authorization = new("Bearer", secrets["viewer"]);

        using var named = new HttpRequestMessage(HttpMethod.Get, "/api/v1/health") { Headers = { Host = "robots.example" } };
        using var right = await client.SendAsync(named, Token);
        using var wrong = await client.GetAsync(new Uri("/api/v1/health", UriKind.Relative), Token);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Forbidden], [right.StatusCode, wrong.StatusCode]);
        Assert.True(right.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public void A_line_that_is_no_token_is_named_and_its_text_is_not_shown()
    {
        var path = Path.GetTempFileName();
        File.WriteAllLines(path, [AccessTokens.Make("anna", "viewer").Kept.ToJson(), "{\"name\":\"bob\",\"role\":\"king\",\"sha256\":\"secret\"}"]);

        var problem = Assert.Throws<SetupException>(() => AccessTokens.Read(path));

        Assert.Contains("line 2", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", problem.Message, StringComparison.Ordinal);
        File.Delete(path);
    }

    [Fact]
    public void The_file_of_tokens_does_not_hold_the_token()
    {
        var (secret, kept) = AccessTokens.Make("anna", "viewer");

        Assert.DoesNotContain(secret, kept.ToJson(), StringComparison.Ordinal);
        Assert.Equal(kept, AccessToken.Parse(kept.ToJson()));
    }

    private static (AccessTokens Tokens, Dictionary<string, string> Secrets) Tokens()
    {
        var path = Path.GetTempFileName();
        var secrets = new Dictionary<string, string>();
        foreach (var role in AccessRoles.All)
        {
            var (secret, kept) = AccessTokens.Make($"the {role}", role);
            secrets[role] = secret;
            File.AppendAllLines(path, [kept.ToJson()]);
        }

        var tokens = AccessTokens.Read(path);
        File.Delete(path);
        return (tokens, secrets);
    }

    private static async Task<HttpResponseMessage> SendAsync(Lab lab, string route)
    {
        var (method, path) = (route.Split(' ')[0], route.Split(' ')[1]);
        using var request = new HttpRequestMessage(new(method), new Uri(path, UriKind.Relative));
        if (method == "POST")
        {
            request.Content = new StringContent("{\"command\":\"wave\"}", Encoding.UTF8, "application/json");
        }

        return await lab.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Token);
    }

    private static X509Certificate2 Certificate(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
