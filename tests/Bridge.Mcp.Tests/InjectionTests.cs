using LamRobot.Api.Tests;

namespace LamRobot.Bridge.Mcp.Tests;

/// <summary>A hundred texts in every place where a tool can say something: none is an order, an approval, a stop or a release.</summary>
public sealed class InjectionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_that_a_tool_says_acts()
    {
        var said = "";
        var calls = new List<string>();
        await using var server = await ToolServer.StartAsync(
        [
            ToolServer.Tool("look", () => Note("look", said), string.Join('\n', InjectedTexts.All), readOnly: true),
            ToolServer.Tool("erase", () => Note("erase", said), "Erases everything."),
        ]);
        var actuator = new McpActuator(server.Address, new(), TimeProvider.System);
        await actuator.ConnectAsync(Token);
        await using var registry = new ActuatorRegistry();
        registry.Add(actuator);
        var journal = new InMemoryJournal();
        var recorder = new MissionRecorder(journal, []);
        var stop = new StopSwitch(registry, recorder, new(), TimeProvider.System);
        var safeguards = new Safeguards(new RulePolicy(new() { ActionsPerMinute = 1000 }, TimeProvider.System), new DenyingApprover(), stop);
        var dispatcher = new Dispatcher(registry, new CompositeObserver([], TimeProvider.System), safeguards, recorder, new(), TimeProvider.System);
        var loop = new MissionLoop(new WordPlanner(), dispatcher, questioner: null, new(), TimeProvider.System);

        foreach (var text in InjectedTexts.All)
        {
            said = text;
            var looked = await loop.RunAsync(new MissionCommand("look"), Token);
            var erased = await loop.RunAsync(new MissionCommand("erase"), Token);

            Assert.Equal((MissionStatus.Succeeded, ForeignText.Bounded(text, 4000)), (looked.Status, looked.Steps[^1].Result.Message));
            Assert.Equal((MissionStatus.Failed, ResultCode.ApprovalDenied), (erased.Status, erased.Code));
        }

        Assert.Equal(100, InjectedTexts.All.Distinct().Count());
        Assert.Equal(Enumerable.Repeat("look", 100), calls);
        Assert.False(stop.Latched);
        Assert.True(actuator.Actions[0].Description.Length < 500);
        Assert.DoesNotContain(journal.Events, happened => happened is StopRequested or StopReleased or QuestionAnswered or ApprovalAnswered { Granted: true });

        string Note(string tool, string answer)
        {
            calls.Add(tool);
            return answer;
        }
    }

    private sealed class WordPlanner : IPlanner
    {
        public string Name => "word";

        public ValueTask<PlanOutcome> PlanAsync(PlanRequest request, CancellationToken cancellationToken) =>
            new(PlanOutcome.Planned(new Plan([new ActionStep("s1", "toys", request.Command)]), 1));
    }
}
