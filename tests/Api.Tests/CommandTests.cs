namespace LamRobot.Api.Tests;

public sealed class CommandTests
{
    [Theory]
    [InlineData("mcp --listen-on somewhere", "is no address")]
    [InlineData("mcp --otlp collector", "is no collector's address")]
    [InlineData("run --once --listen-on 0.0.0.0 --planner rules --broker-port 0 --port 0", "others can reach the service")]
    [InlineData("mcp --tokens missing.jsonl", "missing.jsonl")]
    [InlineData("token anna --role king --tokens tokens.jsonl", "king")]
    public async Task What_cannot_be_served_is_said_before_anything_starts(string line, string problem)
    {
        var (code, _, error) = await RunAsync(line.Split(' '));

        Assert.Equal(ExitCode.BadUsage, code);
        Assert.Contains(problem, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_is_printed_once_and_the_file_recognises_it()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("lamrobot").FullName, "tokens.jsonl");

        var (first, anna, _) = await RunAsync("token", "anna", "--role", "viewer", "--tokens", path);
        var (second, bob, _) = await RunAsync("token", "bob", "--role", "admin", "--tokens", path);

        var tokens = AccessTokens.Read(path);
        Assert.Equal((0, 0), (first, second));
        Assert.Equal(("anna", "viewer"), (tokens.Find(anna.Trim())!.Name, tokens.Find(anna.Trim())!.Role));
        Assert.Equal("bob", tokens.Find(bob.Trim())!.Name);
        Assert.Null(tokens.Find("guessed"));
        Assert.DoesNotContain(bob.Trim(), await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var interrupts = new Interrupts();
        var code = await CommandLine.RunAsync(arguments, Terminal.Piped(TextReader.Null, output, error), interrupts);
        return (code, output.ToString(), error.ToString());
    }
}
