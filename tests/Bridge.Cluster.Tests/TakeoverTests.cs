using System.Collections.Concurrent;
using System.Text.Json;

namespace LamRobot.Bridge.Cluster.Tests;

/// <summary>Two nodes, Redis, mosquitto and a robot, each a process of its own on this machine.</summary>
public sealed class TakeoverTests
{
    private const string Robot = "robot";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_node_is_killed_in_mid_mission_and_the_mission_goes_on_and_nothing_is_done_twice()
    {
        await using var redis = await RedisServer.StartAsync(Token);
        await using var broker = await MosquittoBroker.StartAsync(Token);
        await using var ear = new MqttLink(new MqttLinkOptions { Broker = broker.Address }, TimeProvider.System);
        var (commands, results) = (new ConcurrentQueue<JsonElement>(), new ConcurrentQueue<JsonElement>());
        await ear.SubscribeAsync($"lamrobot/{Robot}/command", message => commands.Enqueue(JsonDocument.Parse(message.Payload.ToArray()).RootElement), Token);
        await ear.SubscribeAsync($"lamrobot/{Robot}/result", message => results.Enqueue(JsonDocument.Parse(message.Payload.ToArray()).RootElement), Token);
        await ear.ConnectAsync(Token);
        await using var robot = await NodeProcess.StartAsync(Token, "sim", "--broker", $"{broker.Address}", "--robot", Robot, "--speed", "4");
        var nodes = new Dictionary<string, NodeProcess>();
        try
        {
            for (var index = 0; index < 2; index++)
            {
                var port = RedisServer.FreePort();
                nodes[$"127.0.0.1:{port}"] = await NodeProcess.StartAsync(
                    Token, "cluster", "node", "--broker", $"{broker.Address}", "--redis", redis.Address, "--silo-port", $"{port}", "--gateway-port", $"{RedisServer.FreePort()}", "--planner", "rules");
            }

            await using var client = await ClusterClient.ConnectAsync(redis.Address, "lamrobot", Token);
            Assert.True(await client.SubmitAsync(Robot, "m1", "go to the kitchen and then go to the bedroom and then go to the living room", Token));
            await UntilAsync(() => Task.FromResult(commands.Count(IsAction) >= 2));
            var first = (await client.FindAsync(Robot, "m1", Token))!;
            await nodes[first.Node].KillAsync();
            var sentBefore = commands.Count(IsAction);

            // Nobody asks for the robot meanwhile: its reminder alone wakes it on the other node.
            await UntilAsync(() => Task.FromResult(results.Where(IsSuccess).Select(Id).Distinct().Count() >= 3));
            ClusterMission? ended = null;
            await UntilAsync(async () => (ended = await FindAsync(client)) is { Status: not null });

            Assert.Equal((MissionStatus.Succeeded, ""), (ended!.Status, ended.Code == ResultCode.None ? "" : ended.Message));
            Assert.NotEqual(first.Node, ended.Node);
            Assert.Equal(1, ended.Takeovers);
            Assert.True(commands.Count(IsAction) > sentBefore);
            AssertNothingTwice([.. commands.Where(IsAction)], [.. results]);

            // Given again, it is not done again.
            var sent = commands.Count;
            Assert.True(await client.SubmitAsync(Robot, "m1", "go to the kitchen and then go to the bedroom and then go to the living room", Token));
            Assert.Equal(MissionStatus.Succeeded, (await client.FindAsync(Robot, "m1", Token))!.Status);
            Assert.Equal(sent, commands.Count);
        }
        finally
        {
            foreach (var node in nodes.Values)
            {
                await node.DisposeAsync();
            }
        }
    }

    /// <summary>Every id is one command, each place was reached once, and in the order of the words.</summary>
    private static void AssertNothingTwice(IReadOnlyList<JsonElement> commands, IReadOnlyList<JsonElement> results)
    {
        var words = commands.GroupBy(Id).ToDictionary(same => same.Key, same => same.First().GetProperty("arguments").GetRawText());
        Assert.All(commands.GroupBy(Id), same => Assert.Single(same.Select(command => command.GetRawText()).Distinct()));
        var reached = results.Where(IsSuccess).Select(Id).Distinct().Select(id => words[id]).ToList();
        Assert.Equal(3, reached.Count);
        Assert.Equal(3, reached.Distinct().Count());
    }

    private static async Task<ClusterMission?> FindAsync(ClusterClient client)
    {
        try
        {
            return await client.FindAsync(Robot, "m1", Token);
        }
        catch (IOException)
        {
            // The other node has not noticed yet that the robot is its own now.
            return null;
        }
    }

    private static bool IsAction(JsonElement command) => command.TryGetProperty("action", out _);

    private static bool IsSuccess(JsonElement result) => result.GetProperty("status").GetString() == "succeeded";

    private static string Id(JsonElement message) => message.GetProperty("id").GetString()!;

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await holds())
        {
            await timer.WaitForNextTickAsync(Token);
        }
    }
}
