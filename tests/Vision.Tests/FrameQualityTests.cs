using System.Numerics;
using LamRobot.Vision.Tests.Rendering;
using OpenCvSharp;

namespace LamRobot.Vision.Tests;

public sealed class FrameQualityTests
{
    private static readonly CameraFrame Good = Eye.LookingAt(new(0, -0.4f, 0.5f), Vector3.Zero)
        .Look([new Rendering.Table(Paint.Wood), new Box(new(0, 0), new(0.05f), 0.3f, Paint.Red), new Ball(new(0.1f, 0.05f), 0.05f, Paint.Blue)], 5, 1);

    [Fact]
    public void A_good_picture_has_no_fault()
    {
        var quality = FrameQualityMeter.Measure(Good);

        Assert.Equal(FrameFault.None, quality.Fault);
        Assert.Null(quality.Distrust);
    }

    [Theory]
    [InlineData(0.05, 0, FrameFault.Dark)]
    [InlineData(1, 200, FrameFault.Glaring)]
    public void A_dark_and_a_glaring_picture_are_not_trusted(double factor, double offset, FrameFault fault) =>
        Assert.Equal(fault, Changed(picture => picture.ConvertTo(picture, MatType.CV_8UC3, factor, offset)).Fault);

    [Fact]
    public void A_covered_camera_is_not_trusted_whatever_its_noise()
    {
        using var hand = new Mat(480, 640, MatType.CV_8UC3, new Scalar(60, 70, 110));
        using var noise = new Mat(480, 640, MatType.CV_8UC3);
        Cv2.Randn(noise, Scalar.All(8), Scalar.All(6));
        Cv2.Add(hand, noise, hand);

        Assert.Equal(FrameFault.Blocked, FrameQualityMeter.Measure(PictureCoding.Copy(hand, default)).Fault);
    }

    [Fact]
    public void A_picture_that_is_out_of_focus_is_not_trusted()
    {
        var quality = Changed(picture => Cv2.GaussianBlur(picture, picture, new Size(31, 31), 7));

        Assert.Equal(FrameFault.Blurred, quality.Fault);
    }

    [Fact]
    public void A_scene_says_why_it_is_not_to_be_trusted()
    {
        using var reader = new SceneReader(new SceneOptions());
        var dark = new CameraFrame(new byte[640 * 480 * 3], 640, 480, 1920, default);

        Assert.Equal("it is too dark", reader.Read(dark).View.Distrust);
    }

    private static FrameQuality Changed(Action<Mat> change)
    {
        using var picture = new Picture(Good);
        using var canvas = picture.Canvas();
        change(canvas);
        return FrameQualityMeter.Measure(PictureCoding.Copy(canvas, default));
    }
}
