using LamRobot.Bridge.Mqtt.Maps;

namespace LamRobot.Interop.Tests;

/// <summary>The master drives a robot that shares no code with it, over a broker that shares none either.</summary>
public sealed class MasterTests : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly RouteMap Hall = new(
        "hall",
        [new("home", 0, 0, "hall"), new("n1", 2, 0, "hall"), new("n2", 2, 3, "hall"), new("n3", 12, 3, "hall"), new("n4", 412, 3, "hall")],
        [new("e1", "home", "n1", 2), new("e2", "n1", "n2", 3), new("e3", "n2", "n3", 10), new("e4", "n3", "n2", 10), new("e5", "n2", "n1", 3), new("e6", "n1", "home", 2), new("e7", "n3", "n4", 400), new("e8", "n4", "n3", 400)],
        [new("s1", "shelf", ["n1"]), new("s2", "dock 3", ["n2"]), new("s3", "far corner", ["n3"]), new("s4", "another town", ["n4"])]);

    private static readonly EquatableMap<ArgumentValue> Pallet = EquatableMap.Of<ArgumentValue>(("station_type", "floor"), ("load_type", "EPAL"), ("duration", 1));

    private readonly List<IAsyncDisposable> opened = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        for (var i = opened.Count - 1; i >= 0; i--)
        {
            await opened[i].DisposeAsync();
        }
    }

    [Fact]
    public async Task A_pallet_is_picked_up_here_and_set_down_there_with_a_base_that_grows()
    {
        var (_, tap, link) = await ConnectAsync(timeLapse: 10, baseNodes: 1);

        var pick = await DoAsync(link, "m1.s1.1", "pick", Pallet.With("station", "shelf"));
        var carrying = (await link.ObserveAsync(Token)).Entities[0].Attributes;
        var drop = await DoAsync(link, "m1.s2.2", "drop", Pallet.With("station", "far corner"));
        var empty = (await link.ObserveAsync(Token)).Entities[0].Attributes;

        await tap.CatchUpAsync(Token);
        Assert.True(pick is { Succeeded: true, EffectKnown: true }, pick.Message);
        Assert.True(drop is { Succeeded: true, EffectKnown: true }, drop.Message);
        Assert.Equal("shelf", carrying["at"]);
        Assert.True(carrying.ContainsKey("carrying"));
        Assert.Equal("far corner", empty["at"]);
        Assert.False(empty.ContainsKey("carrying"));
        Assert.Contains(tap.Orders, order => order is { OrderId: "m1.s2.2", OrderUpdateId: 0, Nodes: [_, { Released: true }, { Released: false }] });
        Assert.Contains(tap.Orders, order => order is { OrderId: "m1.s2.2", OrderUpdateId: 1, Nodes: [{ NodeId: "n2", SequenceId: 2 }, { NodeId: "n3", Released: true }] });
        Assert.Empty(tap.Complaints());
        Assert.Equal(["connection", "factsheet", "instantActions", "order", "state", "visualization"], tap.Topics);
    }

    [Fact]
    public async Task A_robot_pauses_and_goes_on()
    {
        var (_, tap, link) = await ConnectAsync(timeLapse: 2);
        var going = DoAsync(link, "m1.s1.1", "go_to", Station("far corner"));
        await Wait.UntilAsync(() => link.State.Moving, Patience, Token);

        var paused = await link.PauseAsync(Token);
        var stood = !link.State.Moving;
        var resumed = await link.ResumeAsync(Token);
        var result = await going;

        Assert.True(paused.Succeeded && stood && resumed.Succeeded, $"{paused.Message} {resumed.Message}");
        Assert.True(result.Succeeded, result.Message);
        Assert.Empty(tap.Complaints());
    }

    [Fact]
    public async Task An_order_is_cancelled_between_two_nodes_and_the_next_one_begins_there()
    {
        var (_, tap, link) = await ConnectAsync(timeLapse: 2);
        using var cancel = new CancellationTokenSource();
        var going = link.SendAsync(Step(link, "m1.s1.1", "go_to", Station("another town")), null, cancel.Token).AsTask();
        await Wait.UntilAsync(() => link.State.Pose is { XMetres: > 4 }, Patience, Token);

        await cancel.CancelAsync();
        var cancelled = await going.WaitAsync(Patience, Token);
        var next = await DoAsync(link, "m1.s2.2", "go_to", Station("shelf"));

        Assert.Equal((ActionStatus.Stopped, true), (cancelled.Status, cancelled.EffectKnown));
        Assert.True(next.Succeeded, next.Message);
        Assert.Empty(tap.Complaints());
    }

    [Fact]
    public async Task A_stopped_robot_stands_and_takes_the_next_order()
    {
        var (_, tap, link) = await ConnectAsync(timeLapse: 2);
        var going = DoAsync(link, "m1.s1.1", "go_to", Station("another town"));
        await Wait.UntilAsync(() => link.State.Moving, Patience, Token);

        await link.StopAsync(StopKind.Soft, Token);
        Assert.False(link.State.Moving);
        Assert.Equal(ActionStatus.Stopped, (await going).Status);
        var next = await DoAsync(link, "m1.s2.2", "go_to", Station("dock 3"));

        Assert.True(next.Succeeded, next.Message);
        Assert.Empty(tap.Complaints());
    }

    [Fact]
    public async Task A_refused_order_is_told_in_the_robots_words()
    {
        var (site, _, link) = await ConnectAsync(timeLapse: 10);
        var wrong = new VdaFactsheet { Actions = [new("dance") { Scopes = [VdaActionScope.Node] }] };
        var message = new VdaMessage<VdaFactsheet>(new(9, TimeProvider.System.GetUtcNow(), "2.0.0", site.Robot.Topics.Robot), wrong);
        var mqtt = Open(new MqttLink(new() { Broker = site.Broker.Address }, TimeProvider.System));
        await mqtt.ConnectAsync(Token);
        await mqtt.PublishAsync(new(site.Robot.Topics.Factsheet, VdaDialect.V200.Write(message)) { Retain = true }, Token);
        var misled = Open(new VdaRobotLink(mqtt, site.Robot.Topics, Patiently(), TimeProvider.System));
        await misled.ConnectAsync(Token);

        var result = await DoAsync(misled, "m1.s1.1", "dance", []);
        var next = await DoAsync(link, "m1.s2.2", "go_to", Station("shelf"));

        Assert.Equal((ActionStatus.Rejected, ResultCode.DeviceRejected), (result.Status, result.Code));
        Assert.Contains("orderError", result.Message, StringComparison.Ordinal);
        Assert.True(next.Succeeded, next.Message);
    }

    [Fact]
    public async Task A_robot_that_dies_is_offline_and_one_that_froze_ends_its_order_without_a_second_one()
    {
        var (site, tap, link) = await ConnectAsync(timeLapse: 2);
        var going = DoAsync(link, "m1.s1.1", "go_to", Station("far corner"));
        await Wait.UntilAsync(() => link.State.Moving, Patience, Token);

        await site.Robot.FreezeAsync(Token);
        await Wait.UntilAsync(() => !link.State.Online, Patience, Token);
        await site.Robot.ThawAsync(Token);
        var result = await going;
        site.Robot.Kill();
        await Wait.UntilAsync(() => !link.State.Online, Patience, Token);
        var refused = await DoAsync(link, "m1.s2.2", "go_to", Station("shelf"));

        Assert.True(result.Succeeded, result.Message);
        await tap.CatchUpAsync(Token);
        Assert.Single(tap.Orders.DistinctBy(order => (order.OrderId, order.OrderUpdateId)));
        Assert.Equal((ActionStatus.Rejected, ResultCode.LinkDown), (refused.Status, refused.Code));
    }

    private static EquatableMap<ArgumentValue> Station(string name) => EquatableMap.Of<ArgumentValue>(("station", name));

    private static ActionStep Step(VdaRobotLink link, string id, string action, EquatableMap<ArgumentValue> arguments) => new(id, link.RobotId, action) { Arguments = arguments };

    private static Task<ActionResult> DoAsync(VdaRobotLink link, string id, string action, EquatableMap<ArgumentValue> arguments) =>
        link.SendAsync(Step(link, id, action, arguments), null, Token).AsTask().WaitAsync(Patience, Token);

    private static VdaRobotLinkOptions Patiently(int baseNodes = 8) => new()
    {
        Map = Hall,
        BaseNodes = baseNodes,
        ConnectTimeout = Patience,
        AcceptTimeout = Patience,
        InstantTimeout = Patience,
        StopTimeout = Patience,
    };

    private T Open<T>(T part)
        where T : IAsyncDisposable
    {
        opened.Add(part);
        return part;
    }

    private async Task<(InteropSite Site, WireTap Tap, VdaRobotLink Link)> ConnectAsync(double timeLapse, int baseNodes = 8)
    {
        var site = Open(await InteropSite.StartAsync(Token, timeLapse: timeLapse).WaitAsync(Patience, Token));
        var tap = await WireTap.OnAsync(site.Broker.Address, opened, VdaDialect.V200, Token);
        var mqtt = Open(new MqttLink(new() { Broker = site.Broker.Address }, TimeProvider.System));
        var link = Open(new VdaRobotLink(mqtt, site.Robot.Topics, Patiently(baseNodes), TimeProvider.System));
        await link.ConnectAsync(Token);
        return (site, tap, link);
    }
}
