namespace LamRobot.Training.Spotter;

/// <summary>A stretch of sound as the network learns it.</summary>
/// <param name="Frames">Features, [frames, bands].</param>
/// <param name="Classes">For each judgement the right class.</param>
/// <param name="Weights">For each judgement how much it counts; 0 where no class is plainly right.</param>
internal sealed record Segment(float[] Frames, long[] Classes, float[] Weights);
