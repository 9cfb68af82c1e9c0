using System.Text.Json;

namespace LamRobot.Bridge.Service.Tests;

public sealed class ConfigCommandTests : IDisposable
{
    private readonly Cases cases = new();
    private readonly CommandRun run = new();

    public void Dispose()
    {
        cases.Dispose();
        run.Dispose();
    }

    [Fact]
    public async Task Check_tells_everything_and_exits_with_2()
    {
        var policy = Write("policy.yaml", "denny: []\n");
        var file = Write("lamrobot.yaml", "policy: policy.yaml\ntokens: nowhere.jsonl\nprot: 1\n");

        Assert.Equal(ExitCode.BadUsage, await run.ExecuteAsync("config", "check", file));

        Assert.Equal(
            [$"{file}:3:1: There is no 'prot' here; 'port' may be meant.", $"{file}:2: 'tokens': there is no {Path.Combine(cases.Folder, "nowhere.jsonl")}.", $"{policy}:1:1: There is no 'denny' here; 'deny' may be meant."],
            run.Error.TrimEnd().Split('\n').Order(StringComparer.Ordinal).OrderByDescending(line => line.Contains("prot", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Check_tells_what_is_wrong_together()
    {
        var file = Write("lamrobot.yaml", "serve: true\nonce: true\n");

        Assert.Equal(ExitCode.BadUsage, await run.ExecuteAsync("config", "check", file));

        Assert.Contains("--serve does nothing by itself", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_exits_with_0_when_all_is_right()
    {
        Assert.Equal(ExitCode.Success, await run.ExecuteAsync("config", "check", Write("lamrobot.yaml", "port: 0\n")));

        Assert.Contains("1 settings, all right", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_writes_what_counts_and_where_it_stands_without_passwords()
    {
        var file = Write("lamrobot.yaml", "broker: mqtt://anna:se:c@ret@broker.local:1884\nask: [robot/*]\n");

        Assert.Equal(ExitCode.Success, await run.ExecuteAsync("config", "show", file));

        Assert.Contains($"broker: \"mqtt://anna:***@broker.local:1884\"  # {file}:1", run.Output, StringComparison.Ordinal);
        Assert.Contains($"ask: [\"robot/*\"]  # {file}:2", run.Output, StringComparison.Ordinal);
        Assert.Contains("# listen-on: 127.0.0.1  # default", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("ret", run.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Success, await run.ExecuteAsync("config", "check", Write("again.yaml", run.Output)));
    }

    // To accept a change: LAMROBOT_WRITE_SCHEMAS=1 dotnet run --project tests/Service.Tests -- --filter-class '*ConfigCommandTests'
    [Theory]
    [InlineData("settings", "settings.schema.json")]
    [InlineData("policy", "policy.schema.json")]
    public async Task The_committed_schema_is_the_one_that_the_program_writes(string what, string name)
    {
        var path = Path.Combine(Repository.Root, "schemas", name);
        Assert.Equal(ExitCode.Success, await run.ExecuteAsync("config", "schema", what));
        if (Environment.GetEnvironmentVariable("LAMROBOT_WRITE_SCHEMAS") == "1")
        {
            await File.WriteAllTextAsync(path, run.Output, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), run.Output);
    }

    [Theory]
    [InlineData("settings")]
    [InlineData("policy")]
    public async Task Every_setting_is_documented(string what)
    {
        Assert.Equal(ExitCode.Success, await run.ExecuteAsync("config", "schema", what));
        var documented = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "configuration.md"), TestContext.Current.CancellationToken);

        using var schema = JsonDocument.Parse(run.Output);
        Assert.All(Names(schema.RootElement), name => Assert.Contains($"| `{name}` |", documented, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Names(JsonElement schema) =>
        schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().SelectMany(property => Names(property.Value).Prepend(property.Name))
        : schema.TryGetProperty("items", out var items) ? Names(items)
        : [];

    private string Write(string name, string text)
    {
        var path = Path.Combine(cases.Folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
