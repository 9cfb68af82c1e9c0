using System.ComponentModel.DataAnnotations;

namespace LamRobot.Perception.Vision;

/// <summary>Which coloured objects are looked for, and the plane on which they stand.</summary>
public sealed class ColourObjectOptions
{
    /// <summary>The colours, each with a name of its own.</summary>
    [MinLength(1)]
    [MaxLength(250)]
    public IReadOnlyList<ColourRange> Colours { get; init; } =
    [
        new("red", 345, 18), new("orange", 18, 42), new("yellow", 42, 70), new("green", 80, 165), new("blue", 195, 255), new("purple", 255, 310),
    ];

    /// <summary>The smallest blob that is taken for an object, in pixels.</summary>
    [Range(4, 1_000_000)]
    public int LeastPixels { get; init; } = 80;

    /// <summary>Height of the plane on which objects stand, in the world's metres.</summary>
    public double PlaneMetres { get; init; }

    /// <summary>The objects' height in metres; null when they are about as high as they are wide, as cubes and balls are.</summary>
    [Range(0.001, 2)]
    public double? HeightMetres { get; init; }

    /// <summary>The kinds of things that there are; empty when that is not known, and then anything is a box, a can or a ball. What has a colour and is like none of them has no place.</summary>
    public IReadOnlyList<KnownBody> Bodies { get; init; } = [];

    /// <summary>The largest object in metres; what seems larger is taken for something else.</summary>
    [Range(0.005, 10)]
    public double LargestMetres { get; init; } = 0.3;
}
