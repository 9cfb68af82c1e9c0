namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>All that assertions speak of, and that may therefore differ from the start document.</summary>
internal sealed class Allowances
{
    private readonly Dictionary<Paragraph, FormatAspect[]> characters = [];
    private readonly Dictionary<Paragraph, FormatAspect> paragraphs = [];
    private readonly HashSet<Paragraph> texts = [];
    private readonly HashSet<Paragraph> losses = [];

    /// <summary>Whether empty paragraphs may come or go.</summary>
    public bool EmptyParagraphs { get; set; }

    /// <summary>The areas that may differ, with the margins beside them.</summary>
    public PageArea Areas { get; set; }

    /// <summary>The properties of pages that may differ.</summary>
    public PageAspect Page { get; set; }

    /// <summary>Whether tables may come or go.</summary>
    public bool TableCount { get; set; }

    /// <summary>The result's tables that may have another shape, or be new.</summary>
    public HashSet<DocumentTable> Shapes { get; } = [];

    /// <summary>The result's notes, comments, bookmarks and formulas that may be new.</summary>
    public HashSet<Mark> Marks { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>The kinds of which some may come or go.</summary>
    public MarkKind MarkKinds { get; set; }

    /// <summary>Whether the title may differ.</summary>
    public bool Title { get; set; }

    /// <summary>The default font before and after, when it may differ.</summary>
    public (string Before, string After)? DefaultFont { get; set; }

    /// <summary>Lets formats of a part of the result differ.</summary>
    /// <param name="span">The part.</param>
    /// <param name="aspects">The formats: those of characters on the part, those of paragraphs on its paragraph.</param>
    public void Formats(TextSpan span, FormatAspect aspects)
    {
        paragraphs[span.Paragraph] = Of(span.Paragraph) | (aspects & FormatAspects.Paragraphs);
        if ((aspects & FormatAspects.Characters) == FormatAspect.None)
        {
            return;
        }

        if (!characters.TryGetValue(span.Paragraph, out var all))
        {
            characters[span.Paragraph] = all = new FormatAspect[span.Paragraph.Text.Length];
        }

        for (var index = span.Start; index < span.End; index++)
        {
            all[index] |= aspects & FormatAspects.Characters;
        }
    }

    /// <summary>Lets the text of paragraphs of the result be new.</summary>
    /// <param name="free">The paragraphs.</param>
    public void Texts(IEnumerable<Paragraph> free)
    {
        texts.UnionWith(free);
        EmptyParagraphs |= texts.Count > 0;
    }

    /// <summary>Lets paragraphs of the start document be lost, or have another text.</summary>
    /// <param name="free">The paragraphs.</param>
    public void Losses(IEnumerable<Paragraph> free)
    {
        losses.UnionWith(free);
        EmptyParagraphs |= losses.Count > 0;
    }

    /// <summary>Gets the formats of a paragraph that may differ.</summary>
    /// <param name="paragraph">A paragraph of the result.</param>
    /// <returns>The formats.</returns>
    public FormatAspect Of(Paragraph paragraph) => paragraphs.GetValueOrDefault(paragraph);

    /// <summary>Gets the formats of a sign that may differ.</summary>
    /// <param name="paragraph">A paragraph of the result.</param>
    /// <param name="index">The sign.</param>
    /// <returns>The formats.</returns>
    public FormatAspect Of(Paragraph paragraph, int index) => characters.TryGetValue(paragraph, out var all) ? all[index] : FormatAspect.None;

    /// <summary>Tells whether a paragraph of the result may have any text.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <returns>Whether it may.</returns>
    public bool MayBeNew(Paragraph paragraph) => texts.Contains(paragraph);

    /// <summary>Tells whether a paragraph of the start document may be lost or have another text.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <returns>Whether it may.</returns>
    public bool MayBeLost(Paragraph paragraph) => losses.Contains(paragraph);
}
