using LamRobot.Contracts;

namespace LamRobot.Sim.Tests;

public sealed class Things_fall_and_rest
{
    [Fact]
    public void A_block_that_is_dropped_beside_the_middle_of_another_slides_off_and_has_fallen()
    {
        var table = TableCase.World().Table;
        var (red, green) = (table.Find("red block")!, table.Find("green block")!);
        red.Position = green.Position + new Point3(0.03, 0, 0.1);
        table.Drop(red);
        Assert.Equal("table", red.Support);
        Assert.True(red.GapTo(green) >= -1e-9);
        Assert.Contains(Fact.Of("fell", "red block"), TabletopFacts.Of(table));
    }

    [Fact]
    public void What_is_pushed_over_the_edge_falls_to_the_floor()
    {
        var table = TableCase.World().Table;
        table.Slide(table.Find("red block")!, new(0, -1));
        Assert.Contains(Fact.Of("on", "red block", "floor"), TabletopFacts.Of(table));
        Assert.Contains(Fact.Of("fell", "red block"), TabletopFacts.Of(table));
    }

    [Fact]
    public void What_is_in_the_drawer_moves_with_it()
    {
        var table = TableCase.World("""[["in","red block","drawer"]]""").Table;
        var before = table.Find("red block")!.Position;
        table.SetDrawer(open: true);
        Assert.Equal(before.Y - table.Scenario.Drawer.Travel, table.Find("red block")!.Position.Y, 6);
    }

    [Fact]
    public void A_pushed_block_pushes_what_stands_before_it()
    {
        var world = TableCase.World("""[["at","red block","-0.1 -0.2"],["at","green block","-0.16 -0.2"]]""");
        var before = world.Table.Find("green block")!.Position.X;
        world.Begin(Case.Step("push | object=red block | direction=left"));
        for (var step = 0; step < 400; step++)
        {
            world.Step(SimulationRun.StepLength);
        }

        Assert.True(world.Table.Find("green block")!.Position.X < before - 0.05);
    }

    [Theory]
    [InlineData("""[["on","red block","moon"]]""", "moon")]
    [InlineData("""[["at","red block","here"]]""", "metres")]
    [InlineData("""[["at","red block","0.24 0.2"]]""", "room")]
    [InlineData("""[["open","window"]]""", "window")]
    [InlineData("""[["loves","red block","green block"]]""", "loves")]
    [InlineData("""[["scatter","floor"]]""", "table")]
    public void A_setup_that_cannot_be_names_the_fact(string setup, string named) =>
        Assert.Contains(named, Assert.Throws<ScenarioException>(() => TableCase.Run(setup)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("\"colour\": \"red\"", "\"colour\": \"octarine\"", "things[0].colour")]
    [InlineData("\"kind\": \"block\", \"colour\": \"red\"", "\"kind\": \"cloud\", \"colour\": \"red\"", "things[0].kind")]
    [InlineData("\"x\": -0.12, \"y\": -0.12", "\"x\": -0.46, \"y\": -0.12", "things[0]")]
    [InlineData("\"x\": -0.12, \"y\": -0.12", "\"x\": 0.14, \"y\": -0.16", "things[1]")]
    [InlineData("{\"id\": 0,", "{\"id\": 77,", "tags[0].id")]
    [InlineData("\"focalPixels\": 600", "\"focalPixels\": -1", "camera")]
    [InlineData("\"travel\": 0.11", "\"travel\": 0.2", "drawer.travel")]
    [InlineData("\"rest\": {\"x\": 0", "\"rest\": {\"x\": 9", "arm.rest")]
    [InlineData("\"things\": [", "\"thinks\": [", "thinks")]
    public void A_scenario_that_cannot_be_names_its_field(string before, string after, string field)
    {
        var text = EmbeddedText.Read("tabletop.json");
        Assert.Contains(before, text, StringComparison.Ordinal);
        var error = Assert.Throws<ScenarioException>(() => TabletopScenarioReader.Read(text.Replace(before, after, StringComparison.Ordinal)));
        Assert.Contains(field, error.Message, StringComparison.Ordinal);
    }
}
