using LamRobot.Contracts;
using LamRobot.Planner.Handling;

namespace LamRobot.Planner.Tests.Handling;

public sealed class HandlingSenseTests
{
    [Theory]
    [InlineData("grab mug", "OutOfReach", "mug sink")]
    [InlineData("head_to stove, grab mug", "OutOfReach", "mug sink")]
    [InlineData("grab pan", "Covered", "locker stove")]
    [InlineData("approach pan", "Covered", "locker stove")]
    [InlineData("head_to locker, grab pan", "Covered", "locker")]
    [InlineData("grab fork, approach mug, grab mug", "HandsFull", "")]
    [InlineData("grab fork, set_down mug", "NotHeld", "fork")]
    [InlineData("grab fork, set_down fork, rinse fork", "NotHeld", "fork")]
    [InlineData("grab fork, head_to sink, set_down fork, serve fork", "NotHeld", "fork")]
    [InlineData("head_to locker, open_up locker, grab pan, serve pan", "LeftOpen", "locker")]
    [InlineData("grab fork, head_to sink, set_down fork, grab fork", "TakenAgain", "")]
    [InlineData("grab fork, head_to sink, head_to sink", "ThereAlready", "")]
    public void A_step_that_cannot_be_done_is_told_with_what_it_needs(string plan, string kind, string targets)
    {
        var problem = Problem(plan);

        Assert.Equal((kind, targets), (problem?.Kind.ToString(), string.Join(' ', problem?.Targets.Distinct() ?? [])));
    }

    [Theory]
    [InlineData("grab fork")]
    [InlineData("approach mug, grab mug, serve mug, set_down mug")]
    [InlineData("head_to sink, grab mug, rinse mug, head_to stove, set_down mug")]
    [InlineData("head_to locker, open_up locker, grab pan, shut locker, serve pan, set_down pan, head_to bar, grab fork")]
    [InlineData("head_to bar")]
    [InlineData("set_down mug")]
    [InlineData("dance, grab mug")]
    public void Nothing_is_against_a_step_that_can_be_done_or_of_which_too_little_is_known(string plan) => Assert.Null(Problem(plan));

    [Fact]
    public void What_was_just_taken_is_not_left_there_when_a_place_is_spoken_of()
    {
        var toTheSink = Problem("grab fork, set_down fork", "put the fork into the sink", "sink");
        var offTheBar = Problem("grab fork, set_down fork", "clear the bar", "bar");

        Assert.Equal((HandlingProblemKind.ForNothing, "sink"), (toTheSink?.Kind, Assert.Single(toTheSink!.Targets)));
        Assert.Equal((HandlingProblemKind.ForNothing, "bar"), (offTheBar?.Kind, offTheBar?.Avoided));
        Assert.Empty(offTheBar!.Targets);
        Assert.Null(Problem("grab fork, set_down fork", "lift the fork and put it back on the bar", "bar"));
        Assert.Null(Problem("grab fork, set_down fork", "lift the fork and let it go"));
    }

    [Fact]
    public void What_somebody_wants_open_or_done_again_is_left_open_and_done_again()
    {
        Assert.Null(Problem("head_to locker, open_up locker, head_to bar", "open the locker and come back to the bar", "locker", "bar"));
        Assert.Null(Problem("grab fork, head_to sink, set_down fork, grab fork", "put the fork into the sink and take it out again", "sink"));
    }

    [Fact]
    public void What_a_robot_is_seen_to_hold_counts()
    {
        var holding = Galley.Observation with { Entities = [.. Galley.Observation.Entities.Where(entity => entity.Id != "fork"), new("fork", "Fork", "ware") { Attributes = EquatableMap.Of(("in", "Cook")) }] };

        Assert.Equal(HandlingProblemKind.HandsFull, Problem(holding, "approach mug, grab mug", "bring the mug")?.Kind);
        Assert.Null(Problem(holding, "head_to sink, set_down fork", "the fork to the sink", "sink"));
    }

    [Fact]
    public void Where_nobody_knows_where_things_are_one_name_may_stand_for_several()
    {
        var unplaced = Galley.Observation with { Entities = [.. Galley.Observation.Entities.Select(entity => entity with { Attributes = [] })] };

        Assert.Null(Problem(unplaced, "grab fork, head_to sink, set_down fork, grab fork", "two forks into the sink", "sink"));
    }

    private static HandlingProblem? Problem(string plan, string command = "", params string[] places) => Problem(Galley.Observation, plan, command, places);

    private static HandlingProblem? Problem(Observation observation, string plan, string command, params string[] places) =>
        new HandlingSense(Galley.Actions, observation).ProblemOfLast(Galley.Steps(plan), SaidHandling.Read(command, places.ToHashSet(StringComparer.Ordinal)));
}
