namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>What can hang on a place of a paragraph.</summary>
[Flags]
internal enum MarkKind
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A footnote.</summary>
    Footnote = 1,

    /// <summary>An endnote.</summary>
    Endnote = 2,

    /// <summary>A comment.</summary>
    Comment = 4,

    /// <summary>A bookmark; its text is its name.</summary>
    Bookmark = 8,

    /// <summary>A picture.</summary>
    Image = 16,

    /// <summary>A formula; its text is its signs in order.</summary>
    Formula = 32,

    /// <summary>A page number.</summary>
    PageNumber = 64,
}
