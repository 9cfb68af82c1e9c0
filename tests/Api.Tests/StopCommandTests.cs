namespace LamRobot.Api.Tests;

/// <summary>The verb stop against a service and against a broker.</summary>
public sealed class StopCommandTests
{
    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task It_stops_what_runs_and_says_who_stands(bool emergency, bool latched)
    {
        await using var lab = await Lab.OpenAsync();
        var id = await lab.BeginAsync("hold");
        await Lab.UntilAsync(() => Task.FromResult(lab.Robot.Commands.Count == 1));

        var (code, said, _) = await RunAsync(["stop", "--page", $"{lab.Server.Address}", .. emergency ? ["--emergency"] : Array.Empty<string>()]);

        await lab.UntilAsync(id, "stopped");
        Assert.Equal((ExitCode.Success, latched), (code, lab.Service.Stack.Stop.Latched));
        Assert.Contains("stands after", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_stops_robots_on_a_broker_without_a_service()
    {
        await using var lab = await Lab.OpenAsync();

        var (code, said, _) = await RunAsync(["stop", "--broker", $"{lab.Broker}"]);

        Assert.Equal(ExitCode.Success, code);
        Assert.Contains("lab stands", said, StringComparison.Ordinal);
        await Lab.UntilAsync(() => Task.FromResult(Volatile.Read(ref lab.Robot.Stops) > 0));
    }

    [Fact]
    public async Task Where_nobody_answers_it_says_that_nothing_is_stopped()
    {
        var (code, _, complained) = await RunAsync(["stop", "--page", "http://127.0.0.1:1"]);

        Assert.Equal(ExitCode.BadUsage, code);
        Assert.Contains("NOT STOPPED", complained, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Said, string Complained)> RunAsync(IReadOnlyList<string> words)
    {
        var (said, complained) = (new StringWriter(), new StringWriter());
        using var interrupts = new Interrupts();
        var code = await CommandLine.RunAsync(words, Terminal.Piped(TextReader.Null, said, complained), interrupts);
        return (code, said.ToString(), complained.ToString());
    }
}
