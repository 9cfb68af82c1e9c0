namespace LamRobot.Bridge.Mqtt.Tests;

public sealed class MqttLinkTests : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly EmbeddedBroker broker = new(new() { Authenticate = (user, password) => user == "robot" && password == "secret" });

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => broker.DisposeAsync();

    [Fact]
    public async Task A_wrong_password_is_an_error_that_says_so_without_telling_it()
    {
        await broker.StartAsync(Token);
        await using var link = Link("mqtt://robot:wrong-one@127.0.0.1:" + broker.Port);

        var error = await Assert.ThrowsAsync<MqttRefusedException>(() => link.ConnectAsync(Token).AsTask().WaitAsync(Patience, Token));

        Assert.Contains("password", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong-one", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_for_the_link_is_bounded_and_a_stop_is_always_taken()
    {
        await broker.StartAsync(Token);
        await using var link = Link(capacity: 2);
        await link.ConnectAsync(Token);
        await broker.StopAsync(Token);
        await DownAsync(link);

        Assert.Equal(PublishOutcome.Queued, await link.PublishAsync(new("t/first", ReadOnlyMemory<byte>.Empty), Token));
        Assert.Equal(PublishOutcome.Dropped, await link.PublishAsync(new("t/telemetry", ReadOnlyMemory<byte>.Empty) { Delivery = MqttDelivery.AtMostOnce }, Token));
        Assert.Equal(PublishOutcome.Queued, await link.PublishAsync(new("t/second", ReadOnlyMemory<byte>.Empty), Token));
        Assert.Equal(PublishOutcome.QueueFull, await link.PublishAsync(new("t/third", ReadOnlyMemory<byte>.Empty), Token));
        Assert.Equal(PublishOutcome.Queued, await link.PublishAsync(new("t/stop", ReadOnlyMemory<byte>.Empty) { Urgent = true }, Token));

        Assert.Equal(3, link.Waiting);
    }

    [Fact]
    public async Task An_urgent_message_is_sent_before_those_that_wait()
    {
        using var queue = new OutboundQueue(capacity: 1);
        var first = new MqttMessage("first", ReadOnlyMemory<byte>.Empty);
        var stop = new MqttMessage("stop", ReadOnlyMemory<byte>.Empty) { Urgent = true };

        Assert.True(queue.TryAdd(first, wasTried: false));
        Assert.True(queue.TryAdd(stop, wasTried: false));
        Assert.False(queue.TryAdd(first with { Topic = "second" }, wasTried: false));
        var sent = new List<string>();
        await queue.DrainAsync(message => Task.FromResult(Send(message)), Token);

        Assert.Equal(["stop", "first"], sent);
        Assert.Equal(0, queue.Count);

        bool Send(MqttMessage message)
        {
            sent.Add(message.Topic);
            return true;
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_an_attempt_was_made_to_send_is_not_taken_back_as_unsent(bool wasTried)
    {
        using var queue = new OutboundQueue(capacity: 2);
        var (first, second) = (new MqttMessage("first", new byte[] { 1 }), new MqttMessage("second", new byte[] { 2 }));
        queue.TryAdd(first, wasTried);
        queue.TryAdd(second, wasTried: false);
        if (!wasTried)
        {
            await queue.DrainAsync(_ => Task.FromResult(false), Token);
        }

        Assert.False(queue.Remove(first));
        Assert.True(queue.Remove(second));
        Assert.Equal(0, queue.Count);
        queue.TryAdd(first, wasTried: false);
        Assert.True(queue.Remove(first));
    }

    [Fact]
    public async Task Subscriptions_stand_again_after_the_broker_was_gone()
    {
        await broker.StartAsync(Token);
        await using var listener = Link();
        var heard = new TaskCompletionSource<string>();
        await listener.SubscribeAsync("t/+", message => heard.TrySetResult(message.Topic), Token);
        await listener.ConnectAsync(Token);
        await using var speaker = Link();
        await speaker.ConnectAsync(Token);

        await broker.StopAsync(Token);
        await DownAsync(listener);
        var up = new TaskCompletionSource();
        listener.ConnectionChanged += isUp => { if (isUp) { up.TrySetResult(); } };
        await broker.StartAsync(Token);
        await up.Task.WaitAsync(Patience, Token);
        await speaker.PublishAsync(new("t/again", ReadOnlyMemory<byte>.Empty), Token);

        Assert.Equal("t/again", await heard.Task.WaitAsync(Patience, Token));
    }

    [Fact]
    public async Task A_handler_may_publish()
    {
        await broker.StartAsync(Token);
        await using var link = Link();
        var answered = new TaskCompletionSource();
        await link.SubscribeAsync("ask", message => _ = link.PublishAsync(new("answer", message.Payload), Token).AsTask(), Token);
        await link.SubscribeAsync("answer", _ => answered.TrySetResult(), Token);
        await link.ConnectAsync(Token);

        await link.PublishAsync(new("ask", ReadOnlyMemory<byte>.Empty), Token);

        await answered.Task.WaitAsync(Patience, Token);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said_so()
    {
        await broker.StartAsync(Token);
        await using var second = new EmbeddedBroker(new() { Port = broker.Port });

        var error = await Assert.ThrowsAsync<IOException>(() => second.StartAsync(Token).AsTask());

        Assert.Contains(broker.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), error.Message, StringComparison.Ordinal);
    }

    private static async Task DownAsync(MqttLink link)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (link.IsConnected)
        {
            await timer.WaitForNextTickAsync(Token);
        }
    }

    private MqttLink Link(string? address = null, int capacity = 100) =>
        new(new() { Broker = BrokerAddress.Parse(address ?? "mqtt://robot:secret@127.0.0.1:" + broker.Port), QueueCapacity = capacity, KeepAlive = Patience }, TimeProvider.System);
}
