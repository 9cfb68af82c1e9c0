using LamRobot.Contracts;

namespace LamRobot.Perception.Vision;

/// <summary>What is looked for in a picture.</summary>
public sealed class SceneOptions
{
    /// <summary>Tags; null for none.</summary>
    public TagOptions? Tags { get; init; } = new();

    /// <summary>Tags at known places: where they are seen, the camera finds out where it is.</summary>
    public IReadOnlyList<PlacedTag> PlacedTags { get; init; } = [];

    /// <summary>Coloured objects; null for none.</summary>
    public ColourObjectOptions? Objects { get; init; } = new();

    /// <summary>What an object with corners is called.</summary>
    public string BoxName { get; init; } = "box";

    /// <summary>What an object without corners is called.</summary>
    public string RoundName { get; init; } = "round object";

    /// <summary>Whether QR codes are read.</summary>
    public bool Codes { get; init; } = true;

    /// <summary>Whether people are looked for; that is slow.</summary>
    public bool People { get; init; }

    /// <summary>A network of the YOLO family; null for none.</summary>
    public NetworkOptions? Network { get; init; }

    /// <summary>Whether motion between pictures is measured.</summary>
    public bool Motion { get; init; } = true;

    /// <summary>How things are followed from picture to picture.</summary>
    public TrackerOptions Tracking { get; init; } = new();
}
