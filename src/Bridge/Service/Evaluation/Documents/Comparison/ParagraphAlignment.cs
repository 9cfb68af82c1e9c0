namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>Finds which paragraph of the start document became which one of the result.</summary>
/// <param name="allowed">What may differ.</param>
internal sealed class ParagraphAlignment(Allowances allowed)
{
    private const double SameText = 10;

    // A paragraph that may have moved gives way to one that may not.
    private const double SameTextThatMayMove = 6;
    private const double SameEmptiness = 1;
    private const double SameStyle = 0.5;
    private const double Alike = 0.5;

    private readonly Dictionary<Paragraph, IReadOnlyList<string>> words = [];

    /// <summary>Pairs paragraphs.</summary>
    /// <param name="before">The start document's.</param>
    /// <param name="after">The result's.</param>
    /// <returns>The pairs; a paragraph without a partner stands with null.</returns>
    public IReadOnlyList<ParagraphPair> Align(IReadOnlyList<Paragraph> before, IReadOnlyList<Paragraph> after)
    {
        var pairs = Trace(before, after, Score(before, after));
        var lost = pairs.Where(pair => pair.After is null).Select(pair => pair.Before!).Where(item => !item.IsEmpty).ToList();
        for (var index = 0; index < pairs.Count; index++)
        {
            // Unpaired, and asserted: it has moved when its text was elsewhere.
            if (pairs[index] is { Before: null, After: { } moved } && allowed.MayBeNew(moved) && lost.Find(item => item.Trimmed == moved.Trimmed) is { } source)
            {
                pairs[index] = new(source, moved, Moved: true);
                pairs.RemoveAll(pair => pair.After is null && pair.Before == source);
                lost.Remove(source);
                index = -1;
            }
        }

        return pairs;
    }

    private double[,] Score(IReadOnlyList<Paragraph> before, IReadOnlyList<Paragraph> after)
    {
        var best = new double[before.Count + 1, after.Count + 1];
        for (var row = before.Count - 1; row >= 0; row--)
        {
            for (var column = after.Count - 1; column >= 0; column--)
            {
                best[row, column] = Math.Max(best[row + 1, column + 1] + Likeness(before[row], after[column]), Math.Max(best[row + 1, column], best[row, column + 1]));
            }
        }

        return best;
    }

    private List<ParagraphPair> Trace(IReadOnlyList<Paragraph> before, IReadOnlyList<Paragraph> after, double[,] best)
    {
        var pairs = new List<ParagraphPair>();
        var (row, column) = (0, 0);
        while (row < before.Count || column < after.Count)
        {
            if (row < before.Count && column < after.Count && Likeness(before[row], after[column]) is > 0 and var likeness && best[row, column] == best[row + 1, column + 1] + likeness)
            {
                pairs.Add(new(before[row++], after[column++], Moved: false));
            }
            else if (row < before.Count && (column == after.Count || best[row, column] == best[row + 1, column]))
            {
                pairs.Add(new(before[row++], null, Moved: false));
            }
            else
            {
                pairs.Add(new(null, after[column++], Moved: false));
            }
        }

        return pairs;
    }

    private double Likeness(Paragraph before, Paragraph after)
    {
        var style = before.Format.Of(FormatAspect.Style).Word == after.Format.Of(FormatAspect.Style).Word ? SameStyle : 0;
        if (before.Trimmed == after.Trimmed)
        {
            return style + (before.Trimmed.Length == 0 ? SameEmptiness : allowed.MayBeNew(after) ? SameTextThatMayMove : SameText);
        }

        var mayDiffer = allowed.MayBeNew(after) || allowed.MayBeLost(before);
        if (after.Trimmed.Length == 0 || (before.Trimmed.Length == 0 && !mayDiffer))
        {
            return double.NegativeInfinity;
        }

        var alike = Similarity(before, after);
        return mayDiffer ? 0.1 + (style / 5) + (4 * alike) : alike >= Alike ? 2 * alike : double.NegativeInfinity;
    }

    // Dice's coefficient over the words, each as often as it occurs.
    private double Similarity(Paragraph before, Paragraph after)
    {
        var (mine, theirs) = (Words(before), Words(after));
        var left = theirs.CountBy(word => word).ToDictionary();
        var common = mine.Count(word => left.TryGetValue(word, out var count) && count > 0 && (left[word] = count - 1) >= 0);
        return mine.Count + theirs.Count == 0 ? 0 : 2.0 * common / (mine.Count + theirs.Count);
    }

    private IReadOnlyList<string> Words(Paragraph paragraph)
    {
        if (!words.TryGetValue(paragraph, out var found))
        {
            words[paragraph] = found = [.. TextToken.Split(paragraph.Text).Select(token => token.Text)];
        }

        return found;
    }
}
