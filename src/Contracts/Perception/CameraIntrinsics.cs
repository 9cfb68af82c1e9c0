namespace LamRobot.Contracts;

/// <summary>How a camera's lens maps directions to pixels: a pinhole, and how much the real lens differs from it.</summary>
/// <param name="FocalX">Focal length along a row, in pixels.</param>
/// <param name="FocalY">Focal length along a column, in pixels.</param>
/// <param name="CentreX">Column of the optical axis; the centre of the first pixel is 0.</param>
/// <param name="CentreY">Row of the optical axis; the centre of the first pixel is 0.</param>
public sealed record CameraIntrinsics(double FocalX, double FocalY, double CentreX, double CentreY)
{
    /// <summary>Distortion as OpenCV orders it (k1, k2, p1, p2, k3); empty for none. Compared by content.</summary>
    public EquatableList<double> Distortion { get; init => field = value ?? []; } = [];
}
