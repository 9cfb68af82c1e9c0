using LamRobot.Contracts;

namespace LamRobot.Perception.Vision;

/// <summary>A rigid motion: takes points of one frame to another.</summary>
internal readonly record struct Motion(Rotation Rotation, Vector Translation)
{
    public static Motion Of(SpatialPose pose) => new(Rotation.Of(pose), new(pose.XMetres, pose.YMetres, pose.ZMetres));

    /// <summary>From the camera's frame to the world.</summary>
    public static Motion Of(CameraPose pose) => Of(new SpatialPose(pose.XMetres, pose.YMetres, pose.ZMetres, pose.RotationX, pose.RotationY, pose.RotationZ, pose.RotationW));

    public static Vector operator *(Motion motion, Vector point) => (motion.Rotation * point) + motion.Translation;

    public static Motion operator *(Motion a, Motion b) => new(a.Rotation * b.Rotation, a * b.Translation);

    public Motion Inverse()
    {
        var back = Rotation.Inverse();
        return new(back, -1 * (back * Translation));
    }

    public SpatialPose ToPose()
    {
        var (x, y, z, w) = Rotation.Quaternion();
        return new(Translation.X, Translation.Y, Translation.Z, x, y, z, w);
    }

    public CameraPose ToCameraPose()
    {
        var (x, y, z, w) = Rotation.Quaternion();
        return new(Translation.X, Translation.Y, Translation.Z, w, x, y, z);
    }
}
