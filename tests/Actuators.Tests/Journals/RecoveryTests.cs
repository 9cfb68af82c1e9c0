namespace LamRobot.Actuators.Tests;

public sealed class RecoveryTests
{
    [Theory]
    [InlineData("kitchen", EffectSight.Seen)]
    [InlineData("office", EffectSight.NotSeen)]
    public async Task A_step_that_was_on_its_way_is_verified_and_never_repeated(string at, EffectSight effect)
    {
        var events = await EventsOfACrashAsync(missionEvent => missionEvent is StepEnded);
        await using var rig = new Rig();
        rig.World.Set("robot", "at", at);

        var found = await Recovery(rig).RecoverAsync(new JournalContents(events, 0), Rig.Token);

        Assert.Equal((effect, "1"), found.SelectMany(mission => mission.Steps).Select(step => (step.Effect, step.Step.Id)).Single());
        Assert.Empty(rig.Robot.Executed);
        var ended = Assert.Single(rig.Journal.Events.OfType<MissionEnded>());
        Assert.Equal((MissionStatus.Failed, ResultCode.EffectUnknown), (ended.Status, ended.Code));
        Assert.Empty(new JournalContents([.. events, .. rig.Journal.Events], 0).FindUnfinished());
    }

    [Fact]
    public async Task A_step_that_was_answered_and_not_verified_is_verified()
    {
        var events = await EventsOfACrashAsync(missionEvent => missionEvent is StepVerified);

        var mission = Assert.Single(new JournalContents(events, 0).FindUnfinished());

        Assert.Equal("go", mission.Command);
        Assert.True(Assert.Single(mission.OpenSteps).Answer!.Succeeded);
    }

    [Fact]
    public async Task A_step_that_promised_nothing_and_got_no_answer_stays_unknown()
    {
        await using var rig = new Rig();
        JournalContents journal = new([new MissionBegun(rig.Time.GetUtcNow(), "m", "say hello"), new StepStarting(rig.Time.GetUtcNow(), "m", Recipe.Say("1", "hello"), "m.1.1")], 0);

        Assert.Equal(EffectSight.Unknown, Assert.Single(Assert.Single(await Recovery(rig).RecoverAsync(journal, Rig.Token)).Steps).Effect);
    }

    [Fact]
    public async Task A_mission_that_waited_when_the_process_died_is_told_and_never_done()
    {
        await using var rig = new Rig();
        JournalContents journal = new([new MissionBegun(rig.Time.GetUtcNow(), "m", "say hello"), new MissionWaiting(rig.Time.GetUtcNow(), "m", MissionPriority.Normal, 1)], 0);

        var told = Assert.Single(await Recovery(rig).RecoverAsync(journal, Rig.Token));

        Assert.Equal(("say hello", 0), (told.Command, told.Steps.Count));
        Assert.Contains("say it again", told.Message, StringComparison.Ordinal);
        var ended = Assert.Single(rig.Journal.Events.OfType<MissionEnded>());
        Assert.Equal((MissionStatus.Refused, told.Message), (ended.Status, ended.Message));
        Assert.Empty(rig.Robot.Executed);
    }

    [Fact]
    public async Task A_mission_that_ended_leaves_nothing_to_recover()
    {
        await using var rig = new Rig().WithAbleRobot();
        await rig.RunAsync(ScriptedPlanner.Of(Recipe.GoTo("1", "kitchen")));
        var lines = rig.Journal.Events.Count;

        Assert.Empty(await Recovery(rig).RecoverAsync(new JournalContents(rig.Journal.Events, 0), Rig.Token));
        Assert.Equal(lines, rig.Journal.Events.Count);
    }

    [Fact]
    public async Task A_crash_after_any_event_leaves_at_most_the_running_step_open()
    {
        await using var rig = new Rig().WithAbleRobot();
        await rig.RunAsync(ScriptedPlanner.Of(Recipe.GoTo("1", "kitchen"), Recipe.Say("2", "hello").After("1"), Recipe.PickUp("3", "apple").After("2")));
        var events = rig.Journal.Events;

        for (var kept = 1; kept < events.Count; kept++)
        {
            var mission = Assert.Single(new JournalContents([.. events.Take(kept)], 0).FindUnfinished());
            var open = events[kept - 1] is StepStarting || events[kept - 1] is StepEnded { Step.Action: not "say" };
            Assert.Equal(open ? 1 : 0, mission.OpenSteps.Count);
        }
    }

    private static MissionRecovery Recovery(Rig rig) => new(rig.World, new MissionRecorder(rig.Journal), rig.Time);

    /// <summary>Runs a mission, and loses its journal from a certain event on.</summary>
    private static async Task<IReadOnlyList<MissionEvent>> EventsOfACrashAsync(Func<MissionEvent, bool> lost)
    {
        await using var rig = new Rig().WithAbleRobot();
        await rig.RunAsync(ScriptedPlanner.Of(Recipe.GoTo("1", "kitchen")), "go");
        return [.. rig.Journal.Events.TakeWhile(missionEvent => !lost(missionEvent))];
    }
}
