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
    public async Task Who_has_ended_listening_hears_nothing_more_and_others_still_do()
    {
        await broker.StartAsync(Token);
        await using var link = Link();
        var (first, second) = (0, 0);
        var heard = new SemaphoreSlim(0);
        await link.ConnectAsync(Token);
        var brief = await link.ListenAsync("topic", _ => Interlocked.Increment(ref first), Token);
        var longer = await link.ListenAsync("topic", _ => { second++; heard.Release(); }, Token);
        await link.SubscribeAsync("end", _ => heard.Release(), Token);

        await brief.DisposeAsync();
        await link.PublishAsync(new("topic", ReadOnlyMemory<byte>.Empty), Token);
        Assert.True(await heard.WaitAsync(Patience, Token));
        await longer.DisposeAsync();
        await longer.DisposeAsync();
        await link.PublishAsync(new("topic", ReadOnlyMemory<byte>.Empty), Token);
        await link.PublishAsync(new("end", ReadOnlyMemory<byte>.Empty), Token);
        Assert.True(await heard.WaitAsync(Patience, Token));

        Assert.Equal((0, 1), (first, second));
    }

    [Theory]
    [InlineData(MqttDelivery.AtMostOnce)]
    [InlineData(MqttDelivery.AtLeastOnce)]
    public async Task A_cut_network_is_noticed_while_something_is_sent_all_the_time(MqttDelivery delivery)
    {
        await using var mosquitto = await MosquittoBroker.StartAsync(Token);
        await using var link = new MqttLink(new() { Broker = mosquitto.Address, KeepAlive = TimeSpan.FromSeconds(2) }, TimeProvider.System);
        await link.ConnectAsync(Token);
        var (down, up) = (new TaskCompletionSource(), new TaskCompletionSource());
        link.ConnectionChanged += isUp => _ = !isUp ? down.TrySetResult() : down.Task.IsCompleted && up.TrySetResult();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(Patience);

        await mosquitto.FreezeAsync();
        while (!down.Task.IsCompleted)
        {
            _ = link.PublishAsync(new("velocity", new byte[20]) { Delivery = delivery, Urgent = delivery == MqttDelivery.AtLeastOnce }, Token).AsTask();
            await timer.WaitForNextTickAsync(patience.Token);
        }

        await mosquitto.ThawAsync();
        await up.Task.WaitAsync(Patience, Token);
    }

    [Fact]
    public async Task Who_gave_up_before_the_broker_answered_is_told_nothing()
    {
        await broker.StartAsync(Token);
        await using var link = Link();
        await link.ConnectAsync(Token);
        var heard = new List<string>();
        var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => link.ListenAsync("topic", _ => heard.Add("gave up"), new CancellationToken(canceled: true)).AsTask());
        await using var other = await link.ListenAsync("topic", _ => end.TrySetResult(), Token);

        await link.PublishAsync(new("topic", ReadOnlyMemory<byte>.Empty), Token);

        await end.Task.WaitAsync(Patience, Token);
        Assert.Empty(heard);
    }

    [Fact]
    public async Task A_robots_link_that_is_closed_stops_listening()
    {
        await broker.StartAsync(Token);
        await using var robot = await TestRobot.StartAsync(broker.BrokerAddress);
        await using var link = Link();
        var closed = new JsonRobotLink(link, "r1", new(), TimeProvider.System);
        await closed.ConnectAsync(Token).AsTask().WaitAsync(Patience, Token);
        await closed.DisposeAsync();
        var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await link.SubscribeAsync("lamrobot/r1/telemetry", _ => end.TrySetResult(), Token);

        await robot.PublishAsync("lamrobot/r1/telemetry", "unreadable"u8.ToArray());

        await end.Task.WaitAsync(Patience, Token);
        Assert.Equal(0, closed.MalformedMessages);
    }

    [Fact]
    public async Task A_filter_that_was_refused_is_not_asked_for_again()
    {
        await broker.StartAsync(Token);
        await using var link = Link();
        await link.ConnectAsync(Token);
        await Assert.ThrowsAsync<MqttRefusedException>(() => link.SubscribeAsync("secret", _ => { }, Token).AsTask());
        var (down, up) = (new TaskCompletionSource(), new TaskCompletionSource());
        link.ConnectionChanged += isUp => _ = !isUp ? down.TrySetResult() : down.Task.IsCompleted && up.TrySetResult();

        await broker.StopAsync(Token);
        await down.Task.WaitAsync(Patience, Token);
        await broker.StartAsync(Token);

        await up.Task.WaitAsync(Patience, Token);
        Assert.Equal(0, link.Faults);
    }

    [Fact]
    public async Task An_old_broker_is_spoken_to_in_its_own_version_and_one_that_breaks_off_is_asked_again()
    {
        await using var old = new OldBroker();
        await using var link = new MqttLink(new() { Broker = old.Address, ConnectTimeout = Patience, KeepAlive = Patience }, TimeProvider.System);
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

    [Fact]
    public void What_broke_on_its_way_and_finds_no_room_to_wait_is_not_called_unsent()
    {
        using var queue = new OutboundQueue(capacity: 1);
        var attempt = queue.Begin(new("t", ReadOnlyMemory<byte>.Empty));
        Assert.True(queue.TryAdd(new("t", ReadOnlyMemory<byte>.Empty), wasTried: false));

        Assert.Equal(PublishOutcome.Uncertain, queue.Keep(attempt));
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

    private MqttLink Link() => new(new() { Broker = broker.BrokerAddress, KeepAlive = Patience, ConnectTimeout = Patience }, TimeProvider.System);
}
