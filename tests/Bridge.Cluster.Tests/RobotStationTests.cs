using LamRobot.Actuators;
using LamRobot.Actuators.Robot.Tests;

namespace LamRobot.Bridge.Cluster.Tests;

/// <summary>What a node makes of a step that another one had begun.</summary>
public sealed class RobotStationTests
{
    private static readonly ActionStep Step = new("s1", "r2", "pick_up");
    private static readonly Condition Promised = new("r2", "at", "kitchen");
    private static readonly ActionResult SaysDone = ActionResult.Done([], effectKnown: false);
    private static readonly ActionResult GivenUp = ActionResult.Failure(ResultCode.EffectUnknown, "How far it got is not known.");
    private static readonly DateTimeOffset Time = DateTimeOffset.UnixEpoch;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ActionEffect.Irreversible)]
    [InlineData(ActionEffect.Reversible)]
    public async Task A_step_of_which_the_robot_says_that_it_is_done_and_nobody_can_tell_is_not_called_done_and_not_done_again(ActionEffect effect)
    {
        var (link, journal) = await GoOnAsync(effect, SaysDone, new Condition("apple", "at", "r2"));

        var verified = Assert.Single(journal.Events.OfType<StepVerified>());
        Assert.Equal((EffectSight.Unknown, ResultCode.EffectUnknown, 5), (verified.Effect, verified.Result.Code, verified.Looks));
        Assert.Equal((MissionStatus.Failed, ResultCode.EffectUnknown), Ending(journal));
        Assert.Empty(link.Sent);
    }

    [Fact]
    public async Task A_step_of_which_the_robot_says_nothing_and_whose_effect_is_seen_is_done()
    {
        var (link, journal) = await GoOnAsync(ActionEffect.Irreversible, GivenUp, Promised, at: "kitchen");

        Assert.Equal(EffectSight.Seen, Assert.Single(journal.Events.OfType<StepVerified>()).Effect);
        Assert.Equal((MissionStatus.Succeeded, ResultCode.None), Ending(journal));
        Assert.Empty(link.Sent);
    }

    [Theory]
    [InlineData(ActionEffect.Irreversible, 0)]
    [InlineData(ActionEffect.Reversible, 1)]
    public async Task A_step_that_is_not_seen_is_done_again_only_where_it_can_be_undone(ActionEffect effect, int sent)
    {
        var (link, journal) = await GoOnAsync(effect, GivenUp, Promised);

        Assert.Equal(EffectSight.NotSeen, journal.Events.OfType<StepVerified>().First().Effect);
        Assert.Equal(sent, link.Sent.Count);
    }

    // The robot's word of the step is there as soon as its link is; when the step is done again, the robot is there afterwards.
    private static async Task<(FakeLink Link, ListedJournal Journal)> GoOnAsync(ActionEffect effect, ActionResult told, Condition promised, string at = "office")
    {
        var link = new FakeLink { Manifest = new("r2", "rover") { Actions = [new("pick_up") { Effect = effect, Ensures = [promised] }] }, At = at };
        link.OnSend = (step, _, _) =>
        {
            link.At = "kitchen";
            return Task.FromResult(ActionResult.Done(step.Arguments, effectKnown: false));
        };
        var crew = new NodeCrew(new NoPlanner(), Linked, new DenyingApprover(), new RulePolicyOptions(), TimeProvider.System);
        var journal = new ListedJournal();
        var past = MissionPast.Read(new MissionEvent[]
        {
            new PlanMade(Time, "m1", PlanOutcome.Planned(new Plan([Step]), 1)),
            new StepStarting(Time, "m1", Step, "m1.s1.1") { Ensures = [promised] },
        }.Select(RobotJournal.Write));
        await using var station = await RobotStation.OpenAsync("r2", crew, past.Open, journal, epoch: 2, Token);
        await station.RunAsync(new WaitingMission { Id = "m1", Command = "pick up the apple" }, past, Token);
        return (link, journal);

        IRobotLink Linked(string robot, ICommandLedger ledger)
        {
            ledger.Answer(robot, "m1.s1.1", told);
            return link;
        }
    }

    private static (MissionStatus Status, ResultCode Code) Ending(ListedJournal journal) =>
        journal.Events.OfType<MissionEnded>().Select(ended => (ended.Status, ended.Code)).Single();

    private sealed class ListedJournal : IJournal
    {
        public List<MissionEvent> Events { get; } = [];

        public ValueTask AppendAsync(MissionEvent missionEvent, CancellationToken cancellationToken)
        {
            Events.Add(missionEvent);
            return ValueTask.CompletedTask;
        }
    }

    private sealed class NoPlanner : IPlanner
    {
        public string Name => "no";

        public ValueTask<PlanOutcome> PlanAsync(PlanRequest request, CancellationToken cancellationToken) => new(PlanOutcome.Refused("nothing more", 1));
    }
}
