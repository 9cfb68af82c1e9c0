namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>The text of some paragraphs, in which words can be found.</summary>
internal sealed class BodyText
{
    private readonly int[] starts;

    /// <summary>Joins paragraphs.</summary>
    /// <param name="paragraphs">The paragraphs.</param>
    public BodyText(IReadOnlyList<Paragraph> paragraphs)
    {
        Paragraphs = paragraphs;
        Text = string.Join('\n', paragraphs.Select(paragraph => paragraph.Text));
        starts = new int[paragraphs.Count];
        for (var index = 1; index < starts.Length; index++)
        {
            starts[index] = starts[index - 1] + paragraphs[index - 1].Text.Length + 1;
        }
    }

    /// <summary>The paragraphs.</summary>
    public IReadOnlyList<Paragraph> Paragraphs { get; }

    /// <summary>Their text, in lines.</summary>
    public string Text { get; }

    /// <summary>Finds all places of some words, none of which overlap.</summary>
    /// <param name="words">The words; case counts.</param>
    /// <returns>The places, each in its parts by paragraph.</returns>
    public IEnumerable<IReadOnlyList<TextSpan>> Find(string words)
    {
        var plain = PlainText.Of(words);
        var at = plain.Length == 0 ? -1 : Text.IndexOf(plain, StringComparison.Ordinal);
        while (at >= 0)
        {
            yield return Cut(at, at + plain.Length);
            at = Text.IndexOf(plain, at + plain.Length, StringComparison.Ordinal);
        }
    }

    private List<TextSpan> Cut(int start, int end)
    {
        var found = Array.BinarySearch(starts, start);
        var parts = new List<TextSpan>();
        for (var index = found >= 0 ? found : ~found - 1; index < starts.Length && starts[index] < end; index++)
        {
            var length = Paragraphs[index].Text.Length;
            parts.Add(new(Paragraphs[index], Math.Clamp(start - starts[index], 0, length), Math.Min(end - starts[index], length)));
        }

        return parts;
    }
}
