using System.Threading.Channels;
using LamRobot.Actuators;
using LamRobot.Perception.Speech;
using LamRobot.Planner.Rules;

namespace LamRobot.Bridge.Service.Tests;

public sealed class SpokenOrdersTests
{
    private const string Drive = "go to the office";
    private readonly Channel<HeardUtterance> heard = Channel.CreateUnbounded<HeardUtterance>();
    private readonly List<SpeechOutcome> unheard = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("stop", "", StopKind.Soft)]
    [InlineData("", "stop", StopKind.Soft)]
    [InlineData("emergency stop", "", StopKind.Emergency)]
    public async Task What_is_too_uncertain_for_an_order_is_still_enough_for_a_stop(string perhaps, string rejected, StopKind kind)
    {
        var watch = new Watch();
        await using var service = await StartAsync(watch);
        var missions = TakeAsync(service);

        await SayAsync(Clear(Drive));
        await watch.Moving.Task.WaitAsync(Token);
        await SayAsync(Unclear(perhaps, rejected));

        Assert.Equal(MissionStatus.Stopped, Assert.Single(await EndAsync(missions)).Status);
        Assert.Equal((kind, "voice"), (watch.Stop!.Kind, watch.Stop.Source));
        Assert.Equal(ResultCode.SpeechUnclear, Assert.Single(unheard).Code);
    }

    [Fact]
    public async Task What_is_too_uncertain_for_an_order_is_not_carried_out()
    {
        var watch = new Watch();
        await using var service = await StartAsync(watch);
        var missions = TakeAsync(service);

        await SayAsync(Unclear(Drive, ""));

        Assert.Empty(await EndAsync(missions));
        Assert.Null(watch.Stop);
        Assert.False(watch.Moving.Task.IsCompleted);
        Assert.Equal(ResultCode.SpeechUnclear, Assert.Single(unheard).Code);
    }

    [Fact]
    public async Task A_clear_order_is_carried_out_and_knows_what_was_heard()
    {
        await using var service = await StartAsync(new Watch());
        var missions = TakeAsync(service);

        await SayAsync(Clear(Drive));

        var episode = Assert.Single(await EndAsync(missions));
        Assert.Equal((MissionStatus.Succeeded, Drive), (episode.Status, episode.Heard!.Text));
    }

    private static ValueTask<RobotService> StartAsync(Watch watch) =>
        RobotService.StartAsync(new ServiceRequest { BrokerPort = 0, Speed = 5 }, new(new RulesPlanner(), null, "", []), [watch], TimeProvider.System, Token);

    private Task<IReadOnlyList<Episode>> TakeAsync(RobotService service) => new SpokenOrders(service).TakeAsync(heard.Reader.ReadAllAsync(Token), unheard.Add, Token).AsTask();

    private Task<IReadOnlyList<Episode>> EndAsync(Task<IReadOnlyList<Episode>> missions)
    {
        heard.Writer.Complete();
        return missions.WaitAsync(Token);
    }

    private ValueTask SayAsync(SpeechOutcome outcome) => heard.Writer.WriteAsync(new(outcome, DateTimeOffset.UnixEpoch), Token);

    private static SpeechOutcome Clear(string words) => new(Words(words, 0.9), ResultCode.None, "", TimeSpan.Zero);

    private static SpeechOutcome Unclear(string perhaps, string rejected) =>
        new(perhaps.Length > 0 ? Words(perhaps, 0.2) : null, ResultCode.SpeechUnclear, "The words are too uncertain.", TimeSpan.Zero) { RejectedText = rejected };

    private static Transcript Words(string words, double confidence) => new(words, "en", confidence, TimeSpan.Zero, TimeSpan.FromSeconds(1));

    private sealed class Watch : IMissionListener
    {
        public TaskCompletionSource Moving { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public StopRequested? Stop { get; private set; }

        public void On(MissionEvent missionEvent)
        {
            Stop ??= missionEvent as StopRequested;
            if (missionEvent is StepProgressed)
            {
                Moving.TrySetResult();
            }
        }
    }
}
