using System.Numerics;
using LamRobot.Vision.Tests.Rendering;

namespace LamRobot.Vision.Tests;

public sealed class KnownBodyTests
{
    private static readonly Eye Oblique = Eye.LookingAt(new(0.05f, -0.55f, 0.6f), Vector3.Zero);
    private static readonly ColourObjectOptions Options = new()
    {
        Colours = [.. new ColourObjectOptions().Colours, new("white", 0, 360) { LeastSaturation = 0, MostSaturation = 0.1, LeastBrightness = 0.87 }],
        Bodies = [new("block", ObjectShape.Box, 0.04, 0.04), new("bowl", ObjectShape.Round, 0.13, 0.045) { Hollow = true, Colours = ["blue", "white"] }],
    };

    [Fact]
    public void A_flat_round_thing_stands_where_it_stands_when_its_height_is_known()
    {
        var thing = Assert.Single(Detect(new Can(new(0.06f, 0.05f), 0.13f, 0.045f, Paint.Blue)));

        Assert.Equal(("blue", "bowl"), (thing.Colour, thing.Kind));
        Assert.InRange(Away(thing, 0.06, 0.05), 0, 0.003);
    }

    [Fact]
    public void The_rim_alone_tells_where_a_bowl_is_whose_sides_are_in_the_dark()
    {
        var middle = new Vector2(-0.05f, 0.04f);
        var thing = Assert.Single(Detect(new Can(middle, 0.13f, 0.045f, new(90)), new Lid(middle, 0.13f, 0.0452f, new(250))));

        Assert.Equal(("white", "bowl"), (thing.Colour, thing.Kind));
        Assert.InRange(Away(thing, -0.05, 0.04), 0, 0.004);
    }

    [Fact]
    public void What_is_like_no_known_kind_has_no_place()
    {
        var things = Detect(new Box(new(0.08f, 0), new(0.08f), 0, Paint.Red), new Can(new(-0.1f, 0), 0.13f, 0.045f, Paint.Green));

        Assert.Equal(2, things.Count);
        Assert.All(things, static thing => Assert.Equal((null, null), (thing.Kind, thing.Place)));
    }

    [Fact]
    public void A_block_that_touches_a_bowl_of_its_colour_in_the_picture_is_a_thing_of_its_own()
    {
        var things = Detect(new Can(new(0, 0), 0.13f, 0.045f, Paint.Blue), new Box(new(0.088f, 0.0f), new(0.04f), 0, Paint.Blue));

        Assert.Equal(["block", "bowl"], things.Select(static thing => thing.Kind).Order());
        Assert.InRange(Away(things.Single(static thing => thing.Kind == "block"), 0.088, 0), 0, 0.01);
    }

    private static IReadOnlyList<ColouredObject> Detect(params ISolid[] things) =>
        new ColourObjectDetector(Options).Detect(Oblique.Look([new Rendering.Table(Paint.Wood), .. things], 3, 1));

    private static double Away(ColouredObject thing, double x, double y) => Math.Sqrt(Math.Pow(thing.Place!.XMetres - x, 2) + Math.Pow(thing.Place.YMetres - y, 2));
}
