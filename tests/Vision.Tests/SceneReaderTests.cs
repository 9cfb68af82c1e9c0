using System.Numerics;
using LamRobot.Vision.Tests.Rendering;
using OpenCvSharp.Aruco;

namespace LamRobot.Vision.Tests;

public sealed class SceneReaderTests
{
    private static readonly Eye Eye = Eye.LookingAt(new(0.1f, -0.4f, 0.5f), Vector3.Zero);
    private static readonly Box Cube = new(new(0.08f, 0.06f), new(0.04f), 0.2f, Paint.Red);

    [Fact]
    public void The_camera_finds_out_where_it_is_by_a_tag_on_the_table_and_so_where_things_are()
    {
        using var reader = new SceneReader(new SceneOptions { Tags = new TagOptions { Family = TagFamily.Aruco4x4 }, PlacedTags = [new(0, 0, 0, 0.06)] });
        var frame = Look(Cube) with { Pose = null };

        var scene = reader.Read(frame);

        Assert.Equal(0, new Vector3((float)scene.CameraPose!.XMetres - Eye.Position.X, (float)scene.CameraPose.YMetres - Eye.Position.Y, (float)scene.CameraPose.ZMetres - Eye.Position.Z).Length(), 0.005);
        var cube = scene.View.Sightings.Single(sighting => sighting.Name == "red box");
        Assert.Equal(0.08, cube.Pose!.XMetres, 0.004);
        Assert.Equal(0.06, cube.Pose.YMetres, 0.004);
        Assert.Equal("4 cm", cube.Attributes["size"]);
        Assert.Equal(["Aruco4x4:0", "Aruco4x4:1"], scene.View.Sightings.Where(sighting => sighting.Kind == "tag").Select(sighting => sighting.Identity));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_tag_s_white_paper_is_no_thing_where_the_tag_is_seen(bool readsTags)
    {
        var white = new ColourRange("white", 0, 360) { LeastSaturation = 0, MostSaturation = 0.12, LeastBrightness = 0.7 };
        using var reader = new SceneReader(new SceneOptions { Tags = readsTags ? new() { Family = TagFamily.Aruco4x4 } : null, Objects = new() { Colours = [.. new ColourObjectOptions().Colours, white] } });

        var things = reader.Read(Look(Cube)).View.Sightings.Where(static sighting => sighting.Kind == "object").Select(static sighting => sighting.Attributes["colour"]).ToList();

        Assert.Contains("red", things);
        Assert.Equal(!readsTags, things.Contains("white"));
    }

    [Fact]
    public void Tags_that_contradict_each_other_give_no_place()
    {
        using var detector = new TagDetector(new TagOptions { Family = TagFamily.Aruco4x4 });
        var tags = detector.Detect(Look());

        Assert.NotNull(new CameraLocator([new(0, 0, 0, 0.06), new(1, -0.12, 0.08, 0.06)]).Locate(tags, Eye.Straight));
        Assert.Null(new CameraLocator([new(0, 0, 0, 0.06), new(1, 0.3, 0.3, 0.06)]).Locate(tags, Eye.Straight));
        Assert.Null(new CameraLocator([new(7, 0, 0, 0.06)]).Locate(tags, Eye.Straight));
    }

    [Fact]
    public void A_bare_place_is_seen_empty_a_thing_or_a_hand_covers_it_and_outside_nothing_is_seen()
    {
        using var reader = new SceneReader(new SceneOptions());
        var hand = new Ball(new(-0.1f, -0.1f), 0.09f, new(200, 150, 120));

        var places = reader.Read(Look(Cube, hand)).View.Visibility!;

        Assert.Equal(PlaceSight.Empty, places.At(-0.1, 0.02, 0));
        Assert.Equal(PlaceSight.Covered, places.At(0.08, 0.06, 0));
        Assert.Equal(PlaceSight.Covered, places.At(-0.1, -0.1, 0));
        Assert.Equal(PlaceSight.NotSeen, places.At(3, 0, 0));
        Assert.Equal(PlaceSight.NotSeen, places.At(0.1, -5, 0));
    }

    [Fact]
    public void A_thing_keeps_its_track_from_picture_to_picture()
    {
        using var reader = new SceneReader(new SceneOptions());
        var tracks = Enumerable.Range(0, 4)
            .Select(step => reader.Read(Look(Cube with { Middle = new(0.08f - (step * 0.01f), 0.06f) }) with { Timestamp = DateTimeOffset.UnixEpoch.AddMilliseconds(step * 50) }))
            .Select(scene => scene.View.Sightings.Single(sighting => sighting.Kind == "object").Track);

        Assert.Single(tracks.Distinct());
    }

    [Fact]
    public void The_drawn_picture_differs_where_things_are_and_the_frame_stays_as_it_is()
    {
        using var reader = new SceneReader(new SceneOptions());
        var frame = Look(Cube);
        var before = frame.Pixels.ToArray();

        var drawn = PictureCoding.Decode(AnnotatedPicture.Draw(frame, reader.Read(frame).View, PictureFormat.Png), default)!;

        Assert.Equal(before, frame.Pixels.ToArray());
        Assert.Equal((frame.Width, frame.Height), (drawn.Width, drawn.Height));
        Assert.NotEqual(before, drawn.Pixels.ToArray());
    }

    [Fact]
    public async Task A_camera_is_a_sensor()
    {
        using var reader = new SceneReader(new SceneOptions());

        var view = await new CameraSensor(new OneFrame(Look(Cube)), reader).LookAsync(TestContext.Current.CancellationToken);

        Assert.Equal("wall", view.Source);
        Assert.Contains(view.Sightings, sighting => sighting.Name == "red box");
    }

    private static CameraFrame Look(params ISolid[] things)
    {
        var tag = TagSheet.Of(PredefinedDictionaryType.Dict4X4_50, 4, 0, 0.06, new(0, 0, 0.0003f), Vector3.UnitX, Vector3.UnitY);
        var other = TagSheet.Of(PredefinedDictionaryType.Dict4X4_50, 4, 1, 0.06, new(-0.12f, 0.08f, 0.0003f), Vector3.UnitX, Vector3.UnitY);
        return Eye.Look([new Rendering.Table(Paint.Wood), tag, other, .. things], 4, 1);
    }

    private sealed class OneFrame(CameraFrame frame) : ICamera
    {
        public string Id => "wall";

        public ValueTask<CameraFrame> CaptureAsync(CancellationToken cancellationToken) => new(frame);
    }
}
