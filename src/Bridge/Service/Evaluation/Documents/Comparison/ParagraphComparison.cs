namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>Compares sequences of paragraphs: what came, what went, and what became different.</summary>
/// <param name="allowed">What may differ.</param>
internal sealed class ParagraphComparison(Allowances allowed)
{
    private readonly ParagraphAlignment alignment = new(allowed);

    /// <summary>Compares two sequences.</summary>
    /// <param name="before">The start document's.</param>
    /// <param name="after">The result's.</param>
    /// <returns>What differs and may not, and the paragraphs that stayed what they were.</returns>
    public (IReadOnlyList<string> Reasons, IReadOnlyList<ParagraphPair> Pairs) Compare(IReadOnlyList<Paragraph> before, IReadOnlyList<Paragraph> after)
    {
        var pairs = alignment.Align(before, after);
        var reasons = pairs.SelectMany(pair => (pair.Before, pair.After) switch
        {
            (null, { } added) => Added(added),
            ({ } lost, null) => Lost(lost, after),
            _ => Differences(pair.Before!, pair.After!),
        });
        return ([.. reasons], pairs);
    }

    private IEnumerable<string> Added(Paragraph added)
    {
        if (!(allowed.MayBeNew(added) || (added.IsEmpty && allowed.EmptyParagraphs)))
        {
            yield return $"a paragraph came: {added}";
        }

        foreach (var reason in Marks([], added.Marks, samePlaces: false))
        {
            yield return $"{added}: {reason}";
        }
    }

    // Text that stands in an asserted paragraph is not lost.
    private IEnumerable<string> Lost(Paragraph lost, IReadOnlyList<Paragraph> after) =>
        allowed.MayBeLost(lost) || (lost.IsEmpty && allowed.EmptyParagraphs) || (!lost.IsEmpty && after.Any(item => allowed.MayBeNew(item) && item.Text.Contains(lost.Trimmed, StringComparison.Ordinal)))
            ? []
            : [$"a paragraph went: {lost}"];

    private IEnumerable<string> Differences(Paragraph before, Paragraph after)
    {
        var sameText = before.Trimmed == after.Trimmed;
        if (!sameText && !allowed.MayBeNew(after) && !allowed.MayBeLost(before))
        {
            yield return $"the text changed: {before} to {after}";
        }

        foreach (var aspect in (FormatAspects.Paragraphs & ~allowed.Of(after)).Members())
        {
            if (!before.Format.Of(aspect).IsNear(after.Format.Of(aspect), aspect.Tolerance()))
            {
                yield return $"{aspect.InWords()} of {after} changed from {before.Format.Of(aspect)} to {after.Format.Of(aspect)}";
            }
        }

        var signs = sameText ? Enumerable.Range(0, before.Trimmed.Length).Select(index => (index, index)) : WordMatching.Signs(before.Text, after.Text);
        foreach (var reason in Characters(before, after, signs).Concat(Marks(before.Marks, after.Marks, sameText).Select(reason => $"{after}: {reason}")))
        {
            yield return reason;
        }
    }

    // One reason for each property, at the first sign where it differs.
    private IEnumerable<string> Characters(Paragraph before, Paragraph after, IEnumerable<(int Before, int After)> signs)
    {
        var told = FormatAspect.None;
        foreach (var (old, now) in signs)
        {
            if (char.IsWhiteSpace(after.Text[now]) || ReferenceEquals(before.Characters[old], after.Characters[now]))
            {
                continue;
            }

            foreach (var aspect in (FormatAspects.Characters & ~allowed.Of(after, now) & ~told).Members())
            {
                var (was, becomes) = (before.Characters[old].Of(aspect), after.Characters[now].Of(aspect));
                if (!was.IsNear(becomes, aspect.Tolerance()) && !FollowsDefaultFont(aspect, was, becomes))
                {
                    told |= aspect;
                    yield return $"{aspect.InWords()} in {after} changed from {was} to {becomes}, first at \"{after.Text[now..Math.Min(now + 20, after.Text.Length)]}\"";
                }
            }
        }
    }

    private bool FollowsDefaultFont(FormatAspect aspect, FormatValue was, FormatValue becomes) =>
        aspect == FormatAspect.Font && allowed.DefaultFont is var (before, after) && was.Word == before && becomes.Word == after;

    private IEnumerable<string> Marks(IReadOnlyList<Mark> before, IReadOnlyList<Mark> after, bool samePlaces)
    {
        var left = before.Where(mark => !allowed.MarkKinds.HasFlag(mark.Kind)).ToList();
        foreach (var mark in after.Where(mark => !allowed.MarkKinds.HasFlag(mark.Kind)))
        {
            var index = left.FindIndex(old => old.Kind == mark.Kind && old.Text == mark.Text && (!samePlaces || (old.Start == mark.Start && old.End == mark.End)));
            if (index >= 0)
            {
                left.RemoveAt(index);
            }
            else if (!allowed.Marks.Contains(mark))
            {
                yield return $"a {mark.Kind.ToString().ToLowerInvariant()} came: \"{mark.Text}\"";
            }
        }

        foreach (var mark in left)
        {
            yield return $"a {mark.Kind.ToString().ToLowerInvariant()} went: \"{mark.Text}\"";
        }
    }
}
