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

    protected static TimeSpan Patience => TimeSpan.FromSeconds(60);

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

    internal async Task<MqttLink> MqttAsync()
    {
        var mqtt = new MqttLink(new() { Broker = Broker.BrokerAddress }, TimeProvider.System);
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

    internal VdaRobotLinkOptions Options(int baseNodes = 8, double accept = 10, double patience = 30, double askAgain = 0.2) => new()
    {
        Map = TestFloor.Map,
        Reservations = Reservations,
        BaseNodes = baseNodes,
        AskAgain = TimeSpan.FromSeconds(askAgain),
        ConnectTimeout = TimeSpan.FromSeconds(10),
        AcceptTimeout = TimeSpan.FromSeconds(accept),
        InstantTimeout = TimeSpan.FromSeconds(2),
        ReservationPatience = TimeSpan.FromSeconds(patience),
        StopTimeout = TimeSpan.FromSeconds(1),
    };

    internal static ActionStep GoTo(string station, string id = "m1.s1.1") => new(id, "maker-s1", "go_to") { Arguments = EquatableMap.Of<ArgumentValue>(("station", station)) };

    internal static ActionStep Pick(string? station, string id = "m1.s1.1")
    {
        var arguments = EquatableMap.Of<ArgumentValue>(("station_type", "floor"));
        return new(id, "maker-s1", "pick") { Arguments = station is null ? arguments : arguments.With("station", station) };
    }

    internal static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, Token).WaitAsync(Patience, Token);
        }
    }
}
