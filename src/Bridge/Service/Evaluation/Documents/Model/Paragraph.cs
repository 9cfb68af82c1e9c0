namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>A paragraph as it is shown.</summary>
/// <param name="text">Its text, in plain signs.</param>
/// <param name="characters">What holds of each of the text's signs.</param>
/// <param name="format">What holds of the paragraph.</param>
/// <param name="marks">What hangs on it.</param>
internal sealed class Paragraph(string text, IReadOnlyList<Format> characters, Format format, IReadOnlyList<Mark> marks) : IBlock
{
    /// <summary>The text, in plain signs.</summary>
    public string Text => text;

    /// <summary>The text without white space at its end.</summary>
    public string Trimmed { get; } = text.TrimEnd();

    /// <summary>What holds of each of the text's signs.</summary>
    public IReadOnlyList<Format> Characters => characters;

    /// <summary>What holds of the paragraph.</summary>
    public Format Format => format;

    /// <summary>What hangs on it, by place.</summary>
    public IReadOnlyList<Mark> Marks => marks;

    /// <summary>Whether it shows nothing.</summary>
    public bool IsEmpty => Trimmed.Length == 0 && !marks.Any(mark => mark.Kind is MarkKind.Image or MarkKind.Formula);

    /// <summary>The paragraph from its first to its last sign.</summary>
    public TextSpan Whole => new(this, 0, text.Length);

    /// <summary>Its beginning, to name it to a person.</summary>
    /// <returns>The words, in quotes.</returns>
    public override string ToString() => Trimmed.Length > 40 ? $"\"{Trimmed[..40]}...\"" : $"\"{Trimmed}\"";
}
