using LamRobot.Contracts;

namespace LamRobot.Perception.Vision;

/// <summary>Takes directions of the camera to pixels and back.</summary>
internal sealed class Lens(CameraIntrinsics intrinsics)
{
    private const int UndistortionRounds = 12;
    private readonly bool isStraight = intrinsics.Distortion.All(static value => value == 0);
    private readonly double k1 = Coefficient(intrinsics, 0);
    private readonly double k2 = Coefficient(intrinsics, 1);
    private readonly double p1 = Coefficient(intrinsics, 2);
    private readonly double p2 = Coefficient(intrinsics, 3);
    private readonly double k3 = Coefficient(intrinsics, 4);

    public CameraIntrinsics Intrinsics => intrinsics;

    /// <summary>The pixel of a point in the camera's frame that lies before it.</summary>
    public PixelPoint Project(Vector point) => ToPixel(Distort(point.X / point.Z, point.Y / point.Z));

    /// <summary>The same without the lens's bending: where a perfect pinhole would show it.</summary>
    public PixelPoint ProjectStraight(Vector point) => ToPixel((point.X / point.Z, point.Y / point.Z));

    /// <summary>The direction of a pixel, with z = 1.</summary>
    public Vector Direction(PixelPoint pixel)
    {
        var (bentX, bentY) = ((pixel.X - intrinsics.CentreX) / intrinsics.FocalX, (pixel.Y - intrinsics.CentreY) / intrinsics.FocalY);
        var (x, y) = (bentX, bentY);
        for (var round = 0; !isStraight && round < UndistortionRounds; round++)
        {
            var (againX, againY) = Distort(x, y);
            (x, y) = (x + bentX - againX, y + bentY - againY);
        }

        return new(x, y, 1);
    }

    /// <summary>Where a perfect pinhole would show what this pixel shows.</summary>
    public PixelPoint Straighten(PixelPoint pixel) => isStraight ? pixel : ProjectStraight(Direction(pixel));

    private PixelPoint ToPixel((double X, double Y) at) => new((at.X * intrinsics.FocalX) + intrinsics.CentreX, (at.Y * intrinsics.FocalY) + intrinsics.CentreY);

    private (double X, double Y) Distort(double x, double y)
    {
        if (isStraight)
        {
            return (x, y);
        }

        var squared = (x * x) + (y * y);
        var radial = 1 + (squared * (k1 + (squared * (k2 + (squared * k3)))));
        return (
            (x * radial) + (2 * p1 * x * y) + (p2 * (squared + (2 * x * x))),
            (y * radial) + (p1 * (squared + (2 * y * y))) + (2 * p2 * x * y));
    }

    private static double Coefficient(CameraIntrinsics intrinsics, int index) => index < intrinsics.Distortion.Count ? intrinsics.Distortion[index] : 0;
}
