using System.Collections.Concurrent;
using System.Text.Json;

namespace LamRobot.Bridge.Cluster.Tests;

/// <summary>Nodes, Redis, mosquitto and a robot, each a process of its own on this machine, and what was said on the broker.</summary>
internal sealed class Town : IAsyncDisposable
{
    public const string Robot = "robot";
    public const string Mission = "m1";
    public const string Way = "go to the kitchen and then go to the bedroom and then go to the living room";

    private readonly ConcurrentQueue<JsonElement> commands = new();
    private readonly ConcurrentQueue<JsonElement> results = new();
    private readonly ConcurrentQueue<JsonElement> stands = new();
    private readonly Dictionary<string, NodeProcess> nodes = [];
    private readonly RedisServer redis;
    private readonly MosquittoBroker broker;
    private readonly MqttLink ear;
    private NodeProcess? robot;

    private Town(RedisServer redis, MosquittoBroker broker)
    {
        (this.redis, this.broker) = (redis, broker);
        ear = new(new MqttLinkOptions { Broker = broker.Address }, TimeProvider.System);
    }

    /// <summary>The ports of the nodes that live, as missions name them.</summary>
    public IReadOnlyCollection<string> Nodes => nodes.Keys;

    /// <summary>How many times an action was sent to the robot, repetitions included.</summary>
    public int Sent => commands.Count(command => command.TryGetProperty("action", out _));

    /// <summary>How many actions the robot says it has done.</summary>
    public int Done => Reached.Count;

    /// <summary>How many stops the robot has confirmed.</summary>
    public int Stands => stands.Count;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IReadOnlyList<string> Reached => [.. results.Where(result => result.GetProperty("status").GetString() == "succeeded").Select(Id).Distinct()];

    public static async Task<Town> OpenAsync(int nodes)
    {
        var town = new Town(await RedisServer.StartAsync(Token), await MosquittoBroker.StartAsync(Token));
        try
        {
            await town.ear.SubscribeAsync($"lamrobot/{Robot}/command", message => town.commands.Enqueue(Read(message)), Token);
            await town.ear.SubscribeAsync($"lamrobot/{Robot}/result", message => town.results.Enqueue(Read(message)), Token);
            await town.ear.SubscribeAsync($"lamrobot/{Robot}/stopped", message => town.stands.Enqueue(Read(message)), Token);
            await town.ear.ConnectAsync(Token);
            town.robot = await NodeProcess.StartAsync(Token, "sim", "--broker", $"{town.broker.Address}", "--robot", Robot, "--speed", "4");
            for (var index = 0; index < nodes; index++)
            {
                await town.AddNodeAsync();
            }

            return town;
        }
        catch
        {
            await town.DisposeAsync();
            throw;
        }
    }

    public static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await holds())
        {
            await timer.WaitForNextTickAsync(Token);
        }
    }

    public async Task AddNodeAsync()
    {
        var port = RedisServer.FreePort();
        nodes[$"127.0.0.1:{port}"] = await NodeProcess.StartAsync(
            Token, "cluster", "node", "--broker", $"{broker.Address}", "--redis", redis.Address, "--silo-port", $"{port}", "--gateway-port", $"{RedisServer.FreePort()}", "--planner", "rules");
    }

    /// <summary>Ends a node at once, as a power cut does.</summary>
    public async Task KillAsync(string node)
    {
        nodes.Remove(node, out var process);
        await process!.KillAsync();
        await process.DisposeAsync();
    }

    public Task<ClusterClient> ConnectAsync() => ClusterClient.ConnectAsync(redis.Address, "lamrobot", Token);

    /// <summary>Waits until the mission is over.</summary>
    public static async Task<ClusterMission> EndedAsync(ClusterClient client)
    {
        ClusterMission? ended = null;
        await UntilAsync(async () => (ended = await FindAsync(client)) is { Status: not null });
        return ended!;
    }

    /// <summary>Every id is one command, each place was reached once, and in the order of the words.</summary>
    public void AssertNothingTwice()
    {
        var actions = commands.Where(command => command.TryGetProperty("action", out _)).ToList();
        var words = actions.GroupBy(Id).ToDictionary(same => same.Key, same => same.First().GetProperty("arguments").GetRawText());
        Assert.All(actions.GroupBy(Id), same => Assert.Single(same.Select(command => command.GetRawText()).Distinct()));
        var reached = Reached.Select(id => words[id]).ToList();
        Assert.True(reached.Count == 3 && reached.Distinct().Count() == 3, string.Join('\n', [$"{reached.Count} reached:", .. commands.Concat(results)]));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in nodes.Values.Append(robot).OfType<NodeProcess>())
        {
            await process.DisposeAsync();
        }

        await ear.DisposeAsync();
        await broker.DisposeAsync();
        await redis.DisposeAsync();
    }

    private static async Task<ClusterMission?> FindAsync(ClusterClient client)
    {
        try
        {
            return await client.FindAsync(Robot, Mission, Token);
        }
        catch (IOException)
        {
            // No node has noticed yet that the robot is its own now.
            return null;
        }
    }

    private static JsonElement Read(MqttMessage message) => JsonDocument.Parse(message.Payload.ToArray()).RootElement;

    private static string Id(JsonElement message) => message.GetProperty("id").GetString()!;
}
