namespace LamRobot.Actuators.Tests;

public sealed class PartialPlanTests
{
    private static readonly PlanOutcome Beginning = Recipe.Planned(Recipe.GoTo("1", "kitchen")) with { GoesOn = true };

    [Fact]
    public async Task The_rest_is_planned_when_the_beginning_is_done()
    {
        await using var rig = new Rig().WithAbleRobot();
        var planner = new ScriptedPlanner(Beginning, Recipe.Planned(Recipe.PickUp("1", "apple")));

        var episode = await rig.RunAsync(planner, options: new MissionOptions { MaxReplans = 0 });

        Assert.Equal(MissionStatus.Succeeded, episode.Status);
        Assert.Equal(["go_to", "pick_up"], episode.Steps.Select(step => step.Step.Action));
        Assert.Equal(["1", "r1-1"], episode.Steps.Select(step => step.Step.Id));
        Assert.Equal([0, 1], planner.Requests.Select(request => request.History.Count));
        Assert.Empty(rig.Journal.Events.OfType<Replanning>());
    }

    [Fact]
    public async Task What_cannot_go_on_has_failed_and_was_not_refused()
    {
        await using var rig = new Rig().WithAbleRobot();
        var planner = new ScriptedPlanner(Beginning, PlanOutcome.Refused("There is no apple.", 1));

        var episode = await rig.RunAsync(planner);

        Assert.Equal((MissionStatus.Failed, "There is no apple."), (episode.Status, episode.Message));
        Assert.Single(episode.Steps);
    }

    [Fact]
    public async Task A_planner_that_never_comes_to_an_end_is_stopped()
    {
        await using var rig = new Rig().WithAbleRobot();

        var episode = await rig.RunAsync(new ScriptedPlanner(Beginning));

        Assert.Equal((MissionStatus.Failed, ResultCode.ReplansExhausted), (episode.Status, episode.Code));
    }

    [Fact]
    public async Task A_beginning_that_fails_is_planned_anew()
    {
        await using var rig = new Rig().WithAbleRobot();
        rig.Robot.OnExecute = (step, _, _) => Task.FromResult(
            step.Arguments.GetValueOrDefault("place").AsText() == "kitchen" ? ActionResult.Failure(ResultCode.Unreachable, "The door is shut.") : rig.Obey(step));
        var planner = new ScriptedPlanner(Beginning, Recipe.Planned(Recipe.GoTo("2", "office")));

        var episode = await rig.RunAsync(planner);

        Assert.Equal(MissionStatus.Succeeded, episode.Status);
        Assert.Single(rig.Journal.Events.OfType<Replanning>());
    }
}
