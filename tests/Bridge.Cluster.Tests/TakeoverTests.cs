namespace LamRobot.Bridge.Cluster.Tests;

/// <summary>Nodes that are lost in the middle of a mission.</summary>
public sealed class TakeoverTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_node_is_killed_in_mid_mission_and_the_mission_goes_on_and_nothing_is_done_twice()
    {
        await using var town = await Town.OpenAsync(nodes: 2);
        await using var client = await town.ConnectAsync();
        var first = await BeginAsync(town, client);
        await town.KillAsync(first.Node);
        var sentBefore = town.Sent;

        // Nobody asks for the robot meanwhile: its reminder alone wakes it on the other node.
        await Town.UntilAsync(() => Task.FromResult(town.Done >= 3));
        var ended = await Town.EndedAsync(client);

        Assert.Equal((MissionStatus.Succeeded, ""), (ended.Status, ended.Code == ResultCode.None ? "" : ended.Message));
        Assert.NotEqual(first.Node, ended.Node);
        Assert.Equal(1, ended.Takeovers);
        Assert.True(town.Sent > sentBefore);
        town.AssertNothingTwice();

        // Given again, it is not done again.
        var sent = town.Sent;
        Assert.True(await client.SubmitAsync(Town.Robot, Town.Mission, Town.Way, Token));
        Assert.Equal(MissionStatus.Succeeded, (await client.FindAsync(Town.Robot, Town.Mission, Token))!.Status);
        Assert.Equal(sent, town.Sent);
    }

    [Fact]
    public async Task The_node_that_holds_no_robot_is_killed_and_the_mission_goes_on_where_it_is()
    {
        await using var town = await Town.OpenAsync(nodes: 2);
        await using var client = await town.ConnectAsync();
        var first = await BeginAsync(town, client);

        await town.KillAsync(town.Nodes.Single(node => node != first.Node));
        var ended = await Town.EndedAsync(client);

        // Where the lost node kept the robot's entry in the directory, the robot is taken up anew, by the node that has it.
        Assert.Equal((MissionStatus.Succeeded, first.Node), (ended.Status, ended.Node));
        Assert.InRange(ended.Takeovers, 0, 1);
        town.AssertNothingTwice();
    }

    [Fact]
    public async Task All_nodes_are_killed_in_mid_mission_and_one_that_is_started_later_goes_on()
    {
        await using var town = await Town.OpenAsync(nodes: 2);
        ClusterMission first;
        await using (var client = await town.ConnectAsync())
        {
            first = await BeginAsync(town, client);
        }

        foreach (var node in town.Nodes.ToList())
        {
            await town.KillAsync(node);
        }

        await town.AddNodeAsync();
        await Town.UntilAsync(() => Task.FromResult(town.Done >= 3));
        await using var later = await town.ConnectAsync();
        var ended = await Town.EndedAsync(later);

        Assert.Equal(MissionStatus.Succeeded, ended.Status);
        Assert.NotEqual(first.Node, ended.Node);
        town.AssertNothingTwice();
    }

    [Fact]
    public async Task A_stop_right_after_a_node_was_killed_reaches_the_robot_that_it_left_driving()
    {
        await using var town = await Town.OpenAsync(nodes: 2);
        await using var client = await town.ConnectAsync();

        // Long enough to be still under way when the other node has noticed.
        var first = await BeginAsync(town, client, string.Join(" and then ", Enumerable.Repeat(Town.Way, 4)));
        await town.KillAsync(first.Node);

        bool? stands = null;
        await Town.UntilAsync(async () => (stands = await TryStopAsync(client)) is not null);
        var ended = await Town.EndedAsync(client);

        Assert.True(stands);
        Assert.True(town.Stands > 0);
        Assert.Equal(MissionStatus.Stopped, ended.Status);
    }

    private static async Task<bool?> TryStopAsync(ClusterClient client)
    {
        try
        {
            return await client.StopAsync(Town.Robot, Token);
        }
        catch (IOException)
        {
            // No node has noticed yet that the robot is its own now.
            return null;
        }
    }

    /// <summary>Gives the mission, and waits until its second action is on its way.</summary>
    private static async Task<ClusterMission> BeginAsync(Town town, ClusterClient client, string way = Town.Way)
    {
        Assert.True(await client.SubmitAsync(Town.Robot, Town.Mission, way, Token));
        await Town.UntilAsync(() => Task.FromResult(town.Sent >= 2));
        return (await client.FindAsync(Town.Robot, Town.Mission, Token))!;
    }
}
