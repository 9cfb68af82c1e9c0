namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>One property of characters or paragraphs that a person can see.</summary>
[Flags]
internal enum FormatAspect
{
    /// <summary>No property.</summary>
    None = 0,

    /// <summary><see cref="FormatValue.Yes"/> or <see cref="FormatValue.No"/>.</summary>
    Bold = 1 << 0,

    /// <summary><see cref="FormatValue.Yes"/> or <see cref="FormatValue.No"/>.</summary>
    Italic = 1 << 1,

    /// <summary><see cref="FormatValue.Yes"/> or <see cref="FormatValue.No"/>.</summary>
    Underline = 1 << 2,

    /// <summary><see cref="FormatValue.Yes"/> or <see cref="FormatValue.No"/>.</summary>
    Strikethrough = 1 << 3,

    /// <summary><c>base</c>, <c>superscript</c> or <c>subscript</c>.</summary>
    Position = 1 << 4,

    /// <summary><see cref="FormatValue.Yes"/> or <see cref="FormatValue.No"/>.</summary>
    SmallCaps = 1 << 5,

    /// <summary>Points.</summary>
    Size = 1 << 6,

    /// <summary>The family's name.</summary>
    Font = 1 << 7,

    /// <summary><c>#rrggbb</c>; the automatic colour counts as black.</summary>
    Colour = 1 << 8,

    /// <summary><c>#rrggbb</c> or <c>none</c>.</summary>
    Highlight = 1 << 9,

    /// <summary>Where a link leads to; empty without a link.</summary>
    Link = 1 << 10,

    /// <summary>Capitals by effect; they are in the text already, so nothing compares them.</summary>
    Capitals = 1 << 11,

    /// <summary>Hidden characters; they are not in the text.</summary>
    Hidden = 1 << 12,

    /// <summary>The named style.</summary>
    Style = 1 << 13,

    /// <summary><c>none</c>, <c>bullet</c> or <c>number</c>.</summary>
    List = 1 << 14,

    /// <summary>Depth in the list, from 0.</summary>
    ListLevel = 1 << 15,

    /// <summary><c>left</c>, <c>center</c>, <c>right</c> or <c>justify</c>.</summary>
    Alignment = 1 << 16,

    /// <summary><c>lines</c> with their factor, or <c>exact</c>, <c>least</c>, <c>leading</c> with points.</summary>
    LineSpacing = 1 << 17,

    /// <summary>Points.</summary>
    SpaceBefore = 1 << 18,

    /// <summary>Points.</summary>
    SpaceAfter = 1 << 19,

    /// <summary>Centimetres from the left margin.</summary>
    Indent = 1 << 20,

    /// <summary>Centimetres from the right margin.</summary>
    RightIndent = 1 << 21,

    /// <summary>Centimetres that the first line is further in.</summary>
    FirstLine = 1 << 22,

    /// <summary>The stops' kinds, with their places in centimetres.</summary>
    Tabs = 1 << 23,

    /// <summary>Whether a new page begins here.</summary>
    PageBreak = 1 << 24,
}
