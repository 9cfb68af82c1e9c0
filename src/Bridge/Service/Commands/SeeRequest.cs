using LamRobot.Perception.Vision;

namespace LamRobot.Bridge.Service;

/// <summary>What <c>lamrobot see</c> shall do.</summary>
/// <param name="Camera">What looks, and what is known of what it looks at.</param>
internal sealed record SeeRequest(CameraRequest Camera)
{
    /// <summary>The family of tags; null for the table's, or the usual one.</summary>
    public TagFamily? Family { get; init; }

    /// <summary>Whether people are looked for.</summary>
    public bool People { get; init; }

    /// <summary>Where the picture is written with what is seen drawn into it; null for nowhere.</summary>
    public string? Picture { get; init; }

    /// <summary>Whether it goes on looking.</summary>
    public bool Watch { get; init; }

    /// <summary>Whether JSON is written.</summary>
    public bool Json { get; init; }

    /// <summary>Where the simulated table's chance comes from.</summary>
    public int Seed { get; init; } = 1;
}
