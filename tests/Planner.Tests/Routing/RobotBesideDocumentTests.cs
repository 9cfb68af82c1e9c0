using LamRobot.Contracts;
using LamRobot.Planner.Documents;
using LamRobot.Planner.Routing;
using LamRobot.Planner.Screens;
using LamRobot.Planner.Tests.Documents;
using LamRobot.Planner.Tests.Screens;

namespace LamRobot.Planner.Tests.Routing;

/// <summary>A robot, and the programs of a desktop, can be asked for beside a document.</summary>
public sealed class RobotBesideDocumentTests : IDisposable
{
    private static readonly ActuatorManifest s_robot = new("robot", "robot") { Actions = [new("go_to"), new("put")] };
    private static readonly Entity s_table = new("dining table", "dining table", "table");
    private static readonly PlanOutcome s_go = PlanOutcome.Planned(new([new ActionStep("s1", "robot", "go_to")]), 0.9);

    private readonly DocumentPlanner documents = new();
    private readonly OtherPlanner other = new();

    public void Dispose() => documents.Dispose();

    [Fact]
    public async Task What_the_document_has_is_done_there()
    {
        var outcome = await PlanAsync("make the title bold");

        Assert.Equal(("writer", "format_text"), (outcome.Plan!.Steps[0].Actuator, outcome.Plan.Steps[0].Action));
    }

    [Theory]
    [InlineData("go to the kitchen")]
    [InlineData("put the bottle in the bin")]
    [InlineData("put the cup on the dining table")]
    [InlineData("move the chair to the window")]
    [InlineData("take the second bottle to Anna")]
    public async Task What_a_robot_is_told_is_the_robot_s_and_it_sees_nothing_of_the_document(string command)
    {
        other.Answer = s_go;

        var outcome = await PlanAsync(command);

        Assert.Equal("robot", outcome.Plan!.Steps[0].Actuator);
        Assert.Equal(["robot"], other.Asked!.Manifest.Actuators.Select(static actuator => actuator.Id));
        Assert.Equal([s_table], other.Asked.Observation.Entities);
    }

    [Fact]
    public async Task A_table_in_the_room_is_no_table_of_the_document()
    {
        var observation = new Observation { Entities = [s_table, .. Letter.Open(null).Entities.Where(static entity => entity.Kind is not ("table" or "cell"))] };

        var outcome = await documents.PlanAsync(new("delete the dining table", Letter.Manifest, observation), TestContext.Current.CancellationToken);

        Assert.NotEqual(PlanOutcomeKind.Plan, outcome.Kind);
    }

    [Fact]
    public async Task What_both_can_do_is_asked_about_and_the_answer_decides()
    {
        other.Answer = s_go;

        var asked = await PlanAsync("make the title bold");
        Assert.Equal(PlanOutcomeKind.Clarify, asked.Kind);
        Assert.Contains("in the document (format text) or by the robot (go to)", asked.Message, StringComparison.Ordinal);

        Assert.Equal("writer", (await PlanAsync("make the title bold. In the document.")).Plan!.Steps[0].Actuator);
        Assert.Equal("robot", (await PlanAsync("make the title bold. by the robot")).Plan!.Steps[0].Actuator);
    }

    [Fact]
    public async Task What_the_document_s_planner_asks_is_said_to_be_about_the_document()
    {
        var outcome = await PlanAsync("comment on Elm Street: ask the police too");

        Assert.Equal(PlanOutcomeKind.Clarify, outcome.Kind);
        Assert.StartsWith("In the document: ", outcome.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_document_and_a_screen_each_gets_its_own()
    {
        Assert.Equal("desktop", (await PlanAsync("Write Ada into First name.", Pages.Manifest, Pages.Guest)).Plan!.Steps[0].Actuator);
        Assert.Equal("writer", (await PlanAsync("make the title bold", Pages.Manifest, Pages.Guest)).Plan!.Steps[0].Actuator);
    }

    private ValueTask<PlanOutcome> PlanAsync(string command, CapabilityManifest? screen = null, Observation? shown = null)
    {
        var manifest = new CapabilityManifest { Actuators = [s_robot, .. Letter.Manifest.Actuators, .. screen?.Actuators ?? []] };
        var observation = new Observation { Entities = [s_table, .. Letter.Open(null).Entities, .. shown?.Entities ?? []], UiElements = shown?.UiElements ?? [] };
        return new RoutedPlanner(documents, new ScreenPlanner(), other).PlanAsync(new(command, manifest, observation), TestContext.Current.CancellationToken);
    }
}
