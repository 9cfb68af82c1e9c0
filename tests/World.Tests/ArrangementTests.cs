namespace LamRobot.World.Tests;

public sealed class ArrangementTests
{
    private static readonly CameraPose Eye = new(0, -0.6, 0.8, 1, 0, 0, 0);
    private static readonly Arrangement Arrangement = new(
        new Dictionary<string, ThingSize> { ["block"] = new(0.04, 0.04), ["bowl"] = new(0.13, 0.045) { Hollow = true } },
        [new("bin", "bin", "container", 0.3, 0.1, 0.4, 0.2) { Relation = "in" }],
        "table");

    [Fact]
    public void A_block_within_a_bowl_is_in_it_and_beside_nothing()
    {
        var seen = Describe(Block("red block", 0.02, 0.01), Bowl("blue bowl", 0, 0), Block("green block", 0.15, 0));

        Assert.Equal("blue bowl", seen.Find("red block")!.Attributes["in"]);
        Assert.DoesNotContain("left_of", seen.Find("red block")!.Attributes.Keys);
        Assert.Equal("blue bowl", seen.Find("green block")!.Attributes["right_of"]);
    }

    [Fact]
    public void What_seems_to_stand_right_behind_a_block_lies_on_it_and_is_lifted_to_there()
    {
        // 0.04 m above the table the same line of sight is 1/20 nearer to the eye.
        var seen = Describe(Block("red block", 0.1, 0.1), Block("green block", 0.1 / 0.95, (0.1 + 0.03) / 0.95));

        var upper = seen.Find("green block")!;
        Assert.Equal("red block", upper.Attributes["on"]);
        Assert.Equal(0.1, upper.Pose!.XMetres, 1e-9);
        Assert.Equal(0.1, upper.Pose.YMetres, 1e-9);
        Assert.Equal(0.04, upper.Pose.ZMetres, 1e-9);
        Assert.Equal("table", seen.Find("red block")!.Attributes["on"]);
    }

    [Fact]
    public void A_thing_is_beside_the_nearest_on_each_side_and_fixtures_count()
    {
        var seen = Describe(Block("red block", 0, 0), Block("green block", 0.1, 0.01), Block("blue block", 0.2, 0), Block("yellow block", 0.24, 0.15));

        Assert.Equal("green block", seen.Find("red block")!.Attributes["left_of"]);
        Assert.Equal("green block", seen.Find("blue block")!.Attributes["right_of"]);
        Assert.Equal("bin", seen.Find("yellow block")!.Attributes["left_of"]);
        Assert.DoesNotContain("behind", seen.Find("red block")!.Attributes.Keys);
    }

    [Fact]
    public void What_is_farther_than_a_hand_s_breadth_or_held_is_beside_nothing()
    {
        var held = Block("green block", 0.1, 0) with { Pose = null };

        var seen = Describe(Block("red block", 0, 0), held, Block("blue block", -0.3, 0));

        Assert.DoesNotContain("left_of", seen.Find("red block")!.Attributes.Keys);
        Assert.Empty(seen.Find("green block")!.Attributes);
    }

    private static Observation Describe(params Entity[] things) => Arrangement.Describe(new() { Entities = [.. things] }, Eye);

    private static Entity Block(string name, double x, double y) => new(name, name, "block") { Pose = new(x, y) };

    private static Entity Bowl(string name, double x, double y) => new(name, name, "bowl") { Pose = new(x, y) };
}
