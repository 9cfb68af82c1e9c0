namespace LamRobot.Bridge.Mqtt.Tests.Broker;

public sealed class GuessingTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_keeps_guessing_passwords_keeps_nobodys_stop_from_coming_through()
    {
        using var knows = new PonderingDoor();
        await using var broker = new EmbeddedBroker(new() { Authenticate = knows.Knows });
        await broker.StartAsync(Token);
        await using var desk = Link(broker, "desk");
        await desk.ConnectAsync(Token).AsTask().WaitAsync(Patience, Token);
        await using var robot = Link(broker, "robot");
        await robot.ConnectAsync(Token).AsTask().WaitAsync(Patience, Token);
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await robot.SubscribeAsync("lamrobot/stop", _ => stopped.TrySetResult(), Token);
        var guessers = Enumerable.Range(0, 8).Select(_ => Link(broker, "guesser")).ToList();
        var guessing = guessers.ConvertAll(guesser => guesser.ConnectAsync(Token).AsTask());
        await knows.Pondering.WaitAsync(Patience, Token);

        await BroadcastStop.StopAllAsync(desk, Contracts.StopKind.Emergency, Token);

        await stopped.Task.WaitAsync(Patience, Token);
        Assert.Equal(1, knows.AtOnce);
        knows.Open();
        foreach (var guess in guessing)
        {
            await Assert.ThrowsAsync<MqttRefusedException>(() => guess.WaitAsync(Patience, Token));
        }

        foreach (var guesser in guessers)
        {
            await guesser.DisposeAsync();
        }
    }

    private static MqttLink Link(EmbeddedBroker broker, string user) =>
        new(new() { Broker = broker.BrokerAddress with { User = user, Password = "" }, ConnectTimeout = Patience }, TimeProvider.System);

    /// <summary>Thinks about guessers until it is opened, and counts how many it thinks about at once.</summary>
    private sealed class PonderingDoor : IDisposable
    {
        private readonly ManualResetEventSlim open = new();
        private readonly TaskCompletionSource pondering = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int inside;

        public Task Pondering => pondering.Task;

        public int AtOnce { get; private set; }

        public void Open() => open.Set();

        public bool Knows(string? user, string? password)
        {
            if (user != "guesser")
            {
                return true;
            }

            AtOnce = Math.Max(AtOnce, Interlocked.Increment(ref inside));
            pondering.TrySetResult();
            open.Wait(Token);
            Interlocked.Decrement(ref inside);
            return false;
        }

        public void Dispose() => open.Dispose();
    }
}
