using System.Text;

namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>Puts a paragraph together, sign by sign, as it is shown.</summary>
internal sealed class ParagraphBuilder
{
    private readonly StringBuilder text = new();
    private readonly List<Format> characters = [];
    private readonly List<Mark> marks = [];
    private readonly List<(string Name, Mark Mark)> open = [];

    /// <summary>How many signs there are.</summary>
    public int Length => text.Length;

    /// <summary>The last sign; a line break at the paragraph's start.</summary>
    public char Last => text.Length == 0 ? '\n' : text[^1];

    /// <summary>Whether anything is shown so far.</summary>
    public bool IsEmpty => text.ToString().AsSpan().Trim().IsEmpty;

    /// <summary>Adds text.</summary>
    /// <param name="added">The text.</param>
    /// <param name="format">What holds of it.</param>
    public void Append(string added, Format format)
    {
        if (format.Has(FormatAspect.Hidden))
        {
            return;
        }

        foreach (var sign in PlainText.Of(format.Has(FormatAspect.Capitals) ? added.ToUpperInvariant() : added))
        {
            text.Append(sign);
            characters.Add(format);
        }
    }

    /// <summary>Hangs something on the present place.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="words">What it says.</param>
    public void Add(MarkKind kind, string words) => marks.Add(new(kind, Length, Length, words));

    /// <summary>Begins something that ends later.</summary>
    /// <param name="name">By what its end is known.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="words">What it says.</param>
    public void Open(string name, MarkKind kind, string words) => open.Add((name, new(kind, Length, Length, words)));

    /// <summary>Ends what began; an end without a beginning in this paragraph is none.</summary>
    /// <param name="name">By what it is known.</param>
    /// <param name="kind">What it is.</param>
    public void Close(string name, MarkKind kind)
    {
        var index = open.FindIndex(item => item.Name == name && item.Mark.Kind == kind);
        if (index >= 0)
        {
            marks.Add(open[index].Mark with { End = Length });
            open.RemoveAt(index);
        }
    }

    /// <summary>Makes the paragraph; what is still open ends with it.</summary>
    /// <param name="format">What holds of the paragraph.</param>
    /// <returns>The paragraph.</returns>
    public Paragraph Build(Format format) =>
        new(text.ToString(), characters, format, [.. marks.Concat(open.Select(item => item.Mark with { End = Length })).OrderBy(mark => mark.Start)]);
}
