using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace LamRobot.Api.Tests;

/// <summary>The public client of MCP against the server, over HTTP.</summary>
public sealed class McpTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_finds_the_tools_with_their_effects()
    {
        await using var lab = await Lab.OpenAsync();
        await using var client = await ConnectAsync(lab);

        var tools = await client.ListToolsAsync(cancellationToken: Token);

        Assert.Equal(["answer", "capabilities", "do", "missions", "observe", "pause", "plan", "resume", "stop"], tools.Select(tool => tool.Name).Order());
        Assert.Equal(["capabilities", "missions", "observe", "plan"], tools.Where(tool => tool.ProtocolTool.Annotations?.ReadOnlyHint == true).Select(tool => tool.Name).Order());
        Assert.Equal("lamrobot", client.ServerInfo?.Name);
    }

    [Fact]
    public async Task A_client_plans_looks_does_and_sees_what_was_done()
    {
        await using var lab = await Lab.OpenAsync();
        await using var client = await ConnectAsync(lab);

        var plan = await CallAsync(client, "plan", ("command", "wave"));
        var capabilities = await CallAsync(client, "capabilities");
        var seen = await CallAsync(client, "observe");
        Assert.Empty(lab.Robot.Commands);
        var progress = new List<string>();
        var done = await client.CallToolAsync("do", new Dictionary<string, object?> { ["command"] = "wave" }, new Listener(progress), cancellationToken: Token);
        var missions = await CallAsync(client, "missions");

        Assert.Contains("wave", Text(plan), StringComparison.Ordinal);
        Assert.Contains("erase", Text(capabilities), StringComparison.Ordinal);
        Assert.Contains("robot", Text(seen), StringComparison.Ordinal);
        Assert.NotEqual(true, done.IsError);
        Assert.Equal("succeeded", done.StructuredContent!.Value.GetProperty("mission").GetProperty("state").GetString());
        Assert.Contains("succeeded", Text(missions), StringComparison.Ordinal);
        Assert.Single(lab.Robot.Commands);
    }

    [Fact]
    public async Task A_question_comes_back_as_text_and_is_answered()
    {
        await using var lab = await Lab.OpenAsync();
        await using var client = await ConnectAsync(lab);

        var asked = await CallAsync(client, "do", ("command", "which"));
        var question = asked.StructuredContent!.Value.GetProperty("question").GetProperty("id").GetString()!;
        var answered = await CallAsync(client, "answer", ("id", question), ("text", "wave"));

        Assert.Contains("Which one?", Text(asked), StringComparison.Ordinal);
        Assert.Equal("succeeded", answered.StructuredContent!.Value.GetProperty("mission").GetProperty("state").GetString());
        Assert.Single(lab.Robot.Commands);
    }

    [Fact]
    public async Task A_client_cannot_approve_and_the_call_waits_for_the_person()
    {
        await using var lab = await Lab.OpenAsync();
        await using var client = await ConnectAsync(lab);

        var doing = CallAsync(client, "do", ("command", "erase"));
        var approval = (await lab.FirstAsync("/api/v1/approvals")).GetProperty("id").GetString()!;
        var refused = await CallAsync(client, "answer", ("id", approval), ("text", "yes"));
        Assert.Empty(lab.Robot.Commands);
        Assert.False(doing.IsCompleted);
        using var approved = await lab.PostAsync($"/api/v1/approvals/{approval}/approve");
        var done = await doing;

        Assert.True(refused.IsError);
        Assert.Contains("A person must approve", Text(refused), StringComparison.Ordinal);
        Assert.Equal("succeeded", done.StructuredContent!.Value.GetProperty("mission").GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_client_approves_where_the_configuration_says_so()
    {
        await using var lab = await Lab.OpenAsync(new() { Port = 0, McpApproves = true });
        await using var client = await ConnectAsync(lab);

        var asked = await CallAsync(client, "do", ("command", "erase"));
        var approval = asked.StructuredContent!.Value.GetProperty("approval").GetProperty("id").GetString()!;
        Assert.Empty(lab.Robot.Commands);
        var done = await CallAsync(client, "answer", ("id", approval), ("text", "yes"));

        Assert.Equal("succeeded", done.StructuredContent!.Value.GetProperty("mission").GetProperty("state").GetString());
        Assert.Equal("erase", Assert.Single(lab.Robot.Commands).Action);
    }

    [Fact]
    public async Task A_stop_ends_what_another_call_does()
    {
        await using var lab = await Lab.OpenAsync(new() { Port = 0, Limits = new() { CommandsAtOnce = 1, CommandsPerSecond = 1 } });
        await using var client = await ConnectAsync(lab);

        var doing = CallAsync(client, "do", ("command", "hold"));
        await Lab.UntilAsync(() => Task.FromResult(lab.Robot.Commands.Count == 1));
        var stops = new List<CallToolResult>();
        for (var stop = 0; stop < 10; stop++)
        {
            stops.Add(await CallAsync(client, "stop", ("emergency", stop == 9)));
        }

        Assert.All(stops, stop => Assert.Contains("stands", Text(stop), StringComparison.Ordinal));
        Assert.Equal("stopped", (await doing).StructuredContent!.Value.GetProperty("mission").GetProperty("state").GetString());
        Assert.True(lab.Service.Stack.Stop.Latched);
        Assert.True((await CallAsync(client, "do", ("command", "release"))).IsError);
        Assert.True(lab.Service.Stack.Stop.Latched);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_ends_its_mission_and_stops_the_robot()
    {
        await using var lab = await Lab.OpenAsync();
        await using var client = await ConnectAsync(lab);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);

        var doing = client.CallToolAsync("do", new Dictionary<string, object?> { ["command"] = "hold" }, cancellationToken: cancellation.Token).AsTask();
        await Lab.UntilAsync(() => Task.FromResult(lab.Robot.Commands.Count == 1));
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => doing);
        await Lab.UntilAsync(() => Task.FromResult(!lab.Service.Desk.Busy));
        Assert.Equal(MissionState.Stopped, lab.Views.Board.All[0].State);
    }

    [Theory]
    [InlineData("do", "command", "")]
    [InlineData("do", "command", "\u001b[2J")]
    [InlineData("plan", "command", " ")]
    [InlineData("missions", "id", "m1")]
    [InlineData("answer", "id", "q99")]
    public async Task What_is_wrong_is_told_as_a_result_that_a_model_can_read(string tool, string field, string value)
    {
        await using var lab = await Lab.OpenAsync();
        await using var client = await ConnectAsync(lab);

        var refused = await CallAsync(client, tool, [(field, value), .. tool == "answer" ? [("text", (object)"yes")] : Array.Empty<(string, object)>()]);

        Assert.True(refused.IsError);
        Assert.NotEqual("", Text(refused));
        Assert.Empty(lab.Robot.Commands);
    }

    internal static async Task<CallToolResult> CallAsync(McpClient client, string tool, params (string Name, object Value)[] arguments) =>
        await client.CallToolAsync(tool, arguments.ToDictionary(argument => argument.Name, argument => (object?)argument.Value), cancellationToken: Token);

    internal static string Text(CallToolResult result) => string.Join('\n', result.Content.OfType<TextContentBlock>().Select(block => block.Text));

    internal static Task<McpClient> ConnectAsync(Lab lab, string? token = null) => McpClient.CreateAsync(
        new HttpClientTransport(new() { Endpoint = new Uri(lab.Server.Address, "/mcp"), AdditionalHeaders = token is null ? null : new Dictionary<string, string> { ["Authorization"] = $"Bearer {token}" } }),
        cancellationToken: Token);

    private sealed class Listener(List<string> heard) : IProgress<ProgressNotificationValue>
    {
        public void Report(ProgressNotificationValue value)
        {
            lock (heard)
            {
                heard.Add(value.Message ?? "");
            }
        }
    }
}
