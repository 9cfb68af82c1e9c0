namespace LamRobot.Actuators.Desktop.Tests;

public sealed class BusConnectionTests
{
    private static readonly MethodCall Call = new("org.example", new ObjectPath("/org/example"), "org.example.Thing", "Ask", "what", 3);

    private readonly FakeTimeProvider time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answers_find_their_calls_in_whatever_order_they_come()
    {
        var first = new TaskCompletionSource<BusMessage>();
        await using var bus = FakeBus.Start(async (bus, call) =>
        {
            if (!first.TrySetResult(call))
            {
                await bus.ReplyAsync(call, "second");
                await bus.ReplyAsync(await first.Task, "first");
            }
        });
        await using var connection = await ConnectAsync(bus);

        var one = connection.CallAsync(Call, Token).AsTask();
        await first.Task.WaitAsync(Token);
        var two = connection.CallAsync(Call, Token).AsTask();

        Assert.Equal(["first", "second"], (await Task.WhenAll(one, two)).Select(answer => answer.Open("s").ReadString()));
    }

    [Fact]
    public async Task An_error_carries_its_name()
    {
        await using var bus = FakeBus.Start((bus, call) => bus.SendAsync(new BusMessage(BusMessageKind.Error, 1)
        {
            ReplySerial = call.Serial, ErrorName = "org.freedesktop.DBus.Error.UnknownObject",
        }));
        await using var connection = await ConnectAsync(bus);

        var error = await Assert.ThrowsAsync<BusException>(async () => await connection.CallAsync(Call, Token));

        Assert.Equal("org.freedesktop.DBus.Error.UnknownObject", error.ErrorName);
        Assert.True(error.SaysGone);
    }

    [Fact]
    public async Task A_silent_program_is_given_up_and_the_bus_stays_of_use()
    {
        var heard = new TaskCompletionSource();
        await using var bus = FakeBus.Start((bus, call) => call.Member == "Ask" ? Hear(heard) : bus.ReplyAsync(call, "here"));
        await using var connection = await ConnectAsync(bus);

        var silent = connection.CallAsync(Call, Token).AsTask();
        await heard.Task.WaitAsync(Token);
        time.Advance(TimeSpan.FromSeconds(5));

        await Assert.ThrowsAsync<TimeoutException>(() => silent);
        Assert.Equal("here", (await connection.CallAsync(Call with { Member = "Tell" }, Token)).Open("s").ReadString());
    }

    [Fact]
    public async Task Whoever_gives_up_waits_no_longer()
    {
        var heard = new TaskCompletionSource();
        await using var bus = FakeBus.Start((_, _) => Hear(heard));
        await using var connection = await ConnectAsync(bus);
        using var patience = new CancellationTokenSource();

        var call = connection.CallAsync(Call, patience.Token).AsTask();
        await heard.Task.WaitAsync(Token);
        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task A_bus_that_hangs_up_ends_what_is_under_way_and_what_comes_after()
    {
        await using var bus = FakeBus.Start((bus, _) =>
        {
            bus.HangUp();
            return Task.CompletedTask;
        });
        await using var connection = await ConnectAsync(bus);

        await Assert.ThrowsAsync<BusClosedException>(async () => await connection.CallAsync(Call, Token));
        await connection.Closed.WaitAsync(Token);
        await Assert.ThrowsAsync<BusClosedException>(async () => await connection.CallAsync(Call, Token));
    }

    [Fact]
    public async Task A_message_that_claims_to_be_endless_ends_the_connection()
    {
        await using var bus = FakeBus.Start((bus, _) => bus.SendRawAsync(new byte[] { (byte)'l', 2, 0, 1, 255, 255, 255, 255, 1, 0, 0, 0, 0, 0, 0, 0 }));
        await using var connection = await ConnectAsync(bus);

        var end = await Assert.ThrowsAsync<BusClosedException>(async () => await connection.CallAsync(Call, Token));

        Assert.Contains("too long", end.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_of_other_types_harms_only_its_call()
    {
        await using var bus = FakeBus.Start((bus, call) => bus.ReplyAsync(call, 5));
        await using var connection = await ConnectAsync(bus);

        var answer = await connection.CallAsync(Call, Token);

        Assert.Throws<BusProtocolException>(() => answer.Open("s"));
        Assert.Equal(5, (await connection.CallAsync(Call, Token)).Open("i").ReadInt32());
    }

    [Fact]
    public async Task Only_signals_that_were_asked_for_are_heard()
    {
        await using var bus = FakeBus.Start(async (bus, call) =>
        {
            await bus.ReplyAsync(call);
            if (call.Member == "Ask")
            {
                await bus.SendAsync(Signal("org.example.Other"));
                await bus.SendAsync(Signal("org.example.Thing"));
            }
        });
        await using var connection = await ConnectAsync(bus);
        await using var heard = await connection.SubscribeAsync(new MatchRule { Interface = "org.example.Thing" }, Token);

        await connection.CallAsync(Call, Token);

        Assert.Equal("org.example.Thing", (await heard.Signals.ReadAsync(Token)).Interface);
    }

    [Fact]
    public async Task A_bus_that_does_not_let_us_in_is_told()
    {
        await using var bus = FakeBus.Start((_, _) => Task.CompletedTask, welcome: "REJECTED EXTERNAL");

        var end = await Assert.ThrowsAsync<BusClosedException>(() => ConnectAsync(bus));

        Assert.Contains("REJECTED", end.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unix:path=/nowhere/at/all")]
    [InlineData("tcp:host=localhost,port=1")]
    [InlineData("")]
    public async Task A_bus_that_is_not_there_is_told(string address) =>
        await Assert.ThrowsAsync<BusClosedException>(async () => await BusConnection.ConnectAsync(address, new BusOptions(), time, Token));

    private static Task Hear(TaskCompletionSource heard)
    {
        heard.TrySetResult();
        return Task.CompletedTask;
    }

    private static BusMessage Signal(string interfaceName) => new(BusMessageKind.Signal, 9) { Path = new ObjectPath("/a"), Interface = interfaceName, Member = "Changed" };

    private async Task<BusConnection> ConnectAsync(FakeBus bus) => await BusConnection.ConnectAsync(bus.Address, new BusOptions(), time, Token);
}
