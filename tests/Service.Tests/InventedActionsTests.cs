using LamRobot.Bridge.Mqtt;
using LamRobot.Bridge.Mqtt.Vda5050;
using LamRobot.Sim;

namespace LamRobot.Bridge.Service.Tests;

/// <summary>A robot whose factsheet has actions that nobody knew before obeys plain sentences about them.</summary>
public sealed class InventedActionsTests : IAsyncDisposable
{
    private static readonly RobotSkill[] Invented =
    [
        new("waterPlants") { Description = "waters the plants", Parameters = [new("litres", VdaValueType.Number) { Description = "how much water" }] },
        new("openGate") { Description = "opens the gate of the hall" },
        new("printLabel") { Description = "prints a label", Parameters = [new("text", VdaValueType.String) { Description = "what stands on the label" }] },
        new("singSong") { Description = "sings a song while it drives", Scopes = [VdaActionScope.Edge] },
    ];

    private readonly EmbeddedBroker broker = new(new());
    private readonly CommandRun run = new();
    private readonly string folder = Directory.CreateTempSubdirectory("lamrobot-invented-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await broker.DisposeAsync();
        run.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("water the plants with 3 litres", "waterPlants 3")]
    [InlineData("please give the plants two litres of water", "waterPlants 2")]
    [InlineData("open the gate", "openGate")]
    [InlineData("could you open up the gate for me", "openGate")]
    [InlineData("print a label that says fragile", "printLabel fragile")]
    public async Task It_does_what_it_is_asked_for(string sentence, string deeds)
    {
        await using var fleet = await FleetAsync();

        var code = await DoAsync(sentence, "--approve");

        Assert.True(code == ExitCode.Success, run.Output + run.Error);
        Assert.Equal(deeds, string.Join(", ", fleet.Read(static world => world.Deeds.Select(static deed => string.Join(' ', [deed.ActionType, .. deed.Parameters.Select(static pair => pair.Value.ToString())])).ToList())));
    }

    [Fact]
    public async Task What_cannot_be_undone_is_not_done_without_a_person()
    {
        await using var fleet = await FleetAsync();

        var code = await DoAsync("open the gate");

        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains("was not approved", run.Output, StringComparison.Ordinal);
        Assert.Empty(fleet.Read(static world => world.Deeds.ToList()));
    }

    [Fact]
    public async Task What_it_can_do_only_while_it_drives_is_done_on_the_way()
    {
        await using var fleet = await FleetAsync();

        var code = await DoAsync("sing a song on the way to dock 3", "--approve");

        Assert.True(code == ExitCode.Success, run.Output + run.Error);
        Assert.True(fleet.Read(static world => world.Deeds.Count(static deed => deed.ActionType == "singSong")) > 0);
    }

    [Fact]
    public async Task It_is_told_where_it_is_by_the_name_of_the_place()
    {
        await using var fleet = await FleetAsync();
        Assert.Equal(ExitCode.Success, await DoAsync("go to dock 3"));

        var code = await DoAsync("you are at dock 3", "--approve");

        Assert.True(code == ExitCode.Success, run.Output + run.Error);
        Assert.Contains("set_position", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pallet_is_brought_from_a_shelf_to_a_dock()
    {
        await using var fleet = await FleetAsync();

        var code = await DoAsync("bring the pallet from shelf A to dock 3");

        Assert.True(code == ExitCode.Success, run.Output + run.Error);
        Assert.Contains(fleet.Read(static world => world.Loads.ToList()), static load => load.Station == "dock 3");
    }

    private Task<int> DoAsync(string sentence, params string[] more) => run.ExecuteAsync([
        "do", sentence, "--broker", broker.BrokerAddress.ToString(), "--map", Path.Combine(folder, "floor.lif.json"), "--ledger", Path.Combine(folder, "commands.db"), "--planner", "lam", .. more]);

    private async Task<Fleet> FleetAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "floor.lif.json"), LifText.Write(WarehouseScenario.BuiltIn.Map), Token);
        await broker.StartAsync(Token);
        var fleet = new Fleet(WarehouseScenario.BuiltIn, new() { Broker = broker.BrokerAddress, SpeedFactor = 10, Robot = new() { Skills = [.. Invented] } }, TimeProvider.System);
        await fleet.StartAsync(Token);
        return fleet;
    }
}
