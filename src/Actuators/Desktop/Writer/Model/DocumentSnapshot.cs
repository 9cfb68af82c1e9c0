namespace LamRobot.Actuators.Desktop.Writer;

/// <summary>The document as it is now.</summary>
internal sealed record DocumentSnapshot
{
    /// <summary>The paragraphs of the text without those in tables.</summary>
    public IReadOnlyList<TextBlock> Paragraphs { get; init; } = [];

    public IReadOnlyList<DocumentTable> Tables { get; init; } = [];

    public IReadOnlyList<TextBlock> Header { get; init; } = [];

    public IReadOnlyList<TextBlock> Footer { get; init; } = [];

    /// <summary>The notes, each with its paragraphs.</summary>
    public IReadOnlyList<IReadOnlyList<TextBlock>> Footnotes { get; init; } = [];

    public IReadOnlyList<DocumentComment> Comments { get; init; } = [];

    /// <summary>Pictures and formulas.</summary>
    public IReadOnlyList<DocumentObject> Objects { get; init; } = [];

    public int Pages { get; init; } = 1;

    /// <summary>The paragraphs and the cells' paragraphs in the order of the text.</summary>
    public IEnumerable<TextBlock> Body
    {
        get
        {
            for (var index = 0; index <= Paragraphs.Count; index++)
            {
                foreach (var block in Tables.Where(table => table.After == index).SelectMany(static table => table.Blocks))
                {
                    yield return block;
                }

                if (index < Paragraphs.Count)
                {
                    yield return Paragraphs[index];
                }
            }
        }
    }

    /// <summary>All blocks.</summary>
    public IEnumerable<TextBlock> All => [.. Body, .. Header, .. Footer, .. Footnotes.SelectMany(static note => note)];

    /// <summary>All that can be told of the text, to compare by: nothing in it depends on the program's elements.</summary>
    public string Fingerprint => string.Join('\n', All.Select(static block =>
        $"{block.Owner}|{block.Format}|{block.Label}|{block.Text}|{string.Join(';', block.Runs.Select(static run => $"{run.Start}-{run.End}:{run.Format}:{run.Link}"))}"))
        + $"\n{string.Join('|', Comments.Select(static comment => comment.Text))}|{string.Join('|', Objects.Select(static one => $"{one.Name}@{one.Owner}"))}|{Pages}";
}
