using System.Numerics;
using LamRobot.Contracts;

namespace LamRobot.Sim.Tests;

/// <summary>Where a point of the world is in a picture, by what the picture says of its camera.</summary>
internal static class Projection
{
    public static (int X, int Y) Of(CameraFrame frame, double x, double y, double z)
    {
        var (pose, lens) = (frame.Pose!, frame.Intrinsics!);
        var turn = new Quaternion((float)pose.RotationX, (float)pose.RotationY, (float)pose.RotationZ, (float)pose.RotationW);
        var seen = Vector3.Transform(new Vector3((float)(x - pose.XMetres), (float)(y - pose.YMetres), (float)(z - pose.ZMetres)), Quaternion.Conjugate(turn));
        return ((int)Math.Round(lens.CentreX + (lens.FocalX * seen.X / seen.Z)), (int)Math.Round(lens.CentreY + (lens.FocalY * seen.Y / seen.Z)));
    }
}
