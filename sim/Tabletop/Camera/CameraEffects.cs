using System.ComponentModel.DataAnnotations;

namespace LamRobot.Sim;

/// <summary>What a simulated camera's pictures suffer from.</summary>
public sealed record CameraEffects
{
    /// <summary>A picture as it is.</summary>
    public static CameraEffects None { get; } = new() { NoiseSigma = 0 };

    /// <summary>Standard deviation of the noise of each byte; drawn from the seed and the time.</summary>
    [Range(0, 60)]
    public double NoiseSigma { get; init; } = 2;

    /// <summary>How bright the light is; 1 is what the colours were chosen for.</summary>
    [Range(0.1, 3)]
    public double Brightness { get; init; } = 1;

    /// <summary>How far each pixel spreads, in pixels: 0 is sharp.</summary>
    [Range(0, 4)]
    public int Blur { get; init; }
}
