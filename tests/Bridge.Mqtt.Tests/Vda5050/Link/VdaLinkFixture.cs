using LamRobot.Bridge.Mqtt.Maps;
using LamRobot.Bridge.Mqtt.Vda5050;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Tests.Vda5050;

/// <summary>A broker, robots and links to them, for one test.</summary>
public abstract class VdaLinkFixture : IAsyncDisposable
{
    private readonly List<IAsyncDisposable> opened = [];

    internal EmbeddedBroker Broker { get; } = new(new());

    internal NodeReservations Reservations { get; } = new();

    internal static TimeSpan Patience => TimeSpan.FromSeconds(60);

    /// <summary>Longer than any test waits: for what a test does not want to run out on a slow machine.</summary>
    internal static TimeSpan Never => 2 * Patience;

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        for (var i = opened.Count - 1; i >= 0; i--)
        {
            await opened[i].DisposeAsync();
        }

        await Broker.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    internal async Task<TestAgv> RobotAsync(string serial = "s1", string version = "2.1.0", VdaFactsheet? factsheet = null, string node = "a", bool silent = false, string interfaceName = "uagv")
    {
        await Broker.StartAsync(Token);
        var robot = await TestAgv.StartAsync(Broker.BrokerAddress, serial, version, factsheet ?? TestFloor.Factsheet, node, silent, interfaceName);
        opened.Add(robot);
        return robot;
    }

    internal async Task<MqttLink> MqttAsync(BrokerAddress? way = null)
    {
        var mqtt = new MqttLink(new() { Broker = way ?? Broker.BrokerAddress, KeepAlive = Patience }, TimeProvider.System);
        opened.Add(mqtt);
        await mqtt.ConnectAsync(Token);
        return mqtt;
    }

    internal async Task<VdaRobotLink> LinkAsync(TestAgv robot, VdaRobotLinkOptions? options = null, MqttLink? mqtt = null)
    {
        var link = new VdaRobotLink(mqtt ?? await MqttAsync(), robot.Topics, options ?? Options(), TimeProvider.System);
        opened.Add(link);
        await link.ConnectAsync(Token);
        return link;
    }

    /// <summary>A link that asks for nothing twice: no repetition is on its way that a robot which began anew could take for something new.</summary>
    internal async Task<VdaRobotLink> LinkThatAsksOnceAsync(TestAgv robot)
    {
        var connecting = LinkAsync(robot, Options(askAgain: Never));

        // It may have asked before it knew how; the robot tells its state by itself.
        await UntilAsync(() => connecting.IsCompleted, () => robot.TellAsync(state => state));
        return await connecting;
    }

    /// <summary>Options with which nothing runs out but what the test says.</summary>
    internal VdaRobotLinkOptions Options(int baseNodes = 8, TimeSpan? accept = null, TimeSpan? patience = null, TimeSpan? askAgain = null, TimeSpan? stop = null) => new()
    {
        Map = TestFloor.Map,
        Reservations = Reservations,
        BaseNodes = baseNodes,
        AskAgain = askAgain ?? TimeSpan.FromMilliseconds(200),
        RefreshAfter = Never,
        ConnectTimeout = Never,
        AcceptTimeout = accept ?? Never,
        InstantTimeout = Never,
        ReservationPatience = patience ?? Never,
        StopTimeout = stop ?? Never,
    };

    internal static ActionStep GoTo(string station, string id = "m1.s1.1") => new(id, "maker-s1", "go_to") { Arguments = EquatableMap.Of<ArgumentValue>(("station", station)) };

    internal static ActionStep Pick(string? station, string id = "m1.s1.1")
    {
        var arguments = EquatableMap.Of<ArgumentValue>(("station_type", "floor"));
        return new(id, "maker-s1", "pick") { Arguments = station is null ? arguments : arguments.With("station", station) };
    }

    internal static async Task UntilAsync(Func<bool> condition, Func<Task>? meanwhile = null)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(Patience);
        while (!condition())
        {
            await (meanwhile?.Invoke() ?? Task.CompletedTask);
            await timer.WaitForNextTickAsync(patience.Token);
        }
    }
}
