using System.Numerics;
using LamRobot.Vision.Tests.Rendering;

namespace LamRobot.Vision.Tests;

public sealed class ColourObjectTests
{
    private static readonly Eye Oblique = Eye.LookingAt(new(0.05f, -0.45f, 0.5f), Vector3.Zero);
    private readonly ColourObjectDetector detector = new(new ColourObjectOptions());

    [Theory]
    [InlineData("red")]
    [InlineData("orange")]
    [InlineData("yellow")]
    [InlineData("green")]
    [InlineData("blue")]
    [InlineData("purple")]
    public void Every_colour_is_named_and_its_cube_stands_where_it_stands(string colour)
    {
        var (middle, turn) = (new Vector2(0.08f, 0.03f), 0.35f);
        var frame = Oblique.Look([new Rendering.Table(Paint.Wood), new Box(middle, new(0.04f), turn, Paint.Of(colour))], 5, 1);

        var cube = Assert.Single(detector.Detect(frame));

        Assert.Equal((colour, ObjectShape.Box), (cube.Colour, cube.Shape));
        AssertNear(middle, cube, 0.003);
        Assert.InRange(cube.SizeMetres!.Value, 0.037, 0.043);
        Assert.InRange(Math.Abs(cube.Place!.HeadingRadians - turn), 0, 0.18);
        Assert.True(cube.Confidence > 0.8);
    }

    [Fact]
    public void Boxes_and_round_things_are_told_apart_anywhere_on_the_table()
    {
        var random = new Random(5);
        var (right, total, errors) = (0, 0, new List<double>());
        for (var scene = 0; scene < 12; scene++)
        {
            var box = new Box(Spot(random, -0.12f), new(0.045f), (float)random.NextDouble() * 1.5f, Paint.Red);
            var ball = new Ball(Spot(random, 0), 0.05f, Paint.Green);
            var can = new Can(Spot(random, 0.12f), 0.045f, 0.045f, Paint.Blue);
            foreach (var thing in detector.Detect(Oblique.Look([new Rendering.Table(Paint.Wood), box, ball, can], 5, scene)))
            {
                total++;
                right += (thing.Shape == ObjectShape.Box) == (thing.Colour == "red") ? 1 : 0;
                var truth = thing.Colour switch { "red" => box.Middle, "green" => ball.Middle, _ => can.Middle };
                errors.Add(Math.Sqrt(Math.Pow(thing.Place!.XMetres - truth.X, 2) + Math.Pow(thing.Place.YMetres - truth.Y, 2)));
            }
        }

        Assert.Equal(36, total);
        Assert.True(right >= 35, $"{right} of {total} shapes");
        Assert.True(errors.Max() < 0.006, $"worst place {errors.Max() * 1000:0.0} mm");
    }

    [Fact]
    public void A_thing_on_the_picture_s_edge_is_said_to_be_cut()
    {
        var eye = Eye.LookingAt(new(0, -0.01f, 0.5f), Vector3.Zero);
        var frame = eye.Look([new Rendering.Table(Paint.Wood), new Box(new(0.265f, 0), new(0.05f), 0, Paint.Blue)], 5, 1);

        var thing = Assert.Single(detector.Detect(frame));

        Assert.True(thing.IsCut);
        Assert.Equal(ObjectShape.Unknown, thing.Shape);
        Assert.True(thing.Confidence <= 0.5);
    }

    [Fact]
    public void Without_a_known_place_of_the_camera_a_thing_has_colour_and_outline_only()
    {
        var frame = Oblique.Look([new Rendering.Table(Paint.Wood), new Box(default, new(0.04f), 0, Paint.Red)], 5, 1) with { Pose = null };

        var thing = Assert.Single(detector.Detect(frame));

        Assert.Equal("red", thing.Colour);
        Assert.Null(thing.Place);
        Assert.Null(thing.SizeMetres);
        Assert.NotEmpty(thing.Outline);
    }

    [Fact]
    public void A_bare_table_has_no_objects() =>
        Assert.Empty(detector.Detect(Oblique.Look([new Rendering.Table(Paint.Wood)], 15, 1)));

    [Fact]
    public void A_grey_picture_has_no_coloured_objects() =>
        Assert.Empty(detector.Detect(new CameraFrame(new byte[64], 8, 8, 8, default) { Format = PixelFormat.Gray8 }));

    private static Vector2 Spot(Random random, float x) => new(x + ((float)random.NextDouble() * 0.04f) - 0.02f, ((float)random.NextDouble() * 0.24f) - 0.12f);

    private static void AssertNear(Vector2 truth, ColouredObject thing, double reach)
    {
        var away = Math.Sqrt(Math.Pow(thing.Place!.XMetres - truth.X, 2) + Math.Pow(thing.Place.YMetres - truth.Y, 2));
        Assert.True(away < reach, $"{thing.Colour} is {away * 1000:0.0} mm off");
    }
}
