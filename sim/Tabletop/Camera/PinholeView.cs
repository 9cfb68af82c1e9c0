using System.Numerics;
using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>How a camera that looks from one point at another sees: x right in the picture, y down, z away from it.</summary>
internal sealed class PinholeView
{
    private readonly Vector3 right;
    private readonly Vector3 down;
    private readonly Vector3 forward;

    public PinholeView(CameraSpec spec)
    {
        Spec = spec;
        Eye = ToVector(spec.Eye);
        forward = Vector3.Normalize(ToVector(spec.Target) - Eye);
        right = Vector3.Normalize(Vector3.Cross(forward, Vector3.UnitZ));
        down = Vector3.Cross(forward, right);
        Intrinsics = new(spec.FocalPixels, spec.FocalPixels, (spec.Width - 1) / 2.0, (spec.Height - 1) / 2.0);
        var turn = Quaternion.Normalize(Quaternion.CreateFromRotationMatrix(new(
            right.X, right.Y, right.Z, 0,
            down.X, down.Y, down.Z, 0,
            forward.X, forward.Y, forward.Z, 0,
            0, 0, 0, 1)));
        Pose = new(spec.Eye.X, spec.Eye.Y, spec.Eye.Z, turn.W, turn.X, turn.Y, turn.Z);
    }

    public CameraSpec Spec { get; }

    public Vector3 Eye { get; }

    public CameraIntrinsics Intrinsics { get; }

    public CameraPose Pose { get; }

    /// <summary>A point of the world as the camera sees it.</summary>
    public Vector3 ToCamera(Vector3 point)
    {
        var way = point - Eye;
        return new(Vector3.Dot(right, way), Vector3.Dot(down, way), Vector3.Dot(forward, way));
    }

    private static Vector3 ToVector(SpaceSpec point) => new((float)point.X, (float)point.Y, (float)point.Z);
}
