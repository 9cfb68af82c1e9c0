namespace LamRobot.Actuators.Tests;

/// <summary>A pause in the middle of a step.</summary>
public sealed class PauseReachTests
{
    private static readonly TimeSpan LongerThanAnyAction = TimeSpan.FromHours(1);

    [Fact]
    public async Task A_device_that_can_stand_still_does_and_the_time_does_not_count_for_its_action()
    {
        await using var rig = new Rig();
        var (arm, loop, mission) = await BeginAsync(rig);

        await loop.PauseAsync("m", "key");
        rig.Time.Advance(LongerThanAnyAction);
        Assert.False(mission.Completion.IsCompleted);
        await loop.ResumeAsync("m", "key");
        arm.Finish.SetResult();

        Assert.Equal(MissionStatus.Succeeded, (await mission.Completion).Status);
        Assert.Equal(["pause", "resume"], arm.Told);
        var paused = Assert.Single(rig.Journal.Events.OfType<Paused>());
        Assert.Equal(["arm"], paused.Stand);
        Assert.Empty(paused.GoOn);
    }

    [Fact]
    public async Task After_it_is_resumed_its_time_goes_on()
    {
        await using var rig = new Rig();
        var (arm, loop, mission) = await BeginAsync(rig);
        await loop.PauseAsync("m", "key");
        await loop.ResumeAsync("m", "key");

        rig.Time.Advance(LongerThanAnyAction);

        await Clock.UntilAsync(() => rig.Journal.Events.OfType<StepEnded>().Any());
        Assert.Equal(ResultCode.ActionTimeout, rig.Journal.Events.OfType<StepEnded>().First().Result.Code);
        Assert.Contains("stop", arm.Told);
        await rig.Stop.StopAsync(StopKind.Soft, "key", Rig.Token);
        Assert.NotEqual(MissionStatus.Succeeded, (await mission.Completion).Status);
    }

    [Fact]
    public async Task A_stop_ends_what_stands_by_a_pause_and_a_resume_wakes_nothing()
    {
        await using var rig = new Rig();
        var (arm, loop, mission) = await BeginAsync(rig);
        await loop.PauseAsync("", "key");

        await rig.Stop.StopAsync(StopKind.Soft, "key", Rig.Token);
        Assert.Equal(MissionStatus.Stopped, (await mission.Completion).Status);
        await loop.ResumeAsync("", "key");

        Assert.DoesNotContain("resume", arm.Told);
    }

    [Fact]
    public async Task A_device_that_cannot_stand_still_is_named()
    {
        await using var rig = new Rig();
        var held = HeldStep.Of(rig.Robot);
        var loop = rig.Loop(ScriptedPlanner.Of(Recipe.Say("1", "a")));
        var mission = loop.TryBegin(new MissionCommand("speak") { MissionId = "m" }, Rig.Token)!;
        await held.Began;

        await loop.PauseAsync("m", "key");
        held.Finish();
        await loop.ResumeAsync("m", "key");

        Assert.Equal(MissionStatus.Succeeded, (await mission.Completion).Status);
        Assert.Equal(["robot"], Assert.Single(rig.Journal.Events.OfType<Paused>()).GoOn);
    }

    private static async Task<(PausableActuator Arm, MissionLoop Loop, QueuedMission Mission)> BeginAsync(Rig rig)
    {
        var arm = new PausableActuator("arm");
        rig.Registry.Add(arm);
        var loop = rig.Loop(ScriptedPlanner.Of(Recipe.Say("1", "a") with { Actuator = "arm" }));
        var mission = loop.TryBegin(new MissionCommand("speak") { MissionId = "m" }, Rig.Token)!;
        await arm.Began.Task;
        return (arm, loop, mission);
    }
}
