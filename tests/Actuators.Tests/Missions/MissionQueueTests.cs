namespace LamRobot.Actuators.Tests;

public sealed class MissionQueueTests
{
    [Fact]
    public void The_first_has_its_turn_at_once_and_the_others_by_urgency_and_then_in_their_order()
    {
        var queue = new MissionQueue(10);
        MissionPriority[] priorities = [MissionPriority.Low, MissionPriority.Normal, MissionPriority.High, MissionPriority.Normal, MissionPriority.Low, MissionPriority.High];

        var places = priorities.Select(priority => queue.TryJoin(priority)!).ToList();
        var turns = new List<int>();
        while (turns.Count < places.Count)
        {
            var next = places.FindIndex(place => !turns.Contains(places.IndexOf(place)) && HasTurn(place));
            Assert.Single(places, place => !turns.Contains(places.IndexOf(place)) && HasTurn(place));
            turns.Add(next);
            places[next].Dispose();
        }

        Assert.Equal([0, 2, 5, 1, 3, 4], turns);
        Assert.Equal([0, 1, 1, 3, 4, 2], places.Select(place => place.Ahead));
    }

    [Fact]
    public void No_more_wait_than_may_and_a_place_that_is_given_up_is_free()
    {
        var queue = new MissionQueue(1);
        using var running = queue.TryJoin(MissionPriority.Low)!;
        var waiting = queue.TryJoin(MissionPriority.Low)!;

        Assert.Null(queue.TryJoin(MissionPriority.High));
        waiting.Dispose();
        using var next = queue.TryJoin(MissionPriority.Normal);

        Assert.NotNull(next);
        Assert.False(HasTurn(waiting));
        Assert.Equal(1, queue.Count);
    }

    [Fact]
    public async Task A_mission_whose_wait_is_cancelled_while_its_turn_comes_hands_the_turn_on()
    {
        var queue = new MissionQueue(2);
        var running = queue.TryJoin(MissionPriority.Normal)!;
        using var cancellation = new CancellationTokenSource();
        var cancelled = queue.TryJoin(MissionPriority.Normal)!;
        using var last = queue.TryJoin(MissionPriority.Normal)!;
        var wait = cancelled.WaitAsync(cancellation.Token);

        await cancellation.CancelAsync();
        running.Dispose();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
        cancelled.Dispose();

        Assert.True(HasTurn(last));
    }

    [Fact]
    public async Task Commands_that_come_while_one_runs_wait_are_told_and_run_in_order()
    {
        await using var rig = new Rig();
        var finish = new TaskCompletionSource();
        rig.Robot.OnExecute = async (step, _, _) =>
        {
            await finish.Task;
            return ActionResult.Done(step.Arguments, effectKnown: true);
        };
        var loop = rig.Loop(ScriptedPlanner.Of(Recipe.Say("1", "hello")));

        var missions = new[] { ("a", MissionPriority.Normal), ("b", MissionPriority.Low), ("c", MissionPriority.High) }
            .Select(each => loop.TryBegin(new MissionCommand("speak") { MissionId = each.Item1, Priority = each.Item2 }, Rig.Token)!).ToList();
        await Clock.UntilAsync(() => rig.Journal.Events.OfType<MissionWaiting>().Count() == 2);
        Assert.Equal(2, loop.Waiting);
        finish.SetResult();
        var episodes = await Task.WhenAll(missions.Select(mission => mission.Completion));

        Assert.All(episodes, episode => Assert.Equal(MissionStatus.Succeeded, episode.Status));
        Assert.Equal(["a", "c", "b"], rig.Journal.Events.OfType<MissionEnded>().Select(ended => ended.MissionId));
        Assert.Equal([("b", 1), ("c", 1)], rig.Journal.Events.OfType<MissionWaiting>().Select(waiting => (waiting.MissionId, waiting.Ahead)).Order());
    }

    [Fact]
    public async Task A_command_that_comes_when_too_many_wait_is_refused_with_the_reason()
    {
        await using var rig = new Rig();
        var began = new TaskCompletionSource();
        rig.Robot.OnExecute = async (step, _, token) =>
        {
            began.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, rig.Time, token);
            return ActionResult.Done(step.Arguments, effectKnown: true);
        };
        var loop = rig.Loop(ScriptedPlanner.Of(Recipe.Say("1", "hello")), new MissionOptions { MaxWaiting = 0 });
        var running = loop.TryBegin(new MissionCommand("speak"), Rig.Token)!;
        await began.Task;

        var refused = await loop.RunAsync(new MissionCommand("speak again"), Rig.Token);
        Assert.Null(loop.TryBegin(new MissionCommand("and again"), Rig.Token));
        var stop = loop.TryBegin(new MissionCommand("stop"), Rig.Token);

        Assert.Equal((MissionStatus.Refused, ResultCode.QueueFull), (refused.Status, refused.Code));
        Assert.Equal(MissionStatus.Stopped, (await stop!.Completion).Status);
        Assert.Equal(MissionStatus.Stopped, (await running.Completion).Status);
    }

    private static bool HasTurn(MissionPlace place) => place.WaitAsync(CancellationToken.None).IsCompletedSuccessfully;
}
