using System.Text.Json.Nodes;
using LamRobot.Bridge.Mqtt.Ros;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Tests.Ros;

public sealed class RosRobotLinkTests : RosLinkFixture
{
    [Fact]
    public async Task A_goal_is_sent_and_done_when_the_robot_is_seen_there()
    {
        var (side, link) = await ConnectAsync();
        await side.StatusAsync((7, Succeeded));
        side.Put(1, 1);
        await UntilAsync(() => link.State.Pose?.XMetres == 1);
        var going = link.SendAsync(GoTo("kitchen"), null, Token).AsTask();
        await UntilAsync(() => side.Read(each => each.Goals.Count) == 1);
        await side.StatusAsync((7, Succeeded), (8, Executing));
        side.Put(4.1, 3);
        await side.StatusAsync((7, Succeeded), (8, Succeeded));
        var result = await going.WaitAsync(Patience, Token);

        var goal = side.Goals[0];
        Assert.Equal((true, true), (result.Succeeded, result.EffectKnown));
        Assert.Equal(("map", 4.0, 3.0, 1.0), (goal["header"]!["frame_id"]!.GetValue<string>(), Position(goal, "x"), Position(goal, "y"), goal["pose"]!["orientation"]!["w"]!.GetValue<double>()));
        Assert.Equal("kitchen", (await link.ObserveAsync(Token)).Entities[0].Attributes["at"]);
    }

    [Theory]
    [InlineData(Aborted, ResultCode.Unreachable)]
    [InlineData(Succeeded, ResultCode.EffectNotSeen)]
    public async Task What_the_robot_says_of_the_goal_is_not_taken_for_more_than_it_is(int status, ResultCode code)
    {
        var (side, link) = await ConnectAsync(Patiently(stop: TimeSpan.FromMilliseconds(300)));
        var going = link.SendAsync(GoTo("kitchen"), null, Token).AsTask();
        await UntilAsync(() => side.Read(each => each.Goals.Count) == 1);
        await side.StatusAsync((8, status));
        var result = await going.WaitAsync(Patience, Token);

        Assert.Equal((ActionStatus.Failed, code), (result.Status, result.Code));
    }

    [Fact]
    public async Task A_goal_that_is_never_taken_is_cancelled_and_told()
    {
        var (side, link) = await ConnectAsync(Patiently(accept: TimeSpan.FromMilliseconds(300)));
        await side.StatusAsync((7, Executing));
        side.Put(1, 1);
        await UntilAsync(() => link.State.Pose?.XMetres == 1);

        var result = await link.SendAsync(GoTo("kitchen"), null, Token).AsTask().WaitAsync(Patience, Token);
        await UntilAsync(() => side.Read(each => each.Cancels) > 0);

        Assert.Equal(ResultCode.LinkTimeout, result.Code);
        Assert.Single(side.Goals);
    }

    [Fact]
    public async Task A_bridge_that_begins_anew_and_knows_the_goal_no_more_leaves_its_effect_unknown()
    {
        var (side, link) = await ConnectAsync();
        var going = link.SendAsync(GoTo("kitchen"), null, Token).AsTask();
        await UntilAsync(() => side.Read(each => each.Goals.Count) == 1);
        await side.StatusAsync((8, Executing));
        await side.StatusAsync();

        Assert.Equal(ResultCode.EffectUnknown, (await going.WaitAsync(Patience, Token)).Code);
    }

    [Theory]
    [InlineData("forward", 0.5)]
    [InlineData("backward", -0.5)]
    public async Task It_drives_as_far_as_its_odometry_says(string direction, double expected)
    {
        var (side, link) = await ConnectAsync();
        side.IsSeen = (x, _, _) => link.State.Pose?.XMetres == x;

        var result = await link.SendAsync(Step("move", ("direction", direction), ("distance", 0.5)), null, Token).AsTask().WaitAsync(Patience, Token);
        await UntilAsync(() => !link.State.Moving);

        Assert.True(result.Succeeded && result.EffectKnown);
        Assert.Equal(expected, side.Place.X, 0.25);
        Assert.All(side.Read(each => each.Speeds.ToList()), speed => Assert.True(Math.Abs(speed) <= Bot.Limits.Linear));
    }

    [Theory]
    [InlineData("left", Math.PI / 2)]
    [InlineData("right", -Math.PI / 2)]
    public async Task It_turns_as_far_as_its_odometry_says(string direction, double expected)
    {
        var (side, link) = await ConnectAsync();
        side.IsSeen = (_, _, yaw) => link.State.Pose is { } pose && Math.Abs(Math.IEEERemainder(pose.HeadingRadians - yaw, Math.Tau)) < 1e-6;

        var result = await link.SendAsync(Step("turn", ("direction", direction), ("angle", 90)), null, Token).AsTask().WaitAsync(Patience, Token);
        await UntilAsync(() => !link.State.Moving);

        Assert.True(result.Succeeded);
        Assert.Equal(expected, side.Place.Yaw, 0.5);
    }

    [Fact]
    public async Task Odometry_that_falls_silent_on_the_way_has_the_robot_stand_with_an_unknown_effect()
    {
        var (side, link) = await ConnectAsync(Patiently(odometryAge: TimeSpan.FromSeconds(5)));
        var moving = link.SendAsync(Step("move", ("direction", "forward"), ("distance", 20)), null, Token).AsTask();
        await UntilAsync(() => link.State.Moving);
        await side.FallSilentAsync();
        var result = await moving.WaitAsync(Patience, Token);
        await UntilAsync(() => side.IsToldToStand);

        Assert.Equal((ActionStatus.Failed, ResultCode.EffectUnknown), (result.Status, result.Code));
    }

    [Fact]
    public async Task A_robot_that_does_not_come_on_is_stuck_and_told_to_stand()
    {
        var (side, link) = await ConnectAsync(Patiently(stuck: TimeSpan.FromMilliseconds(300)));
        side.Moves = false;

        var result = await link.SendAsync(Step("move", ("direction", "forward"), ("distance", 1)), null, Token).AsTask().WaitAsync(Patience, Token);
        await UntilAsync(() => side.IsToldToStand);

        Assert.Equal(ResultCode.DeviceFailed, result.Code);
    }

    [Theory]
    [InlineData("move", "direction", "up", "distance", 1)]
    [InlineData("move", "direction", "forward", "distance", 1000)]
    [InlineData("turn", "direction", "left", "angle", 0)]
    [InlineData("dance", "direction", "left", "angle", 90)]
    public async Task What_is_beyond_its_limits_is_refused_before_anything_is_sent(string action, string first, string firstValue, string second, double secondValue)
    {
        var (side, link) = await ConnectAsync();

        var result = await link.SendAsync(Step(action, (first, firstValue), (second, secondValue)), null, Token);

        Assert.Equal((ActionStatus.Rejected, ResultCode.BadArgument), (result.Status, result.Code));
        Assert.Empty(side.Speeds);
    }

    [Theory]
    [InlineData("bot/odom", "no json")]
    [InlineData("bot/odom", """{"pose":{"pose":{"position":{"x":"a"}}}}""")]
    [InlineData("bot/status", """{"status_list":[{"status":4}]}""")]
    [InlineData("bot/status", """{"status_list":7}""")]
    public async Task What_cannot_be_read_is_counted_and_passed_over(string topic, string json)
    {
        var (side, link) = await ConnectAsync();

        await side.PublishAsync(topic, json);
        await UntilAsync(() => link.MalformedMessages == 1);

        Assert.True(link.State.Online);
    }

    [Fact]
    public async Task A_goal_that_was_on_its_way_when_the_link_broke_is_not_sent_later_nor_called_unsent()
    {
        await Broker.StartAsync(Token);
        await using var wire = new FrailWire(Broker.BrokerAddress);
        var (side, link) = await ConnectAsync(Patiently(accept: TimeSpan.FromMilliseconds(300)), wire.Address);
        await side.StatusAsync((7, Executing));

        // A word of that goal that came later would be taken for one of the next.
        await Mqtt.CatchUpAsync(Token).WaitAsync(Patience, Token);

        wire.Hold();
        var before = Mqtt.PublishAsync(new("picture", new byte[64 * 1024 * 1024]) { Delivery = MqttDelivery.AtMostOnce, Urgent = true, Fleeting = true }, Token).AsTask();
        var going = link.SendAsync(GoTo("kitchen"), null, Token).AsTask();
        Assert.False(before.IsCompleted || going.IsCompleted);
        wire.Cut();
        var result = await going.WaitAsync(Patience, Token);

        Assert.Equal((ActionStatus.Failed, ResultCode.LinkTimeout), (result.Status, result.Code));
        await UntilAsync(() => side.Read(each => each.Cancels) > 0);
        Assert.Empty(side.Read(each => each.Goals.ToList()));
    }

    [Fact]
    public async Task A_robot_that_says_nothing_is_told_with_the_topic_that_it_should_speak_on()
    {
        await Broker.StartAsync(Token);
        var link = Link(new() { ConnectTimeout = TimeSpan.FromMilliseconds(200) });

        var error = await Assert.ThrowsAsync<TimeoutException>(() => link.ConnectAsync(Token).AsTask().WaitAsync(Patience, Token));

        Assert.Contains("bot/odom", error.Message, StringComparison.Ordinal);
    }

    private static double Position(JsonNode goal, string axis) => goal["pose"]!["position"]![axis]!.GetValue<double>();
}
