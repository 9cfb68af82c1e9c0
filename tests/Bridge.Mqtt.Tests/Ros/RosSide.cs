using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LamRobot.Bridge.Mqtt.Tests.Ros;

/// <summary>What a ROS robot and its bridge look like from the broker: each velocity moves it for a moment, goals are reached when the test says so.</summary>
internal sealed class RosSide : IAsyncDisposable
{
    private const double Moment = 0.1;
    private readonly MqttLink link;
    private readonly PeriodicTimer beat = new(TimeSpan.FromMilliseconds(10));
    private readonly Lock gate = new();
    private readonly SemaphoreSlim speaking = new(1, 1);
    private readonly Task telling;
    private bool speaks = true;
    private double x;
    private double y;
    private double yaw;
    private double linear;
    private double angular;

    public RosSide(BrokerAddress broker)
    {
        link = new(new() { Broker = broker, KeepAlive = TimeSpan.FromMinutes(1) }, TimeProvider.System);
        telling = TellAsync();
    }

    /// <summary>Whether velocities move it.</summary>
    public bool Moves { get; set; } = true;

    /// <summary>Whether a place that it told has been seen: it goes no further before, however slow its words are on their way.</summary>
    public Func<double, double, double, bool> IsSeen { get; set; } = static (_, _, _) => true;

    /// <summary>Whether it goes wherever it is sent, at once.</summary>
    public bool Obedient { get; set; }

    /// <summary>Whether the last velocity that came was none.</summary>
    public bool IsToldToStand => Read(static side => side.Speeds is [.., 0]);

    /// <summary>Velocities that came.</summary>
    public List<double> Speeds { get; } = [];

    /// <summary>Goals that came, as JSON.</summary>
    public List<JsonNode> Goals { get; } = [];

    public int Cancels { get; private set; }

    public int Marks { get; private set; }

    public (double X, double Y, double Yaw) Place
    {
        get
        {
            lock (gate)
            {
                return (x, y, yaw);
            }
        }
    }

    public async Task StartAsync()
    {
        await link.SubscribeAsync("bot/cmd_vel", OnVelocity, CancellationToken.None);
        await link.SubscribeAsync("bot/goal_pose", OnGoal, CancellationToken.None);
        await link.SubscribeAsync("bot/cancel", _ => Note(() => Cancels++), CancellationToken.None);
        await link.SubscribeAsync("bot/mark", _ => Note(() => Marks++), CancellationToken.None);
        await link.ConnectAsync(CancellationToken.None);
    }

    /// <summary>Tells no more odometry; what it told before has been taken by the broker then.</summary>
    public async Task FallSilentAsync()
    {
        await speaking.WaitAsync();
        speaks = false;
        speaking.Release();
    }

    /// <summary>Tells odometry again.</summary>
    public async Task SpeakAsync()
    {
        await speaking.WaitAsync();
        speaks = true;
        speaking.Release();
    }

    public void Put(double atX, double atY) => Note(() => (x, y) = (atX, atY));

    public T Read<T>(Func<RosSide, T> read)
    {
        lock (gate)
        {
            return read(this);
        }
    }

    /// <summary>Tells how far goals are: ids and states of action_msgs.</summary>
    public Task StatusAsync(params (byte Id, int Status)[] goals)
    {
        var list = goals.Select(goal => (JsonNode)new JsonObject
        {
            ["goal_info"] = new JsonObject { ["goal_id"] = new JsonObject { ["uuid"] = new JsonArray([.. Enumerable.Repeat(goal.Id, 16).Select(id => JsonValue.Create((int)id))]) } },
            ["status"] = goal.Status,
        });
        return PublishAsync("bot/status", new JsonObject { ["status_list"] = new JsonArray([.. list]) }.ToJsonString());
    }

    public Task PublishAsync(string topic, string json) => link.PublishAsync(new(topic, Encoding.UTF8.GetBytes(json)), CancellationToken.None).AsTask();

    public async ValueTask DisposeAsync()
    {
        beat.Dispose();
        await telling;
        speaking.Dispose();
        await link.DisposeAsync();
    }

    private void Note(Action note)
    {
        lock (gate)
        {
            note();
        }
    }

    private void OnGoal(MqttMessage message)
    {
        var goal = JsonNode.Parse(message.Payload.Span)!;
        Note(() => Goals.Add(goal));
        if (Obedient)
        {
            var place = goal["pose"]!["position"]!;
            Put(place["x"]!.GetValue<double>(), place["y"]!.GetValue<double>());
            _ = StatusAsync(((byte)Goals.Count, 4));
        }
    }

    private void OnVelocity(MqttMessage message)
    {
        using var twist = JsonDocument.Parse(message.Payload);
        lock (gate)
        {
            linear = twist.RootElement.GetProperty("linear").GetProperty("x").GetDouble();
            angular = twist.RootElement.GetProperty("angular").GetProperty("z").GetDouble();
            Speeds.Add(linear);
            if (Moves && IsSeen(x, y, yaw))
            {
                yaw += angular * Moment;
                x += linear * Moment * Math.Cos(yaw);
                y += linear * Moment * Math.Sin(yaw);
            }
        }
    }

    private async Task TellAsync()
    {
        while (await beat.WaitForNextTickAsync())
        {
            await speaking.WaitAsync();
            if (speaks && link.IsConnected)
            {
                await PublishAsync("bot/odom", Odometry().ToJsonString());
            }

            speaking.Release();
        }
    }

    private JsonObject Odometry()
    {
        lock (gate)
        {
            return new()
            {
                ["pose"] = new JsonObject
                {
                    ["pose"] = new JsonObject
                    {
                        ["position"] = new JsonObject { ["x"] = x, ["y"] = y, ["z"] = 0 },
                        ["orientation"] = new JsonObject { ["x"] = 0, ["y"] = 0, ["z"] = Math.Sin(yaw / 2), ["w"] = Math.Cos(yaw / 2) },
                    },
                },
                ["twist"] = new JsonObject
                {
                    ["twist"] = new JsonObject { ["linear"] = new JsonObject { ["x"] = Moves ? linear : 0 }, ["angular"] = new JsonObject { ["z"] = Moves ? angular : 0 } },
                },
            };
        }
    }
}
