namespace LamRobot.Perception.Vision;

/// <summary>Reads the output of a YOLO network: version 5 gives [1, boxes, 5 + classes] with objectness, versions 8 and later give [1, 4 + classes, boxes].</summary>
internal sealed class YoloOutput
{
    private readonly int labels;
    private readonly int boxes;
    private readonly bool hasObjectness;
    private readonly bool isTransposed;

    private YoloOutput(int labels, int boxes, bool hasObjectness, bool isTransposed) =>
        (this.labels, this.boxes, this.hasObjectness, this.isTransposed) = (labels, boxes, hasObjectness, isTransposed);

    /// <summary>Finds the layout from the output's shape; null when it is none of the two.</summary>
    public static YoloOutput? Of(ReadOnlySpan<long> shape, int labels) => shape switch
    {
        [1, var rows, var columns] when columns == labels + 5 => new(labels, (int)rows, true, false),
        [1, var rows, var columns] when rows == labels + 4 => new(labels, (int)columns, false, true),
        _ => null,
    };

    /// <summary>The boxes whose best class scores enough, in pixels of the network's picture.</summary>
    public IEnumerable<ScoredBox> Read(ReadOnlyMemory<float> values, double leastScore)
    {
        for (var box = 0; box < boxes; box++)
        {
            if (Best(values.Span, box) is var (score, label) && score >= leastScore)
            {
                var (x, y, width, height) = (At(values.Span, box, 0), At(values.Span, box, 1), At(values.Span, box, 2), At(values.Span, box, 3));
                yield return new(x - (width / 2), y - (height / 2), x + (width / 2), y + (height / 2), score, label);
            }
        }
    }

    private (double Score, int Label) Best(ReadOnlySpan<float> values, int box)
    {
        var first = hasObjectness ? 5 : 4;
        var (score, label) = (0.0, 0);
        for (var index = 0; index < labels; index++)
        {
            var here = At(values, box, first + index);
            (score, label) = here > score ? (here, index) : (score, label);
        }

        return (hasObjectness ? score * At(values, box, 4) : score, label);
    }

    private double At(ReadOnlySpan<float> values, int box, int field) => isTransposed ? values[(field * boxes) + box] : values[(box * (labels + 5)) + field];
}
