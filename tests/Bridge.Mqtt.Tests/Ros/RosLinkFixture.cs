using LamRobot.Bridge.Mqtt.Ros;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Tests.Ros;

/// <summary>A broker, a robot's side and links to it, for one test.</summary>
public abstract class RosLinkFixture : IAsyncDisposable
{
    private protected const int Executing = 2;
    private protected const int Succeeded = 4;
    private protected const int Canceled = 5;
    private protected const int Aborted = 6;
    private protected static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private protected static readonly RosRobot Bot = new("bot", new() { Velocity = "bot/cmd_vel", Odometry = "bot/odom", Goal = "bot/goal_pose", GoalStatus = "bot/status", Cancel = "bot/cancel" })
    {
        Limits = new(Linear: 0.5, Angular: 1, LinearAcceleration: 10, AngularAcceleration: 20),
        Stations = [new("kitchen", 4, 3) { Yaw = 0 }],
    };

    private protected static readonly RosRobot Uncancellable = Bot with { Topics = Bot.Topics with { Cancel = null } };

    private readonly Stack<IAsyncDisposable> opened = [];

    internal EmbeddedBroker Broker { get; } = new(new());

    /// <summary>The link to the broker of the robot that was connected first.</summary>
    private protected MqttLink Mqtt => opened.OfType<MqttLink>().Last();

    private protected static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        while (opened.TryPop(out var one))
        {
            await one.DisposeAsync();
        }

        await Broker.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected static ActionStep GoTo(string station) => Step("go_to", ("station", station));

    private protected static ActionStep Step(string action, params (string Name, ArgumentValue Value)[] arguments) =>
        new($"m1.{action}.1", "bot", action) { Arguments = arguments.Select(each => KeyValuePair.Create(each.Name, each.Value)).ToEquatableMap() };

    private protected static async Task UntilAsync(Func<bool> holds)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(Patience);
        while (!holds())
        {
            await timer.WaitForNextTickAsync(patience.Token);
        }
    }

    private protected async Task<(RosSide Side, RosRobotLink Link)> ConnectAsync(RosRobotLinkOptions? options = null, BrokerAddress? way = null, RosRobot? bot = null, TimeProvider? time = null)
    {
        await Broker.StartAsync(Token);
        var side = new RosSide(Broker.BrokerAddress);
        opened.Push(side);
        await side.StartAsync();
        var link = Link(options ?? Patiently(), way, bot, time);
        await link.ConnectAsync(Token).AsTask().WaitAsync(Patience, Token);
        return (side, link);
    }

    /// <summary>Ends when the robot has heard whatever the link sent before.</summary>
    private protected async Task MarkAsync(RosSide side)
    {
        var before = side.Read(static each => each.Marks);
        await Mqtt.PublishAsync(new("bot/mark", ReadOnlyMemory<byte>.Empty), Token);
        await UntilAsync(() => side.Read(static each => each.Marks) > before);
    }

    /// <summary>Options with which nothing runs out but what the test says.</summary>
    private protected static RosRobotLinkOptions Patiently(TimeSpan? accept = null, TimeSpan? odometryAge = null, TimeSpan? stop = null, TimeSpan? stuck = null, TimeSpan? silence = null, VelocityStreamOptions? velocity = null) => new()
    {
        ConnectTimeout = Patience,
        Silence = silence ?? Patience,
        OdometryAge = odometryAge ?? Patience,
        AcceptTimeout = accept ?? Patience,
        StopTimeout = stop ?? Patience,
        Stuck = stuck ?? Patience,
        Velocity = velocity ?? new(),
    };

    private protected RosRobotLink Link(RosRobotLinkOptions options, BrokerAddress? way = null, RosRobot? bot = null, TimeProvider? time = null)
    {
        var mqtt = new MqttLink(new() { Broker = way ?? Broker.BrokerAddress, KeepAlive = Patience }, TimeProvider.System);
        opened.Push(mqtt);
        var link = new RosRobotLink(bot ?? Bot, mqtt, options, time ?? TimeProvider.System);
        opened.Push(link);
        return link;
    }
}
