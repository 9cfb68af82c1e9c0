namespace LamRobot.Bridge.Cluster.Tests;

public sealed class SharedPlannerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Workers_share_the_requests_and_each_is_planned_once()
    {
        await using var broker = await MosquittoBroker.StartAsync(Token);
        await using var link = await LinkAsync(broker);
        await using var other = await LinkAsync(broker);
        await using var third = await LinkAsync(broker);
        await using var first = await PlannerWorker.StartAsync(link, new EchoPlanner(), 2, Token);
        await using var second = await PlannerWorker.StartAsync(other, new EchoPlanner(), 2, Token);
        await using var planner = await SharedPlanner.StartAsync(third, TimeSpan.FromSeconds(60), TimeProvider.System, Token);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 40).Select(index => planner.PlanAsync(new PlanRequest($"do {index}", CapabilityManifest.Empty, Observation.Empty), Token).AsTask()));

        Assert.Equal(Enumerable.Range(0, 40).Select(index => $"do {index}"), outcomes.Select(outcome => outcome.Message));
        Assert.Equal(40, first.Made + second.Made);
        Assert.True(first.Made > 0 && second.Made > 0);
    }

    [Fact]
    public async Task Without_a_worker_the_answer_is_that_no_planner_answers()
    {
        await using var broker = await MosquittoBroker.StartAsync(Token);
        await using var link = await LinkAsync(broker);
        await using var planner = await SharedPlanner.StartAsync(link, TimeSpan.FromMilliseconds(50), TimeProvider.System, Token);

        var outcome = await planner.PlanAsync(new PlanRequest("do", CapabilityManifest.Empty, Observation.Empty), Token);

        Assert.Equal((PlanOutcomeKind.Refuse, ResultCode.PlannerUnavailable), (outcome.Kind, outcome.Code));
    }

    private static async Task<MqttLink> LinkAsync(MosquittoBroker broker)
    {
        var link = new MqttLink(new MqttLinkOptions { Broker = broker.Address }, TimeProvider.System);
        await link.ConnectAsync(Token);
        return link;
    }

    private sealed class EchoPlanner : IPlanner
    {
        public string Name => "echo";

        public ValueTask<PlanOutcome> PlanAsync(PlanRequest request, CancellationToken cancellationToken) => new(PlanOutcome.Refused(request.Command, 1));
    }
}
