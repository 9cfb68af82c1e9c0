namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>A word processor's document as a person sees it, whatever the format of its file.</summary>
/// <param name="Body">Paragraphs and tables, in order.</param>
internal sealed record TextDocument(IReadOnlyList<IBlock> Body)
{
    /// <summary>The paragraphs of all headers.</summary>
    public IReadOnlyList<Paragraph> Header { get; init; } = [];

    /// <summary>The paragraphs of all footers.</summary>
    public IReadOnlyList<Paragraph> Footer { get; init; } = [];

    /// <summary>The page layouts in use, in their order.</summary>
    public IReadOnlyList<PageLayout> Pages { get; init; } = [PageLayout.Plain];

    /// <summary>The title among the document's properties.</summary>
    public string Title { get; init; } = "";

    /// <summary>The font of the default paragraph style.</summary>
    public string DefaultFont { get; init; } = "";

    /// <summary>The paragraphs that count: those of the body outside tables.</summary>
    public IReadOnlyList<Paragraph> Paragraphs { get; } = [.. Body.OfType<Paragraph>()];

    /// <summary>The tables.</summary>
    public IReadOnlyList<DocumentTable> Tables { get; } = [.. Body.OfType<DocumentTable>()];

    /// <summary>The body's text, tables included.</summary>
    public BodyText Text { get; } = new([.. Body.SelectMany(block => block is DocumentTable table ? table.Paragraphs : [(Paragraph)block])]);

    /// <summary>Finds a table.</summary>
    /// <param name="number">Its number, from 1.</param>
    /// <returns>The table; null when there is none.</returns>
    public DocumentTable? Table(int number) => number >= 1 && number <= Tables.Count ? Tables[number - 1] : null;
}
