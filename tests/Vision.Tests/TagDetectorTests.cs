using System.Numerics;
using LamRobot.Vision.Tests.Rendering;
using OpenCvSharp.Aruco;

namespace LamRobot.Vision.Tests;

public sealed class TagDetectorTests
{
    private const double Side = 0.05;
    private static readonly Vector3 Grey = new(150);

    [Theory]
    [InlineData(TagFamily.AprilTag36h11, PredefinedDictionaryType.DictAprilTag_36h11, 6)]
    [InlineData(TagFamily.Aruco4x4, PredefinedDictionaryType.Dict4X4_50, 4)]
    public void The_pose_of_a_tag_is_within_three_millimetres_and_its_covariance_says_so(TagFamily family, PredefinedDictionaryType printed, int bits)
    {
        using var detector = new TagDetector(new TagOptions { Family = family, SizeMetres = Side });
        var random = new Random(7);
        var (errors, normalised) = (new List<double>(), new List<double>());
        for (var number = 0; number < 12; number++)
        {
            var (frame, truth) = Shot(printed, bits, number, random);
            var tag = Assert.Single(detector.Detect(frame));
            Assert.Equal(number, tag.Id);
            var pose = tag.Pose!;
            var off = new Vector3((float)pose.Pose.XMetres, (float)pose.Pose.YMetres, (float)pose.Pose.ZMetres) - truth;
            errors.Add(off.Length());
            normalised.Add(off.Length() / pose.Covariance.PositionError);
        }

        Assert.True(errors.Order().ElementAt(6) < 0.003, $"median {errors.Order().ElementAt(6) * 1000:0.00} mm");
        Assert.True(normalised.Order().ElementAt(6) is > 0.05 and < 3, $"median of error by its standard deviation: {normalised.Order().ElementAt(6):0.00}");
    }

    [Fact]
    public void The_attitude_of_a_tag_that_leans_to_the_camera_is_right()
    {
        using var detector = new TagDetector(new TagOptions { SizeMetres = 0.1 });
        var eye = Eye.LookingAt(new(0, -0.3f, 0.4f), Vector3.Zero);
        var tag = detector.Detect(eye.Look([new Table(Grey), Tag(3, 0.1)], 2, 1)).Single();

        var turn = Rotation.Of(tag.Pose!.Pose);
        var world = Motion.Of(eye.Pose).Rotation * turn;

        Assert.InRange(world.AxisZ.Z, 0.999, 1.0001);
        Assert.InRange(world.AxisX.X, 0.999, 1.0001);
        Assert.True(tag.Pose.Distinctness > 1);
    }

    [Fact]
    public void Without_a_calibration_a_tag_has_corners_and_no_pose()
    {
        using var detector = new TagDetector(new TagOptions());
        var frame = Eye.LookingAt(new(0, -0.01f, 0.4f), Vector3.Zero).Look([new Table(Grey), Tag(3, 0.1)], 2, 1) with { Intrinsics = null };

        var tag = detector.Detect(frame).Single();

        Assert.Null(tag.Pose);
        Assert.Equal(4, tag.Corners.Count);
    }

    [Fact]
    public void A_lens_that_bends_lines_is_undone()
    {
        var bent = Eye.Straight with { Distortion = [-0.25, 0.08, 0, 0, 0] };
        var eye = Eye.LookingAt(new(0.14f, -0.1f, 0.45f), new(0.14f, -0.1f, 0), bent);
        using var detector = new TagDetector(new TagOptions { SizeMetres = Side });

        var tag = detector.Detect(eye.Look([new Table(Grey), Tag(5, Side)], 2, 1)).Single();

        var found = Motion.Of(eye.Pose) * Motion.Of(tag.Pose!.Pose).Translation;
        Assert.InRange(found.Length, 0, 0.003);
    }

    [Fact]
    public void Noise_is_not_taken_for_a_tag()
    {
        using var detector = new TagDetector(new TagOptions());

        Assert.Empty(detector.Detect(Eye.LookingAt(new(0, -0.01f, 0.4f), Vector3.Zero).Look([new Table(Grey)], 40, 3)));
    }

    [Fact]
    public void Options_out_of_range_are_refused() =>
        Assert.Throws<System.ComponentModel.DataAnnotations.ValidationException>(() => new TagDetector(new TagOptions { SizeMetres = 0 }));

    private static Poster Tag(int id, double size) => TagSheet.Of(PredefinedDictionaryType.DictAprilTag_36h11, 6, id, size, new(0, 0, 0.0005f), Vector3.UnitX, Vector3.UnitY);

    /// <summary>A tag on the table, and the camera somewhere 0.3 to 0.8 m away.</summary>
    private static (CameraFrame Frame, Vector3 Truth) Shot(PredefinedDictionaryType printed, int bits, int id, Random random)
    {
        float Around(double width) => (float)((random.NextDouble() - 0.5) * width);
        var away = 0.3f + ((float)random.NextDouble() * 0.5f);
        var eye = Eye.LookingAt(away * Vector3.Normalize(new(Around(1.2), Around(1.2), 1)), new(Around(0.15), Around(0.1), 0));
        var tag = TagSheet.Of(printed, bits, id, Side, Vector3.Zero, Vector3.UnitX, Vector3.UnitY);
        var frame = eye.Look([new Table(Grey) { }, tag with { Corner = tag.Corner + new Vector3(0, 0, 1e-4f) }], 5, id);
        var to = -eye.Position;
        return (frame, new(Vector3.Dot(to, eye.Right), Vector3.Dot(to, eye.Down), Vector3.Dot(to, eye.Forward)));
    }
}
