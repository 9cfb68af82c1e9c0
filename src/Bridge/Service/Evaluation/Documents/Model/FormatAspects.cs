namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>Groups of properties, with their words and tolerances.</summary>
internal static class FormatAspects
{
    /// <summary>What characters have.</summary>
    public const FormatAspect Characters = FormatAspect.Bold | FormatAspect.Italic | FormatAspect.Underline | FormatAspect.Strikethrough | FormatAspect.Position
        | FormatAspect.SmallCaps | FormatAspect.Size | FormatAspect.Font | FormatAspect.Colour | FormatAspect.Highlight | FormatAspect.Link;

    /// <summary>What paragraphs have.</summary>
    public const FormatAspect Paragraphs = FormatAspect.Style | FormatAspect.List | FormatAspect.ListLevel | FormatAspect.Alignment | FormatAspect.LineSpacing
        | FormatAspect.SpaceBefore | FormatAspect.SpaceAfter | FormatAspect.Indent | FormatAspect.RightIndent | FormatAspect.FirstLine | FormatAspect.Tabs | FormatAspect.PageBreak;

    private static readonly FormatAspect[] All = Enum.GetValues<FormatAspect>();

    /// <summary>Splits a set.</summary>
    /// <param name="aspects">The set.</param>
    /// <returns>Its members.</returns>
    public static IEnumerable<FormatAspect> Members(this FormatAspect aspects) => All.Where(aspect => aspect != FormatAspect.None && aspects.HasFlag(aspect));

    /// <summary>Says how far apart two values of one meaning can be, since programs round to their own units.</summary>
    /// <param name="aspect">The property.</param>
    /// <returns>The distance, in the property's unit.</returns>
    public static double Tolerance(this FormatAspect aspect) => aspect switch
    {
        FormatAspect.Size => 0.11,
        FormatAspect.SpaceBefore or FormatAspect.SpaceAfter => 0.3,
        FormatAspect.LineSpacing => 0.02,
        FormatAspect.Indent or FormatAspect.RightIndent or FormatAspect.FirstLine or FormatAspect.Tabs => 0.05,
        _ => 0,
    };

    /// <summary>Names a property for a person.</summary>
    /// <param name="aspect">The property.</param>
    /// <returns>The words.</returns>
    public static string InWords(this FormatAspect aspect) => aspect switch
    {
        FormatAspect.Position => "superscript or subscript",
        FormatAspect.SmallCaps => "small capitals",
        FormatAspect.ListLevel => "list level",
        FormatAspect.LineSpacing => "line spacing",
        FormatAspect.SpaceBefore => "space before",
        FormatAspect.SpaceAfter => "space after",
        FormatAspect.RightIndent => "right indent",
        FormatAspect.FirstLine => "first line",
        FormatAspect.PageBreak => "page break",
        _ => aspect.ToString().ToLowerInvariant(),
    };
}
