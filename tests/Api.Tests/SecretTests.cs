using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LamRobot.Api.Tests;

/// <summary>The program with a secret of every kind; none of them may come out anywhere.</summary>
public sealed class SecretTests : IDisposable
{
    private const string Password = "p4ss:w@rd/of-the-broker";
    private const string ChatKey = "sk-the-key-of-the-endpoint";
    private readonly string folder = Directory.CreateTempSubdirectory("lamrobot").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task No_secret_is_in_any_output_answer_file_or_trace()
    {
        await using var broker = new EmbeddedBroker(new() { Authenticate = (name, password) => name == "desk" && password == Password });
        await broker.StartAsync(Token);
        await using var robot = await LabRobot.StartAsync(broker.BrokerAddress with { User = "desk", Password = Password });
        var sent = new ConcurrentQueue<string>();
        await using var collector = await CollectorAsync(sent);
        var (token, kept) = AccessTokens.Make("anna", "admin");
        await File.WriteAllTextAsync(InFolder("tokens.jsonl"), kept.ToJson() + "\n", Token);
        await File.WriteAllTextAsync(
            InFolder("lamrobot.yaml"),
            $"broker: mqtt://desk:{Uri.EscapeDataString(Password)}@127.0.0.1:{broker.Port}\nport: 0\nserve: true\nplanner: rules\ntokens: tokens.jsonl\njournal: missions.db\nledger: commands.db\notlp: {collector.Urls.Single()}\nmqtt-commands: true\nlog: json\n",
            Token);

        var answers = new StringBuilder();
        var said = await ServeAsync(async page =>
        {
            using var client = new HttpClient { BaseAddress = page };
            foreach (var secret in (string[])[token, "wrong-token-of-somebody"])
            {
                client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
                foreach (var path in (string[])["/dashboard/service", "/dashboard/settings", "/api/v1/missions", "/api/v1/audit", "/api/v1/policy", "/openapi/v1.json", $"/nowhere?token={token}"])
                {
                    using var response = await client.GetAsync(new Uri(path, UriKind.Relative), Token);
                    answers.AppendLine(response.Headers.ToString()).AppendLine(await response.Content.ReadAsStringAsync(Token));
                }

                using var begun = await client.PostAsync(new Uri("/api/v1/missions", UriKind.Relative), new StringContent("{\"command\":\"wave\"}", Encoding.UTF8, "application/json"), Token);
                answers.AppendLine(await begun.Content.ReadAsStringAsync(Token));
            }
        });

        Assert.Contains("anna", await Lab.ReadJournalAsync(InFolder("missions.db")), StringComparison.Ordinal);
        Assert.NotEmpty(sent);
        Assert.Contains("mission_ended", said, StringComparison.Ordinal);
        Assert.Contains("mqtt://desk:***@", answers.ToString(), StringComparison.Ordinal);
        var files = string.Concat(Directory.EnumerateFiles(folder).Where(path => Path.GetFileName(path) != "lamrobot.yaml").Select(path => Encoding.Latin1.GetString(File.ReadAllBytes(path))));
        AssertNoSecret(said, token);
        AssertNoSecret(answers.ToString(), token);
        AssertNoSecret(files, token);
        AssertNoSecret(string.Concat(sent), token);
    }

    [Theory]
    [InlineData("--broker=mqtt://desk:SECRET@")]
    [InlineData("--broker=http://desk:SECRET@host")]
    [InlineData("--broker=mqtt://desk:SECRET@127.0.0.1:1")]
    [InlineData("--otlp=ftp://desk:SECRET@host")]
    [InlineData("--planner=chat", "--endpoint=http://desk:SECRET@host", "--chat-model=x")]
    [InlineData("--port=mqtt://desk:SECRET@host")]
    [InlineData("--nonsense=mqtt://desk:SECRET@host")]
    public async Task A_mistake_beside_a_password_does_not_show_it(params string[] arguments)
    {
        using var process = Start([.. arguments.Select(argument => argument.Replace("SECRET", Uri.EscapeDataString(Password), StringComparison.Ordinal)), .. arguments[0].StartsWith("--planner", StringComparison.Ordinal) ? Array.Empty<string>() : ["--planner=rules"], "--once", "--text=wave", "--port=0"]);
        var told = await process.StandardOutput.ReadToEndAsync(Token) + await process.StandardError.ReadToEndAsync(Token);
        await process.WaitForExitAsync(Token);

        Assert.NotEqual(0, process.ExitCode);
        Assert.NotEmpty(told);
        AssertNoSecret(told, Password);
    }

    private static void AssertNoSecret(string text, string token)
    {
        foreach (var secret in (string[])[Password, Uri.EscapeDataString(Password), Convert.ToBase64String(Encoding.UTF8.GetBytes(Password)), ChatKey, token])
        {
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        }
    }

    private async Task<string> ServeAsync(Func<Uri, Task> useAsync)
    {
        using var process = Start(["--config", InFolder("lamrobot.yaml")]);
        var complaints = process.StandardError.ReadToEndAsync(Token);
        var said = new StringBuilder();
        Uri? page = null;
        while (page is null && await process.StandardOutput.ReadLineAsync(Token) is { } line)
        {
            said.AppendLine(line);
            page = line.Split(' ').FirstOrDefault(word => word.StartsWith("http://", StringComparison.Ordinal)) is { } found ? new(found) : null;
        }

        Assert.True(page is not null, $"It did not start: {said}{(page is null ? await complaints : "")}");
        await useAsync(page!);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        using var killing = patience.Token.Register(() => process.Kill());
        ProcessSignals.Interrupt(process);
        said.Append(await process.StandardOutput.ReadToEndAsync(Token)).Append(await complaints);
        await process.WaitForExitAsync(Token);
        Assert.Equal(0, process.ExitCode);
        return said.ToString();
    }

    private static Process Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "lamrobot.dll"), "run", .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment[ChatEndpoint.KeyVariable] = ChatKey;
        return Process.Start(start)!;
    }

    private static async Task<WebApplication> CollectorAsync(ConcurrentQueue<string> sent)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var collector = builder.Build();
        collector.Urls.Add("http://127.0.0.1:0");
        collector.MapPost("/{**path}", async (HttpRequest request) =>
        {
            using var reader = new StreamReader(request.Body, Encoding.Latin1);
            sent.Enqueue(request.Headers.ToString() + await reader.ReadToEndAsync(Token));
        });
        await collector.StartAsync(Token);
        return collector;
    }

    private string InFolder(string name) => Path.Combine(folder, name);
}
