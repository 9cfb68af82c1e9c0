using LamRobot.Planner.Lam;
using LamRobot.Planner.Validation;

namespace LamRobot.Bridge.Mcp.Tests;

/// <summary>Servers that others wrote, as npm has them: their tools are planned by the Large Action Model from plain words, and used.</summary>
public sealed class PublicServerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("get the structured content for Chicago", "get-structured-content", "temperature")]
    [InlineData("echo hello world", "echo", "hello world")]
    public async Task A_tool_of_a_public_server_is_planned_from_plain_words_and_used(string command, string tool, string answer)
    {
        var actuator = new McpActuator(Public("server-everything", "stdio"), new(), TimeProvider.System);
        await actuator.ConnectAsync(Token);
        await using var registry = new ActuatorRegistry();
        registry.Add(actuator, actuator.Description);
        using var model = LamModel.Load(Path.Combine(Repository.Root, "models", "lam"), Path.Combine(Repository.Root, "models", "minilm-l6-v2"));
        using var planner = new LamPlanner(model);
        var recorder = new MissionRecorder(new InMemoryJournal(), []);
        var stop = new StopSwitch(registry, recorder, new(), TimeProvider.System);
        var safeguards = new Safeguards(new RulePolicy(new(), TimeProvider.System), new DenyingApprover(), stop);
        var dispatcher = new Dispatcher(registry, new CompositeObserver([], TimeProvider.System), safeguards, recorder, new(), TimeProvider.System);
        var loop = new MissionLoop(new ValidatingPlanner(planner), dispatcher, questioner: null, new(), TimeProvider.System);

        var episode = await loop.RunAsync(new MissionCommand(command), Token);

        Assert.Equal(MissionStatus.Succeeded, episode.Status);
        Assert.Equal(("tools", tool), (actuator.Kind, Assert.Single(episode.Steps).Step.Action));
        Assert.Contains(answer, episode.Steps[0].Result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_server_says_what_is_harmless_and_writes_only_when_asked()
    {
        var folder = Directory.CreateTempSubdirectory("lamrobot");
        try
        {
            await using var actuator = new McpActuator(Public("server-filesystem", $"'{folder.FullName}'"), new(), TimeProvider.System);
            await actuator.ConnectAsync(Token);

            var path = Path.Combine(folder.FullName, "note.txt");
            var written = await actuator.ExecuteAsync(McpActuatorTests.Step("write_file", ("path", path), ("content", "hello")), null, Token);
            var read = await actuator.ExecuteAsync(McpActuatorTests.Step("read_text_file", ("path", path)), null, Token);
            var outside = await actuator.ExecuteAsync(McpActuatorTests.Step("read_text_file", ("path", "/etc/hostname")), null, Token);

            var effects = actuator.Actions.ToDictionary(action => action.Name, action => action.Effect);
            Assert.Equal((ActionEffect.ReadOnly, ActionEffect.Irreversible, ActionEffect.Idempotent), (effects["read_text_file"], effects["write_file"], effects["create_directory"]));
            Assert.Equal((true, false), (written.Succeeded, written.EffectKnown));
            Assert.Equal("hello", read.Message);
            Assert.Equal(ResultCode.DeviceFailed, outside.Code);
            Assert.Contains(actuator.LeftOut, left => left.Tool == "edit_file");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static McpServerAddress Public(string package, string arguments)
    {
        var script = Path.Combine(Repository.Root, "tests", "Interop.Tests", "node_modules", "@modelcontextprotocol", package, "dist", "index.js");
        Assert.True(File.Exists(script), "The packages of npm are not installed: eng/setup.sh test installs them.");
        return McpServerAddress.Parse($"toys=node '{script}' {arguments}");
    }
}
