namespace LamRobot.Bridge.Mqtt.Tests;

/// <summary>Who waits for whom on the way to the broker.</summary>
public sealed class SendWindowTests
{
    private const int Capacity = 1000;
    private readonly Queue<TaskCompletionSource<bool>> pings = new();
    private readonly SendWindow window;

    public SendWindowTests() => window = new(Capacity, () =>
    {
        var ping = new TaskCompletionSource<bool>();
        pings.Enqueue(ping);
        return ping.Task;
    });

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_short_message_does_not_wait_until_a_long_one_of_another_robot_has_arrived()
    {
        var picture = Message("r1/camera/front", 5 * Capacity, MqttDelivery.AtMostOnce);
        await window.EnterAsync(picture, Token);
        window.Exit(picture);

        Assert.True(window.EnterAsync(Message("r2/command", 100), Token).AsTask().IsCompletedSuccessfully);
    }

    [Fact]
    public async Task A_long_message_does_not_wait_for_short_ones_of_other_robots()
    {
        await window.EnterAsync(Message("r1/command", Capacity - 50), Token);
        var waiting = window.EnterAsync(Message("r2/command", 100), Token).AsTask();

        Assert.False(waiting.IsCompleted);
        Assert.True(window.EnterAsync(Message("r3/order", 5 * Capacity), Token).AsTask().IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Of_long_messages_one_is_on_its_way_at_a_time()
    {
        var (first, second) = (Message("r1/order", 5 * Capacity, MqttDelivery.AtMostOnce), Message("r2/order", 5 * Capacity, MqttDelivery.AtMostOnce));
        await window.EnterAsync(first, Token);
        window.Exit(first);
        var waiting = window.EnterAsync(second, Token).AsTask();

        Assert.False(waiting.IsCompleted);
        pings.Dequeue().SetResult(true);
        Assert.True(await waiting);
    }

    [Fact]
    public async Task Of_short_messages_no_more_are_on_their_way_than_the_window_holds_while_a_long_one_is()
    {
        await window.EnterAsync(Message("r1/order", 5 * Capacity), Token);
        var first = Message("r2/command", Capacity - 50);
        await window.EnterAsync(first, Token);
        var waiting = window.EnterAsync(Message("r3/command", 100), Token).AsTask();

        Assert.False(waiting.IsCompleted);
        window.Exit(first);
        Assert.True(await waiting);
    }

    [Fact]
    public async Task What_one_robot_is_told_keeps_its_order_whatever_its_length()
    {
        var foreign = Message("r2/order", 5 * Capacity);
        await window.EnterAsync(foreign, Token);
        var order = window.EnterAsync(Message("r1/order", 5 * Capacity), Token).AsTask();
        var after = window.EnterAsync(Message("r1/command", 100), Token).AsTask();

        Assert.False(order.IsCompleted);
        Assert.False(after.IsCompleted);
        window.Exit(foreign);
        Assert.True(await order);
        Assert.True(await after);
    }

    [Fact]
    public async Task A_long_message_stays_behind_a_short_one_that_was_there_before()
    {
        var foreign = Message("r2/command", Capacity - 50);
        await window.EnterAsync(foreign, Token);
        var before = window.EnterAsync(Message("r1/command", 100), Token).AsTask();
        var order = window.EnterAsync(Message("r1/order", 5 * Capacity), Token).AsTask();

        Assert.False(order.IsCompleted);
        window.Exit(foreign);
        Assert.True(await before);
        Assert.True(await order);
    }

    [Fact]
    public async Task An_urgent_message_overtakes_and_ends_what_nobody_would_keep()
    {
        await window.EnterAsync(Message("r2/order", 5 * Capacity), Token);
        var lost = window.EnterAsync(Message("r1/order", 5 * Capacity, MqttDelivery.AtMostOnce), Token).AsTask();
        var kept = window.EnterAsync(Message("r1/order", 5 * Capacity), Token).AsTask();

        Assert.True(window.EnterAsync(new("r1/stop", new byte[10]) { Urgent = true }, Token).AsTask().IsCompletedSuccessfully);
        Assert.False(await lost);
        Assert.False(kept.IsCompleted);
    }

    [Fact]
    public async Task Who_gives_up_waiting_does_not_hold_up_who_came_later()
    {
        using var patience = new CancellationTokenSource();
        var foreign = Message("r2/order", 5 * Capacity);
        await window.EnterAsync(foreign, Token);
        var impatient = window.EnterAsync(Message("r1/order", 5 * Capacity), patience.Token).AsTask();
        var after = window.EnterAsync(Message("r1/command", 100), Token).AsTask();

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        window.Exit(foreign);

        Assert.True(await after);
    }

    private static MqttMessage Message(string topic, int bytes, MqttDelivery delivery = MqttDelivery.AtLeastOnce) => new(topic, new byte[bytes]) { Delivery = delivery };
}
