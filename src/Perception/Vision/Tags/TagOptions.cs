using System.ComponentModel.DataAnnotations;

namespace LamRobot.Perception.Vision;

/// <summary>Which tags are looked for.</summary>
public sealed class TagOptions
{
    /// <summary>The family; AprilTag 36h11.</summary>
    public TagFamily Family { get; init; } = TagFamily.AprilTag36h11;

    /// <summary>Length of the black square's side in metres; 0.05.</summary>
    [Range(0.001, 10)]
    public double SizeMetres { get; init; } = 0.05;

    /// <summary>Sizes of tags that are larger or smaller than the others, by number.</summary>
    public IReadOnlyDictionary<int, double> SizesMetres { get; init; } = new Dictionary<int, double>();

    internal double SizeOf(int id) => SizesMetres.TryGetValue(id, out var size) ? size : SizeMetres;
}
