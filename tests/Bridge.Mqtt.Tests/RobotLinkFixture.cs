using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Tests;

/// <summary>A broker, a JSON robot and links to it, for one test.</summary>
public abstract class RobotLinkFixture : IAsyncDisposable
{
    internal EmbeddedBroker Broker { get; } = new(new());

    internal List<IAsyncDisposable> Opened { get; } = [];

    protected static TimeSpan Patience => TimeSpan.FromSeconds(60);

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        for (var i = Opened.Count - 1; i >= 0; i--)
        {
            await Opened[i].DisposeAsync();
        }

        await Broker.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    internal static ActionStep Step(string id) => new(id, "r1", "go") { Arguments = EquatableMap.Of<ArgumentValue>(("place", "kitchen")) };

    protected static async Task UntilAsync(Func<bool> holds)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(Patience);
        while (!holds())
        {
            await timer.WaitForNextTickAsync(patience.Token);
        }
    }

    internal async Task<(TestRobot Robot, JsonRobotLink Link)> ConnectAsync(double timeoutSeconds = 30, TimeSpan? grace = null)
    {
        await Broker.StartAsync(Token);
        var robot = await TestRobot.StartAsync(Broker.BrokerAddress, timeoutSeconds: timeoutSeconds);
        Opened.Add(robot);
        var link = Link("r1", Patiently(grace ?? TimeSpan.FromMilliseconds(200)));
        await link.ConnectAsync(Token).AsTask().WaitAsync(Patience, Token);
        return (robot, link);
    }

    // The robot's words are retained before the link listens, and it asks for them once: one that came again would repeat a command.
    internal static JsonRobotLinkOptions Patiently(TimeSpan? grace = null, TimeSpan? cancel = null, ICommandLedger? ledger = null) => new()
    {
        Ledger = ledger,
        ConnectTimeout = Patience,
        AskAgain = Patience,
        ResultGrace = grace ?? Patience,
        CancelTimeout = cancel ?? Patience,
        StopTimeout = Patience,
    };

    // What a link had sent before its stop was taken, the robot has heard.
    internal static Task StoodAsync(JsonRobotLink link) => link.StopAsync(StopKind.Soft, Token).AsTask().WaitAsync(Patience, Token);

    internal JsonRobotLink Link(string robot, JsonRobotLinkOptions options, BrokerAddress? address = null)
    {
        var mqtt = new MqttLink(new() { Broker = address ?? Broker.BrokerAddress, KeepAlive = Patience }, TimeProvider.System);
        Opened.Add(mqtt);
        var link = new JsonRobotLink(mqtt, robot, options, TimeProvider.System);
        Opened.Add(link);
        return link;
    }
}
