using System.Text.Json;
using LamRobot.Planner.Tests.Causal;

namespace LamRobot.Bridge.Service.Tests;

public sealed class PlannerOptionsTests
{
    [Theory]
    [InlineData("--planner", "causal")]
    [InlineData("--planner", "chat")]
    [InlineData("--planner", "chat", "--endpoint", "http://127.0.0.1:9/v1")]
    [InlineData("--planner", "rules", "--model", "somewhere")]
    [InlineData("--endpoint", "http://127.0.0.1:9/v1")]
    [InlineData("--planner", "causal", "--model", "nowhere")]
    [InlineData("--planner", "chat", "--endpoint", "somewhere", "--chat-model", "small")]
    public async Task A_planner_that_lacks_something_is_wrong_usage(params string[] options)
    {
        using var run = new CommandRun();

        Assert.Equal(ExitCode.BadUsage, await run.ExecuteAsync(["plan", "go to the office", .. options]));
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public async Task A_causal_model_plans_on_the_command_line()
    {
        using var folder = ModelFolder.Of(DecoderForm.Grouped);
        using var run = new CommandRun();

        var code = await run.ExecuteAsync("plan", "go to the office", "--planner", "causal", "--model", folder.Root, "--json");

        var outcome = JsonSerializer.Deserialize(run.Output, ContractsJson.Default.PlanOutcome)!;
        Assert.Equal(ExitCode.Of(outcome.Kind), code);
    }

    [Fact]
    public async Task A_chat_model_plans_on_the_command_line()
    {
        await using var server = await ChatServer.StartAsync(ChatServer.Says("""{"plan":[{"actuator":"robot","action":"go_to","arguments":{"place":"office"}}]}"""));
        using var run = new CommandRun();

        Assert.Equal(ExitCode.Success, await run.ExecuteAsync("plan", "go to the office", "--planner", "chat", "--endpoint", server.Address.ToString(), "--chat-model", "small", "--json"));
        Assert.Contains("go_to", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chat_model_has_the_simulated_robot_do_something()
    {
        await using var server = await ChatServer.StartAsync(ChatServer.Says("""{"plan":[{"actuator":"robot","action":"go_to","arguments":{"place":"office"}}]}"""));
        using var run = new CommandRun();

        Assert.Equal(ExitCode.Success, await run.ExecuteAsync("do", "go to the office", "--planner", "chat", "--endpoint", server.Address.ToString(), "--chat-model", "small", "--speed", "50"));
    }

    [Fact]
    public async Task Every_verb_that_plans_tells_of_every_planner()
    {
        foreach (var verb in (string[])["plan", "do", "run", "eval", "doctor"])
        {
            using var run = new CommandRun();

            await run.ExecuteAsync(verb, "--help");

            Assert.All((string[])["causal", "chat", "--model", "--endpoint", "--chat-model"], word => Assert.Contains(word, run.Output, StringComparison.Ordinal));
        }
    }
}
