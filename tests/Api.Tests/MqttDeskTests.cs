using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;

namespace LamRobot.Api.Tests;

/// <summary>The service's own topics, over a real broker.</summary>
public sealed class MqttDeskTests : IAsyncLifetime
{
    private readonly ConcurrentQueue<(string Topic, JsonElement Payload)> told = new();
    private Lab lab = null!;
    private MqttDesk desk = null!;
    private MqttLink client = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        lab = await Lab.OpenAsync();
        client = new MqttLink(new() { Broker = lab.Broker }, TimeProvider.System);
        await client.SubscribeAsync("lamrobot/event/#", message => told.Enqueue((message.Topic, JsonDocument.Parse(message.Payload).RootElement.Clone())), Token);
        await client.ConnectAsync(Token);
        desk = await MqttDesk.StartAsync(lab.Service.Mqtt, lab.Service.Desk, lab.Views.Events, Lab.Unlimited, Token);
    }

    public async ValueTask DisposeAsync()
    {
        await desk.DisposeAsync();
        await client.DisposeAsync();
        await lab.DisposeAsync();
    }

    [Fact]
    public async Task A_command_is_done_once_however_often_it_is_delivered_and_its_events_are_told()
    {
        await SayAsync("lamrobot/command", """{"id":"c1","command":"wave"}""");
        await SayAsync("lamrobot/command", """{"id":"c1","command":"wave"}""");
        await SayAsync("lamrobot/command", """{"id":"c2","command":"nonsense"}""");

        var accepted = await HeardAsync("command_accepted", each => each.GetProperty("id").GetString() == "c1");
        var ended = await HeardAsync("mission_ended", each => each.GetProperty("missionId").GetString() == accepted.GetProperty("missionId").GetString());
        await HeardAsync("mission_ended", each => each.GetProperty("status").GetString() == "refused");

        Assert.Equal("succeeded", ended.GetProperty("status").GetString());
        Assert.Single(lab.Robot.Commands);
        Assert.Equal("mqtt", (await HeardAsync("mission_begun")).GetProperty("by").GetProperty("way").GetString());
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("""{"command":"wave"}""")]
    [InlineData("""{"id":"","command":"wave"}""")]
    [InlineData("""{"id":"c","command":"wave","role":"admin"}""")]
    [InlineData("""{"id":"c","command":""}""")]
    [InlineData("""{"id":7,"command":"wave"}""")]
    [InlineData("[]")]
    [InlineData("null")]
    public async Task What_cannot_be_read_is_refused_and_nothing_is_done(string payload)
    {
        await SayAsync("lamrobot/command", payload);

        Assert.NotEmpty((await HeardAsync("command_refused")).GetProperty("reason").GetString()!);
        Assert.Empty(lab.Robot.Commands);
    }

    [Fact]
    public async Task An_approval_is_given_on_its_own_topic_alone()
    {
        await SayAsync("lamrobot/command", """{"id":"c1","command":"erase"}""");
        var id = (await lab.FirstAsync("/api/v1/approvals")).GetProperty("id").GetString();
        await SayAsync("lamrobot/answer", $$"""{"id":"{{id}}","answer":"yes"}""");
        await HeardAsync("command_refused");
        Assert.Empty(lab.Robot.Commands);

        await SayAsync("lamrobot/approval", $$"""{"id":"{{id}}","granted":true}""");

        Assert.Equal("mqtt", (await HeardAsync("approval_answered")).GetProperty("by").GetString());
        await HeardAsync("mission_ended", each => each.GetProperty("status").GetString() == "succeeded");
        Assert.Single(lab.Robot.Commands);
    }

    [Fact]
    public async Task A_question_is_answered()
    {
        await SayAsync("lamrobot/command", """{"id":"c1","command":"which"}""");
        await HeardAsync("question_asked");
        var id = (await lab.FirstAsync("/api/v1/questions")).GetProperty("id").GetString();

        await SayAsync("lamrobot/answer", $$"""{"id":"{{id}}","answer":"wave"}""");

        await HeardAsync("mission_ended", each => each.GetProperty("status").GetString() == "succeeded");
    }

    [Theory]
    [InlineData("", "soft")]
    [InlineData("not json", "soft")]
    [InlineData("""{"id":"x","kind":"emergency"}""", "emergency")]
    public async Task A_stop_works_whatever_comes_with_it_and_a_release_ends_it(string payload, string kind)
    {
        await SayAsync("lamrobot/command", """{"id":"c1","command":"hold"}""");
        await Lab.UntilAsync(() => Task.FromResult(lab.Robot.Commands.Count == 1));

        await SayAsync("lamrobot/stop", payload);

        Assert.Equal((kind, "mqtt"), ((await HeardAsync("stop_requested")).GetProperty("kind").GetString(), (await HeardAsync("stop_requested")).GetProperty("source").GetString()));
        await HeardAsync("mission_ended", each => each.GetProperty("status").GetString() == "stopped");
        Assert.Equal(kind == "emergency", lab.Service.Stack.Stop.Latched);
        await SayAsync("lamrobot/release", "{}");
        await HeardAsync("stop_released");
        Assert.False(lab.Service.Stack.Stop.Latched);
    }

    [Fact]
    public async Task What_the_broker_kept_from_another_time_is_not_done()
    {
        await desk.DisposeAsync();
        await client.PublishAsync(new("lamrobot/command", Encoding.UTF8.GetBytes("""{"id":"old","command":"wave"}""")) { Retain = true }, Token);
        desk = await MqttDesk.StartAsync(lab.Service.Mqtt, lab.Service.Desk, lab.Views.Events, Lab.Unlimited, Token);

        await SayAsync("lamrobot/command", """{"id":"new","command":"wave"}""");

        await HeardAsync("mission_ended", each => each.GetProperty("status").GetString() == "succeeded");
        Assert.Single(lab.Robot.Commands);
        await client.PublishAsync(new("lamrobot/command", Array.Empty<byte>()) { Retain = true }, Token);
    }

    [Fact]
    public void Who_may_not_publish_at_the_broker_cannot_command()
    {
        var user = new BrokerUser("watcher", PasswordHash.Make("w"), BrokerRole.Viewer);
        var robot = new BrokerUser("rover", PasswordHash.Make("r"), BrokerRole.Robot) { Robot = "rover" };
        var stopper = new BrokerUser("button", PasswordHash.Make("b"), BrokerRole.Stopper);
        var users = new BrokerUsers([user, robot, stopper]);

        foreach (var topic in (string[])["lamrobot/command", "lamrobot/answer", "lamrobot/approval", "lamrobot/release", "lamrobot/event/mission_ended"])
        {
            Assert.False(users.MayPublish("watcher", topic) || users.MayPublish("rover", topic) || users.MayPublish("button", topic), topic);
        }

        Assert.True(users.MayPublish("button", "lamrobot/stop"));
        Assert.True(users.MaySubscribe("watcher", "lamrobot/event/#"));
    }

    private async Task SayAsync(string topic, string payload) => await client.PublishAsync(new(topic, Encoding.UTF8.GetBytes(payload)), Token);

    private async Task<JsonElement> HeardAsync(string kind, Predicate<JsonElement>? wanted = null)
    {
        JsonElement? found = null;
        await Lab.UntilAsync(() =>
        {
            found = told.Where(each => each.Topic == $"lamrobot/event/{kind}" && wanted?.Invoke(each.Payload) != false).Select(each => (JsonElement?)each.Payload).FirstOrDefault();
            return Task.FromResult(found is not null);
        });
        return found!.Value;
    }
}
