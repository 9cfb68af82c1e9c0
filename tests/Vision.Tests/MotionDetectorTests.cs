using OpenCvSharp;

namespace LamRobot.Vision.Tests;

public sealed class MotionDetectorTests
{
    [Fact]
    public void The_camera_s_own_motion_is_told_from_that_of_a_thing()
    {
        using var detector = new MotionDetector();
        Assert.Null(detector.Observe(Scene(0, 0)));

        var still = detector.Observe(Scene(0, 0))!;
        Assert.Empty(still.Regions);
        Assert.Equal(0, still.ShiftX, 1);

        var moved = detector.Observe(Scene(6, 18))!;
        Assert.Equal(6, moved.ShiftX, 0);
        Assert.Equal(0, moved.ShiftY, 0);
        var region = Assert.Single(moved.Regions);
        Assert.InRange(region.Average(point => point.X), 300, 400);
        Assert.InRange(region.Average(point => point.Y), 200, 280);
    }

    [Fact]
    public void Where_nothing_can_be_followed_nothing_is_said()
    {
        using var detector = new MotionDetector();
        var blank = new CameraFrame(new byte[640 * 480 * 3], 640, 480, 1920, default);
        detector.Observe(blank);

        Assert.Null(detector.Observe(blank));
    }

    /// <summary>A speckled wall that is shifted, and a checked card before it that is shifted farther.</summary>
    private static CameraFrame Scene(int wall, int card)
    {
        using var picture = new Mat(480, 640, MatType.CV_8UC3, Scalar.All(120));
        var random = new Random(3);
        for (var spot = 0; spot < 500; spot++)
        {
            Cv2.Circle(picture, new Point(random.Next(-40, 680) + wall, random.Next(480)), 3 + random.Next(5), Scalar.All(random.Next(256)), -1);
        }

        for (var cell = 0; cell < 36; cell++)
        {
            Cv2.Rectangle(picture, new Rect(300 + card + ((cell % 6) * 14), 200 + ((cell / 6) * 14), 14, 14), Scalar.All(random.Next(2) * 255), -1);
        }

        return PictureCoding.Copy(picture, default);
    }
}
