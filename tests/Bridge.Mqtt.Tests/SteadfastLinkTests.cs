namespace LamRobot.Bridge.Mqtt.Tests;

/// <summary>What must not end a link.</summary>
public sealed class SteadfastLinkTests : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly EmbeddedBroker broker = new(new() { MaySubscribe = (_, filter) => filter != "secret" });

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => broker.DisposeAsync();

    [Fact]
    public async Task A_handler_that_throws_is_counted_and_the_next_message_still_comes()
    {
        await broker.StartAsync(Token);
        await using var link = Link();
        var (heard, told) = (new TaskCompletionSource(), new TaskCompletionSource<Exception>());
        link.Faulted += _ => throw new InvalidOperationException("so am I");
        link.Faulted += told.SetResult;
        await link.SubscribeAsync("bad", _ => throw new InvalidOperationException("broken"), Token);
        await link.SubscribeAsync("good", _ => heard.TrySetResult(), Token);
        await link.ConnectAsync(Token);

        await link.PublishAsync(new("bad", ReadOnlyMemory<byte>.Empty), Token);
        await link.PublishAsync(new("good", ReadOnlyMemory<byte>.Empty), Token);

        await heard.Task.WaitAsync(Patience, Token);
        Assert.Equal("broken", (await told.Task).Message);
        Assert.Equal(2, link.Faults);
    }

    [Fact]
    public async Task A_listener_to_the_connection_that_throws_does_not_keep_the_link_down()
    {
        await broker.StartAsync(Token);
        await using var link = Link();
        var changes = new SemaphoreSlim(0);
        link.ConnectionChanged += _ => throw new InvalidOperationException("broken");
        link.ConnectionChanged += _ => changes.Release();
        await link.ConnectAsync(Token);
        await changes.WaitAsync(Token);

        await broker.StopAsync(Token);
        Assert.True(await changes.WaitAsync(Patience, Token));
        await broker.StartAsync(Token);

        Assert.True(await changes.WaitAsync(Patience, Token));
        Assert.True(link.IsConnected);
        Assert.Equal(3, link.Faults);
    }

    [Fact]
    public async Task A_filter_that_was_refused_is_not_asked_for_again()
    {
        await broker.StartAsync(Token);
        await using var link = Link();
        await link.ConnectAsync(Token);
        await Assert.ThrowsAsync<MqttRefusedException>(() => link.SubscribeAsync("secret", _ => { }, Token).AsTask());
        var up = new TaskCompletionSource();
        link.ConnectionChanged += isUp => _ = isUp && up.TrySetResult();

        await broker.StopAsync(Token);
        await broker.StartAsync(Token);

        await up.Task.WaitAsync(Patience, Token);
        Assert.Equal(0, link.Faults);
    }

    [Fact]
    public async Task An_old_broker_is_spoken_to_in_its_own_version_and_one_that_breaks_off_is_asked_again()
    {
        await using var old = new OldBroker();
        await using var link = new MqttLink(new() { Broker = old.Address, ConnectTimeout = TimeSpan.FromSeconds(5) }, TimeProvider.System);
        await link.SubscribeAsync("t", _ => { }, Token);

        await link.ConnectAsync(Token).AsTask().WaitAsync(Patience, Token);

        Assert.True(link.IsConnected);
        Assert.Equal([5, 4, 4], old.Levels);
        Assert.Equal(2, old.Subscriptions);
    }

    [Fact]
    public async Task Too_many_messages_lose_the_oldest_telemetry_and_never_a_result()
    {
        var queue = new InboundQueue(capacity: 2);
        foreach (var (topic, delivery) in ((string, MqttDelivery)[])[
            ("t1", MqttDelivery.AtMostOnce), ("r1", MqttDelivery.AtLeastOnce), ("t2", MqttDelivery.AtMostOnce),
            ("r2", MqttDelivery.AtLeastOnce), ("r3", MqttDelivery.AtLeastOnce), ("t3", MqttDelivery.AtMostOnce), ("t4", MqttDelivery.AtMostOnce)])
        {
            queue.Add(new(topic, ReadOnlyMemory<byte>.Empty) { Delivery = delivery });
        }

        var taken = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            taken.Add((await queue.TakeAsync(Token)).Topic);
        }

        Assert.Equal(["r1", "r2", "r3", "t3", "t4"], taken);
        Assert.Equal(2, queue.Dropped);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/#")]
    [InlineData("+/b")]
    public async Task What_is_no_topic_is_not_queued(string topic)
    {
        await using var link = Link();

        await Assert.ThrowsAsync<ArgumentException>(() => link.PublishAsync(new(topic, ReadOnlyMemory<byte>.Empty), Token).AsTask());

        Assert.Equal(0, link.Waiting);
    }

    private MqttLink Link() => new(new() { Broker = broker.BrokerAddress }, TimeProvider.System);
}
