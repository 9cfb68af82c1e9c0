namespace LamRobot.Bridge.Mcp.Tests;

public sealed class McpActuatorTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tools_become_actions_with_their_parameters_and_effects()
    {
        await using var server = await ToolServer.StartAsync(
        [
            ToolServer.Tool("look", (string where) => where, "Looks.", readOnly: true),
            ToolServer.Tool("set_level", (int level, bool now = false) => "set", "Sets.", destructive: false, idempotent: true, openWorld: false),
            ToolServer.Tool("mail", (string text) => "sent", destructive: false, idempotent: true),
            ToolServer.Tool("wipe", () => "wiped"),
            ToolServer.Tool("many", (string[] paths) => "read"),
        ]);
        await using var actuator = new McpActuator(server.Address, new(), TimeProvider.System);

        await actuator.ConnectAsync(Token);

        var actions = actuator.Actions.ToDictionary(action => action.Name);
        Assert.Equal(["look", "mail", "set_level", "wipe"], actions.Keys.Order());
        Assert.Equal(ActionEffect.ReadOnly, actions["look"].Effect);
        Assert.Equal(ActionEffect.Idempotent, actions["set_level"].Effect);
        Assert.Equal([ActionEffect.Irreversible, ActionEffect.Irreversible], [actions["mail"].Effect, actions["wipe"].Effect]);
        Assert.Equal([new("level", ParameterKind.Number) { Required = true }, new("now", ParameterKind.Boolean)], actions["set_level"].Parameters);
        Assert.Equal(new LeftOutTool("many", "it needs 'paths', and its type is array"), Assert.Single(actuator.LeftOut));
    }

    [Fact]
    public async Task A_tool_is_called_with_its_arguments_and_its_answer_is_text()
    {
        await using var server = await ToolServer.StartAsync([ToolServer.Tool("add", (int a, double b) => $"{a + b}", readOnly: true), ToolServer.Tool("fail", string () => throw new InvalidOperationException())]);
        await using var actuator = new McpActuator(server.Address, new(), TimeProvider.System);
        await actuator.ConnectAsync(Token);

        var sum = await actuator.ExecuteAsync(Step("add", ("a", 3), ("b", 0.5)), null, Token);
        var half = await actuator.ExecuteAsync(Step("add", ("a", 3.5), ("b", 0.5)), null, Token);
        var failed = await actuator.ExecuteAsync(Step("fail"), null, Token);

        Assert.Equal((true, "3.5", true), (sum.Succeeded, sum.Message, sum.EffectKnown));
        Assert.Equal((ActionStatus.Rejected, ResultCode.BadArgument), (half.Status, half.Code));
        Assert.Equal((ActionStatus.Failed, ResultCode.DeviceFailed), (failed.Status, failed.Code));
    }

    [Fact]
    public async Task Changed_tools_are_read_again_and_none_becomes_harmless()
    {
        await using var server = await ToolServer.StartAsync([ToolServer.Tool("wipe", () => "wiped", "Old.")]);
        await using var actuator = new McpActuator(server.Address, new(), TimeProvider.System);
        await actuator.ConnectAsync(Token);
        var changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        actuator.ActionsChanged += (_, _) => _ = actuator.Actions is [{ Description: "New." }] && changed.TrySetResult();

        server.Replace("wipe", ToolServer.Tool("wipe", () => "wiped", "New.", readOnly: true));
        await changed.Task.WaitAsync(Token);

        Assert.Equal(ActionEffect.Irreversible, Assert.Single(actuator.Actions).Effect);
    }

    [Fact]
    public async Task A_server_that_went_is_told_and_one_that_came_back_is_used()
    {
        var server = await ToolServer.StartAsync([ToolServer.Tool("look", () => "seen", readOnly: true)]);
        await using var actuator = new McpActuator(server.Address, new(), TimeProvider.System);
        await actuator.ConnectAsync(Token);
        var url = server.Url;

        await server.DisposeAsync();
        var gone = await actuator.ExecuteAsync(Step("look"), null, Token);
        await using var again = await ToolServer.StartAsync([ToolServer.Tool("look", () => "seen again", readOnly: true)], url);
        var back = await actuator.ExecuteAsync(Step("look"), null, Token);

        Assert.Equal(ResultCode.LinkDown, gone.Code);
        Assert.Equal("seen again", back.Message);
    }

    [Fact]
    public async Task A_stop_ends_a_call_that_would_never_end()
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        async Task<string> Wait()
        {
            begun.TrySetResult();
            await ended.Task;
            return "late";
        }

        await using var server = await ToolServer.StartAsync([ToolServer.Tool("wait", Wait)]);
        await using var actuator = new McpActuator(server.Address, new(), TimeProvider.System);
        await actuator.ConnectAsync(Token);

        var call = actuator.ExecuteAsync(Step("wait"), null, Token).AsTask();
        await begun.Task.WaitAsync(Token);

        // The server still waits: nobody knows that it gave up.
        await Assert.ThrowsAsync<TimeoutException>(() => actuator.StopAsync(StopKind.Soft, Token).AsTask());
        var result = await call;
        ended.SetResult();
        await actuator.StopAsync(StopKind.Soft, Token);

        Assert.Equal((ActionStatus.Stopped, ResultCode.Stopped), (result.Status, result.Code));
    }

    [Fact]
    public async Task What_is_no_server_is_an_input_or_output_error()
    {
        await using var nothing = new McpActuator(McpServerAddress.Parse("x=/no/such/program"), new(), TimeProvider.System);
        await using var silent = new McpActuator(McpServerAddress.Parse("x=http://127.0.0.1:1/mcp"), new(), TimeProvider.System);

        await Assert.ThrowsAsync<IOException>(() => nothing.ConnectAsync(Token).AsTask());
        await Assert.ThrowsAsync<IOException>(() => silent.ConnectAsync(Token).AsTask());
    }

    internal static ActionStep Step(string tool, params (string Name, ArgumentValue Value)[] arguments) =>
        new("s1", "toys", tool) { Arguments = EquatableMap.Of(arguments) };
}
