namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>One property of pages.</summary>
[Flags]
internal enum PageAspect
{
    /// <summary>No property.</summary>
    None = 0,

    /// <summary>Width and height of the paper.</summary>
    Size = 1,

    /// <summary>The left margin.</summary>
    Left = 2,

    /// <summary>The right margin.</summary>
    Right = 4,

    /// <summary>The top margin.</summary>
    Top = 8,

    /// <summary>The bottom margin.</summary>
    Bottom = 16,

    /// <summary>All margins.</summary>
    Margins = Left | Right | Top | Bottom,

    /// <summary>How many columns the text has.</summary>
    Columns = 32,
}
