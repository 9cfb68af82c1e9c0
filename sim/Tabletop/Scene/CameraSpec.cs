namespace LamRobot.Sim;

/// <summary>A camera that looks from one point at another: a pinhole without distortion, upright in the picture.</summary>
internal sealed record CameraSpec(string Name, int Width, int Height, double FocalPixels, SpaceSpec Eye, SpaceSpec Target);
