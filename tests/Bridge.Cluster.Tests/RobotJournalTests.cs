using LamRobot.Actuators;
using Orleans.Runtime;

namespace LamRobot.Bridge.Cluster.Tests;

/// <summary>What a node leaves written when its robot goes to another one.</summary>
public sealed class RobotJournalTests
{
    private static readonly ActionStep Step = new("s1", "robot", "pick_up");
    private static readonly ActionResult Done = ActionResult.Done([], effectKnown: false);
    private static readonly ActionResult Stopped = ActionResult.Rejection(ResultCode.Stopped, "It was stopped before its effect was seen.");
    private static readonly DateTimeOffset Time = DateTimeOffset.UnixEpoch;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_step_that_was_done_and_not_looked_at_yet_when_the_robot_left_is_open_for_the_next_node()
    {
        var (journal, log) = await BeginStepAsync();
        await journal.AppendAsync(new StepEnded(Time, "m1", Step, Done), Token);

        journal.Leaving = true;
        await journal.AppendAsync(new StepVerified(Time, "m1", Step, Stopped, EffectSight.NotSeen, 1), Token);
        await journal.AppendAsync(new MissionEnded(Time, "m1", MissionStatus.Stopped, ResultCode.Stopped, ""), Token);

        Assert.Equal("m1.s1.1", Assert.Single(MissionPast.Read(log.Events).Open).CommandId);
        Assert.Empty(log.Ended);
    }

    [Fact]
    public async Task A_step_that_was_given_up_because_the_robot_left_is_open_for_the_next_node()
    {
        var (journal, log) = await BeginStepAsync();

        journal.Leaving = true;
        await journal.AppendAsync(new StepEnded(Time, "m1", Step, Stopped), Token);

        Assert.Single(MissionPast.Read(log.Events).Open);
    }

    [Fact]
    public async Task What_came_of_a_step_while_the_robot_left_is_kept()
    {
        var (journal, log) = await BeginStepAsync();

        journal.Leaving = true;
        await journal.AppendAsync(new StepEnded(Time, "m1", Step, Done), Token);
        await journal.AppendAsync(new StepVerified(Time, "m1", Step, Done, EffectSight.Seen, 1), Token);

        var past = MissionPast.Read(log.Events);
        Assert.Empty(past.Open);
        Assert.True(Assert.Single(past.History).Result.Succeeded);
    }

    [Fact]
    public async Task A_stop_that_was_asked_for_ends_its_mission()
    {
        var (journal, log) = await BeginStepAsync();
        await journal.AppendAsync(new StepVerified(Time, "m1", Step, Stopped, EffectSight.NotSeen, 1), Token);

        Assert.Empty(MissionPast.Read(log.Events).Open);
    }

    private static async Task<(RobotJournal Journal, RobotLog Log)> BeginStepAsync()
    {
        var kept = new KeptLog();
        var journal = new RobotJournal(new RobotRecord(kept, TaskScheduler.Default));
        await journal.AppendAsync(new StepStarting(Time, "m1", Step, "m1.s1.1") { Ensures = [new Condition("robot", "holds", "apple")] }, Token);
        return (journal, kept.State);
    }

    /// <summary>A store that takes whatever it is given.</summary>
    private sealed class KeptLog : IPersistentState<RobotLog>
    {
        public RobotLog State { get; set; } = new();

        public string? Etag => null;

        public bool RecordExists => true;

        public Task ClearStateAsync() => Task.CompletedTask;

        public Task ReadStateAsync() => Task.CompletedTask;

        public Task WriteStateAsync() => Task.CompletedTask;
    }
}
