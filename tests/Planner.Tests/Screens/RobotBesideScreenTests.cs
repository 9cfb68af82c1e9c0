using LamRobot.Contracts;
using LamRobot.Planner.Documents;
using LamRobot.Planner.Screens;

namespace LamRobot.Planner.Tests.Screens;

/// <summary>A robot can be asked for beside the programs of a desktop.</summary>
public sealed class RobotBesideScreenTests : IDisposable
{
    private static readonly ActuatorManifest s_robot = new("robot", "robot") { Actions = [new("go_to"), new("open")] };
    private static readonly Entity s_fridge = new("fridge", "fridge", "furniture");

    private readonly DocumentPlanner documents = new();
    private readonly OtherPlanner other = new();

    public void Dispose() => documents.Dispose();

    [Fact]
    public async Task What_the_screen_has_is_done_there()
    {
        var outcome = await PlanAsync("Write Ada into First name.");

        Assert.Equal(("desktop", "set_text"), (outcome.Plan!.Steps[0].Actuator, outcome.Plan.Steps[0].Action));
        Assert.Null(other.Asked);
    }

    [Fact]
    public async Task What_it_has_not_is_planned_by_who_knows_the_robot_and_sees_nothing_of_the_screen()
    {
        other.Answer = PlanOutcome.Planned(new([new ActionStep("s1", "robot", "open")]), 0.9);

        var outcome = await PlanAsync("Open the fridge.");

        Assert.Equal("robot", outcome.Plan!.Steps[0].Actuator);
        Assert.Equal(["robot"], other.Asked!.Manifest.Actuators.Select(static actuator => actuator.Id));
        Assert.Equal([s_fridge], other.Asked.Observation.Entities);
        Assert.Empty(other.Asked.Observation.UiElements);
    }

    [Fact]
    public async Task What_neither_can_do_is_asked_as_the_screen_would()
    {
        var outcome = await PlanAsync("Write Ada into the field Nickname.");

        Assert.Equal(PlanOutcomeKind.Clarify, outcome.Kind);
        Assert.Contains("Nickname", outcome.Message, StringComparison.OrdinalIgnoreCase);
    }

    private ValueTask<PlanOutcome> PlanAsync(string command)
    {
        var manifest = new CapabilityManifest { Actuators = [s_robot, .. Pages.Manifest.Actuators] };
        var observation = Pages.Guest with { Entities = [s_fridge, .. Pages.Guest.Entities] };
        return new RoutedPlanner(documents, new ScreenPlanner(), other).PlanAsync(new(command, manifest, observation), TestContext.Current.CancellationToken);
    }

    private sealed class OtherPlanner : IPlanner
    {
        public string Name => "other";

        public PlanOutcome Answer { get; set; } = PlanOutcome.Refused("The robot cannot do that.", 1);

        public PlanRequest? Asked { get; private set; }

        public ValueTask<PlanOutcome> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
        {
            Asked = request;
            return ValueTask.FromResult(Answer);
        }
    }
}
