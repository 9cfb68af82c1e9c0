using LamRobot.Contracts;
using LamRobot.Planner.Documents;
using LamRobot.Planner.Routing;
using LamRobot.Planner.Screens;
using LamRobot.Planner.Tests.Screens;

namespace LamRobot.Planner.Tests.Routing;

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
    }

    [Fact]
    public async Task What_both_can_do_is_asked_about_and_the_answer_decides()
    {
        other.Answer = PlanOutcome.Planned(new([new ActionStep("s1", "robot", "go_to")]), 0.9);

        var asked = await PlanAsync("Press Save");
        Assert.Equal(PlanOutcomeKind.Clarify, asked.Kind);
        Assert.Contains("on the screen (click) or by the robot (go to)", asked.Message, StringComparison.Ordinal);

        Assert.Equal("desktop", (await PlanAsync("Press Save. On the screen.")).Plan!.Steps[0].Actuator);
        Assert.Equal("robot", (await PlanAsync("Press Save. the robot")).Plan!.Steps[0].Actuator);
        Assert.Equal("Press Save", other.Asked!.Command);
        Assert.Equal("robot", (await PlanAsync("Follow the robot")).Plan!.Steps[0].Actuator);
        Assert.Equal("Follow the robot", other.Asked.Command);
    }

    [Fact]
    public async Task What_is_named_on_the_screen_only_almost_is_the_robot_s_or_asked_about()
    {
        const string slip = "tick breakfats";
        other.Answer = PlanOutcome.Planned(new([new ActionStep("s1", "robot", "open")]), 0.9);
        Assert.Equal("robot", (await PlanAsync(slip)).Plan!.Steps[0].Actuator);

        other.Answer = PlanOutcome.Refused("The robot cannot do that.", 1);
        Assert.Equal(PlanOutcomeKind.Clarify, (await PlanAsync(slip)).Kind);
        Assert.Equal("desktop", (await PlanAsync(slip + ". On the screen")).Plan!.Steps[0].Actuator);
        Assert.Equal("desktop", (await PlanAsync(slip + ". Yes, please.")).Plan!.Steps[0].Actuator);
        Assert.Equal(PlanOutcomeKind.Refuse, (await PlanAsync(slip + ". no")).Kind);
    }

    [Fact]
    public async Task A_yes_does_not_say_which_of_two_is_meant()
    {
        other.Answer = PlanOutcome.Planned(new([new ActionStep("s1", "robot", "go_to")]), 0.9);

        Assert.Equal(PlanOutcomeKind.Clarify, (await PlanAsync("Press Save. Yes")).Kind);
        Assert.Equal(PlanOutcomeKind.Refuse, (await PlanAsync("Press Save. No.")).Kind);
    }

    [Fact]
    public async Task A_yes_that_answers_nothing_stays_in_the_words()
    {
        await PlanAsync("Say to Ada: I am here. Yes");

        Assert.Equal("Say to Ada: I am here. Yes", other.Asked!.Command);
    }

    [Theory]
    [InlineData("robot", "go_to", "robot")]
    [InlineData("desktop", "click", "desktop")]
    public async Task Who_has_begun_goes_on(string actuator, string action, string next)
    {
        other.Answer = PlanOutcome.Planned(new([new ActionStep("s1", "robot", "open")]), 0.2);
        var failed = new EpisodeStep(new("s1", actuator, action), ActionResult.Failure(ResultCode.DeviceRejected, "It did not work."), default, default);

        Assert.Equal(next, (await PlanAsync("Write Ada into First name.", failed)).Plan!.Steps[0].Actuator);
    }

    [Fact]
    public async Task What_the_other_is_not_sure_of_is_done_on_the_screen()
    {
        other.Answer = PlanOutcome.Planned(new([new ActionStep("s1", "robot", "go_to")]), 0.2);

        Assert.Equal("desktop", (await PlanAsync("Write Ada into First name.")).Plan!.Steps[0].Actuator);
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

    private ValueTask<PlanOutcome> PlanAsync(string command, params EpisodeStep[] history)
    {
        var manifest = new CapabilityManifest { Actuators = [s_robot, .. Pages.Manifest.Actuators] };
        var observation = Pages.Guest with { Entities = [s_fridge, .. Pages.Guest.Entities] };
        return new RoutedPlanner(documents, new ScreenPlanner(), other).PlanAsync(new(command, manifest, observation) { History = [.. history] }, TestContext.Current.CancellationToken);
    }
}
