namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>Some properties with their values: what a style, a run or a paragraph says, or all that holds in the end.</summary>
internal sealed class Format
{
    /// <summary>Says nothing.</summary>
    public static readonly Format Empty = new([]);

    /// <summary>What holds where nothing is said.</summary>
    public static readonly Format Plain = new(new()
    {
        [FormatAspect.Bold] = FormatValue.No,
        [FormatAspect.Italic] = FormatValue.No,
        [FormatAspect.Underline] = FormatValue.No,
        [FormatAspect.Strikethrough] = FormatValue.No,
        [FormatAspect.SmallCaps] = FormatValue.No,
        [FormatAspect.Position] = new("base"),
        [FormatAspect.Size] = FormatValue.Of(12),
        [FormatAspect.Font] = new(""),
        [FormatAspect.Colour] = new("#000000"),
        [FormatAspect.Highlight] = new("none"),
        [FormatAspect.Link] = new(""),
        [FormatAspect.Style] = new(StyleNames.Default),
        [FormatAspect.List] = new("none"),
        [FormatAspect.ListLevel] = FormatValue.Of(0),
        [FormatAspect.Alignment] = new("left"),
        [FormatAspect.LineSpacing] = new("lines", 1),
        [FormatAspect.SpaceBefore] = FormatValue.Of(0),
        [FormatAspect.SpaceAfter] = FormatValue.Of(0),
        [FormatAspect.Indent] = FormatValue.Of(0),
        [FormatAspect.RightIndent] = FormatValue.Of(0),
        [FormatAspect.FirstLine] = FormatValue.Of(0),
        [FormatAspect.Tabs] = new(""),
        [FormatAspect.PageBreak] = FormatValue.No,
    });

    // A size of this word is a factor upon what lies below.
    private const string Relative = "of the size below";

    private readonly Dictionary<FormatAspect, FormatValue> values;

    /// <summary>Makes a format.</summary>
    /// <param name="values">What it says.</param>
    public Format(Dictionary<FormatAspect, FormatValue> values) => this.values = values;

    /// <summary>Gets what is said of a property.</summary>
    /// <param name="aspect">The property.</param>
    /// <returns>The value; null when nothing is said.</returns>
    public FormatValue? Find(FormatAspect aspect) => values.GetValueOrDefault(aspect);

    /// <summary>Gets what holds of a property.</summary>
    /// <param name="aspect">The property.</param>
    /// <returns>The value; where nothing is said, the plain one.</returns>
    public FormatValue Of(FormatAspect aspect) => Find(aspect) ?? Plain.values[aspect];

    /// <summary>Gets whether a property is on.</summary>
    /// <param name="aspect">The property.</param>
    /// <returns>Whether it is said to be on.</returns>
    public bool Has(FormatAspect aspect) => Find(aspect) == FormatValue.Yes;

    /// <summary>Makes the size that is a share of the size below.</summary>
    /// <param name="factor">The share.</param>
    /// <returns>The value.</returns>
    public static FormatValue ShareOfSize(double factor) => new(Relative, factor);

    /// <summary>Says one thing more.</summary>
    /// <param name="aspect">The property.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The new format.</returns>
    public Format With(FormatAspect aspect, FormatValue value) => new Format(new() { [aspect] = value }).Over(this);

    /// <summary>Keeps only some properties.</summary>
    /// <param name="aspects">Which.</param>
    /// <returns>The new format.</returns>
    public Format Only(FormatAspect aspects) => new(values.Where(pair => aspects.HasFlag(pair.Key)).ToDictionary());

    /// <summary>Lays this format over another.</summary>
    /// <param name="below">The other.</param>
    /// <returns>What holds of both.</returns>
    public Format Over(Format below)
    {
        if (values.Count == 0 || below.values.Count == 0)
        {
            return values.Count == 0 ? below : this;
        }

        var merged = new Dictionary<FormatAspect, FormatValue>(below.values);
        foreach (var (aspect, value) in values)
        {
            merged[aspect] = value.Word == Relative ? Scaled(value, below.Of(aspect)) : value;
        }

        return new(merged);
    }

    private static FormatValue Scaled(FormatValue factor, FormatValue below) => new(below.Word, below.Number * factor.Number);
}
