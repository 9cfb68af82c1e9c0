namespace LamRobot.Actuators.Tests;

public sealed class PauseTests
{
    [Fact]
    public async Task A_paused_mission_ends_its_step_and_begins_nothing_until_it_is_resumed()
    {
        await using var rig = new Rig();
        var held = HeldStep.Of(rig.Robot);
        var loop = rig.Loop(ScriptedPlanner.Of(Recipe.Say("1", "a"), Recipe.Say("2", "b").After("1")));
        var mission = loop.TryBegin(new MissionCommand("speak") { MissionId = "m" }, Rig.Token)!;
        await held.Began;

        Assert.True(await loop.PauseAsync("m", "key"));
        Assert.True(await loop.PauseAsync("m", "key again"));
        held.Finish();
        await Clock.UntilAsync(() => rig.Journal.Events.OfType<StepEnded>().Any());
        await SettleAsync();
        Assert.Single(rig.Robot.Executed);

        Assert.True(await loop.ResumeAsync("m", "key"));
        Assert.Equal(MissionStatus.Succeeded, (await mission.Completion).Status);
        Assert.Equal(2, rig.Robot.Executed.Count);
        Assert.Equal(["key"], rig.Journal.Events.OfType<Paused>().Select(paused => paused.By));
        Assert.Single(rig.Journal.Events.OfType<Resumed>());
        Assert.False(await loop.PauseAsync("m", "too late"));
    }

    [Fact]
    public async Task A_pause_of_everything_holds_what_comes_later_and_a_mission_paused_by_itself_stays_so()
    {
        await using var rig = new Rig();
        var planner = ScriptedPlanner.Of(Recipe.Say("1", "a"));
        var loop = rig.Loop(planner);
        await loop.PauseAsync("", "key");
        var mission = loop.TryBegin(new MissionCommand("speak") { MissionId = "m" }, Rig.Token)!;
        await mission.Accepted;
        await loop.PauseAsync("m", "key");

        await loop.ResumeAsync("", "key");
        await SettleAsync();
        Assert.False(loop.Paused);
        Assert.Empty(planner.Requests);

        await loop.ResumeAsync("m", "key");
        Assert.Equal(MissionStatus.Succeeded, (await mission.Completion).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("m")]
    public async Task A_stop_ends_what_is_paused(string paused)
    {
        await using var rig = new Rig();
        var held = HeldStep.Of(rig.Robot);
        var loop = rig.Loop(ScriptedPlanner.Of(Recipe.Say("1", "a"), Recipe.Say("2", "b").After("1")));
        var mission = loop.TryBegin(new MissionCommand("speak") { MissionId = "m" }, Rig.Token)!;
        await held.Began;
        await loop.PauseAsync(paused, "key");
        held.Finish();
        await Clock.UntilAsync(() => rig.Journal.Events.OfType<StepEnded>().Any());

        await rig.Stop.StopAsync(StopKind.Soft, "key", Rig.Token);

        Assert.Equal(MissionStatus.Stopped, (await mission.Completion).Status);
        Assert.Single(rig.Robot.Executed);
    }

    [Fact]
    public async Task What_was_approved_while_it_was_paused_is_asked_again_and_looked_at_again()
    {
        MissionLoop? loop = null;
        var asked = 0;
        await using var rig = new Rig();
        rig.World.Put(new("paper", "paper", "object"));
        rig.Person.OnAsk = async (_, _) =>
        {
            if (++asked == 1)
            {
                await loop!.PauseAsync("m", "key");
            }

            return new ApprovalAnswer(true, "operator");
        };
        loop = rig.Loop(ScriptedPlanner.Of(Recipe.Step("1", "erase", ("object", "paper"))));
        var mission = loop.TryBegin(new MissionCommand("erase it") { MissionId = "m" }, Rig.Token)!;
        await Clock.UntilAsync(() => rig.Journal.Events.OfType<ApprovalAnswered>().Any());
        await SettleAsync();
        Assert.Empty(rig.Robot.Executed);

        await loop.ResumeAsync("m", "key");

        Assert.Equal(MissionStatus.Succeeded, (await mission.Completion).Status);
        Assert.Equal((2, 1), (asked, rig.Robot.Executed.Count));
    }

    // What must not happen gets many chances to happen.
    private static async Task SettleAsync()
    {
        for (var turn = 0; turn < 200; turn++)
        {
            await Task.Yield();
        }
    }
}
