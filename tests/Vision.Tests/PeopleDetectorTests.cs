using OpenCvSharp;

namespace LamRobot.Vision.Tests;

public sealed class PeopleDetectorTests
{
    [Fact]
    public void A_drawn_figure_that_stands_upright_is_found_where_it_stands()
    {
        using var detector = new PeopleDetector();

        var people = detector.Detect(Street(figureX: 400));

        var person = Assert.Single(people);
        Assert.InRange(400, person.Box.Min(point => point.X), person.Box.Max(point => point.X));
        Assert.InRange(person.Confidence, 0.2, 1);
    }

    [Fact]
    public void An_empty_street_and_a_picture_smaller_than_a_person_have_nobody()
    {
        using var detector = new PeopleDetector();

        Assert.Empty(detector.Detect(Street(null)));
        Assert.Empty(detector.Detect(new CameraFrame(new byte[32 * 32 * 3], 32, 32, 96, default)));
    }

    private static CameraFrame Street(int? figureX)
    {
        using var picture = new Mat(480, 640, MatType.CV_8UC3, Scalar.All(190));
        Cv2.Rectangle(picture, new Rect(0, 400, 640, 80), Scalar.All(150), -1);
        if (figureX is { } x)
        {
            var ink = Scalar.All(45);
            Cv2.Ellipse(picture, new Point(x, 130), new Size(18, 24), 0, 0, 360, ink, -1);
            Cv2.FillConvexPoly(picture, [new(x - 40, 168), new(x + 40, 168), new(x + 30, 280), new(x - 30, 280)], ink, LineTypes.AntiAlias);
            Cv2.Line(picture, new Point(x - 38, 178), new Point(x - 48, 270), ink, 14, LineTypes.AntiAlias);
            Cv2.Line(picture, new Point(x + 38, 178), new Point(x + 48, 270), ink, 14, LineTypes.AntiAlias);
            Cv2.Line(picture, new Point(x - 16, 275), new Point(x - 24, 415), ink, 26, LineTypes.AntiAlias);
            Cv2.Line(picture, new Point(x + 16, 275), new Point(x + 24, 415), ink, 26, LineTypes.AntiAlias);
        }

        Cv2.GaussianBlur(picture, picture, new Size(5, 5), 1.2);
        return PictureCoding.Copy(picture, default);
    }
}
