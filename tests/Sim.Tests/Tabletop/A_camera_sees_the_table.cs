using LamRobot.Bridge.Mqtt.Wire;
using LamRobot.Contracts;

namespace LamRobot.Sim.Tests;

public sealed class A_camera_sees_the_table
{
    [Fact]
    public async Task A_picture_says_how_and_when_it_was_taken()
    {
        var run = TableCase.Run("[]");
        var camera = Assert.Single(run.Link.Cameras);
        var frame = await camera.CaptureAsync(TestContext.Current.CancellationToken);
        Assert.Equal((640, 480, 1920, "overview"), (frame.Width, frame.Height, frame.Stride, frame.CameraId));
        Assert.Equal(640 * 480 * 3, frame.Pixels.Length);
        Assert.Equal(run.World.Start + run.World.Elapsed, frame.Timestamp);
    }

    [Theory]
    [InlineData("red block", 0.04)]
    [InlineData("green block", 0.04)]
    [InlineData("blue block", 0.04)]
    [InlineData("yellow block", 0.04)]
    [InlineData("white bowl", 0.006)]
    public void A_thing_is_in_the_picture_where_its_pose_and_the_cameras_say(string name, double height)
    {
        var world = TableCase.World();
        world.CameraEffects = CameraEffects.None;
        var thing = world.Table.Find(name)!;
        var frame = world.Take("overview");
        var (x, y) = Projection.Of(frame, thing.Position.X, thing.Position.Y, thing.Position.Z + height);
        Assert.Equal(thing.Spec.Colour, Look.NearestColour(frame, x, y));
    }

    [Fact]
    public void A_thing_that_moved_is_seen_elsewhere_and_what_is_in_the_closed_drawer_is_not_seen()
    {
        var world = TableCase.World("""[["in","red block","drawer"]]""");
        world.CameraEffects = CameraEffects.None;
        Assert.DoesNotContain("red", Look.ColoursOf(world.Take("overview")));
        world.Table.SetDrawer(open: true);
        Assert.Contains("red", Look.ColoursOf(world.Take("overview")));
    }

    [Fact]
    public void The_cells_of_a_tag_are_where_its_place_says()
    {
        var world = TableCase.World();
        world.CameraEffects = CameraEffects.None;
        var frame = world.Take("overview");
        foreach (var tag in world.Tags.Where(static tag => tag.YMetres < 0))
        {
            for (var cell = 0; cell < 36; cell++)
            {
                var (row, column) = Math.DivRem(cell, 6);
                var side = tag.SideMetres / 6;
                var (x, y) = Projection.Of(frame, tag.XMetres + ((column - 2.5) * side), tag.YMetres - ((row - 2.5) * side), 0);
                Assert.Equal(TagPattern.IsWhite(tag.Id, column, row), Look.IsBright(frame, x, y));
            }
        }
    }

    [Fact]
    public void From_the_same_seed_and_moment_comes_the_same_picture_and_noise_and_light_change_it()
    {
        byte[] Picture(int seed, CameraEffects effects)
        {
            var world = TableCase.World(seed: seed);
            world.CameraEffects = effects;
            return world.Take("overview").Pixels.ToArray();
        }

        Assert.Equal(Picture(7, new()), Picture(7, new()));
        Assert.NotEqual(Picture(7, new()), Picture(8, new()));
        Assert.NotEqual(Picture(7, new()), Picture(7, new() { Blur = 1 }));
        Assert.True(Picture(7, new() { Brightness = 0.5 }).Average(static value => (double)value) < 0.6 * Picture(7, new()).Average(static value => (double)value));
    }

    [Fact]
    public void A_picture_survives_png()
    {
        var frame = TableCase.World().Take("overview");
        var png = PngPicture.Write(frame.Pixels.Span, frame.Width, frame.Height, frame.Stride);
        Assert.True(PngPicture.TryRead(png, out var pixels, out var width, out var height));
        Assert.Equal((640, 480), (width, height));
        Assert.Equal(frame.Pixels.ToArray(), pixels);
        png[200] ^= 0x10;
        Assert.False(PngPicture.TryRead(png, out _, out _, out _));
        Assert.False(PngPicture.TryRead(png.AsSpan(0, 300), out _, out _, out _));
    }
}
