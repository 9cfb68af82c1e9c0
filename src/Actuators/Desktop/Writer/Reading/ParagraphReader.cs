using LamRobot.Actuators.Desktop.Accessibility;

namespace LamRobot.Actuators.Desktop.Writer;

/// <summary>Reads a paragraph with its formats and links.</summary>
internal static class ParagraphReader
{
    private const char Anchor = '\uFFFC';

    /// <summary>Asks the program for a paragraph.</summary>
    /// <param name="owner">The entity's id.</param>
    /// <param name="node">The paragraph's element.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What the program says of it, to be put together with <see cref="Build"/>.</returns>
    public static async Task<RawParagraph> ReadAsync(AccessibleNode node, CancellationToken cancellationToken)
    {
        var text = node.Text.GetAsync(cancellationToken);
        var links = ReadLinksAsync(node, cancellationToken);
        var bounds = node.Component.GetExtentsAsync(cancellationToken);
        // An empty paragraph has no run, but says how text in it would look.
        var first = await node.Text.GetRunAsync(0, includeDefaults: true, cancellationToken).ConfigureAwait(false);
        var content = await text.ConfigureAwait(false);
        var runs = new List<TextRun> { first with { Range = new TextRange(0, content.Length == 0 ? 0 : Math.Max(first.Range.End, 1)) } };
        while (runs[^1].Range.End < content.Length && runs[^1].Range.End > 0)
        {
            var at = runs[^1].Range.End;
            var run = await node.Text.GetRunAsync(at, includeDefaults: true, cancellationToken).ConfigureAwait(false);
            runs.Add(run with { Range = new TextRange(at, Math.Max(run.Range.End, at + 1)) });
        }

        return new RawParagraph(node, content, runs, await links.ConfigureAwait(false), await bounds.ConfigureAwait(false));
    }

    /// <summary>Makes a block of the pieces that a paragraph has in the program.</summary>
    /// <param name="owner">The entity's id.</param>
    /// <param name="pieces">The pieces; more than one when it runs over a page's end.</param>
    /// <param name="note">The number of the note that comes next; 0 when no number is looked for.</param>
    /// <returns>The block.</returns>
    public static TextBlock Build(string owner, IReadOnlyList<RawParagraph> pieces, int note)
    {
        var label = ListLabel.Measure(pieces[0].Text, pieces[0].Runs[0].Range.End);
        var text = new System.Text.StringBuilder();
        var places = new List<TextPlace>();
        var anchors = new List<TextPlace>();
        var runs = new List<FormatRun>();
        foreach (var piece in pieces)
        {
            foreach (var run in piece.Runs)
            {
                var shown = run.Range.Start < label && ReferenceEquals(piece, pieces[0]) ? "" : piece.Text[run.Range.Start..Math.Min(run.Range.End, piece.Text.Length)];
                if (note > 0 && shown == note.ToString(System.Globalization.CultureInfo.InvariantCulture) && run.Range.Start > 0)
                {
                    anchors.Add(new TextPlace(piece.Node, run.Range.Start));
                    note++;
                    continue;
                }

                Append(piece, run, shown, text, places, runs);
            }
        }

        var last = pieces[^1];
        places.Add(new TextPlace(last.Node, last.Text.Length));
        return new TextBlock(owner, pieces[0].Node)
        {
            Text = text.ToString(), Places = places, Runs = Merge(runs), Label = pieces[0].Text[..label], Anchors = anchors,
            Format = ParagraphFormat.Of(pieces[0].Runs[0].Attributes), EmptyFormat = CharacterFormat.Of(pieces[0].Runs[0].Attributes),
        };
    }

    private static void Append(RawParagraph piece, TextRun run, string shown, System.Text.StringBuilder text, List<TextPlace> places, List<FormatRun> runs)
    {
        var format = CharacterFormat.Of(run.Attributes);
        for (var index = 0; index < shown.Length; index++)
        {
            if (shown[index] == Anchor)
            {
                continue;
            }

            var offset = run.Range.Start + index;
            var link = piece.Links.FirstOrDefault(one => one.Start <= offset && offset < one.End)?.Address ?? "";
            runs.Add(new FormatRun(text.Length, text.Length + 1, format, link));
            places.Add(new TextPlace(piece.Node, offset));
            text.Append(shown[index]);
        }
    }

    private static List<FormatRun> Merge(List<FormatRun> runs)
    {
        var merged = new List<FormatRun>();
        foreach (var run in runs)
        {
            if (merged.Count > 0 && merged[^1].Format == run.Format && merged[^1].Link == run.Link)
            {
                merged[^1] = merged[^1] with { End = run.End };
            }
            else
            {
                merged.Add(run);
            }
        }

        return merged;
    }

    private static async Task<IReadOnlyList<RawLink>> ReadLinksAsync(AccessibleNode node, CancellationToken cancellationToken)
    {
        var count = await node.CallInt32Async("Hypertext", "GetNLinks", cancellationToken).ConfigureAwait(false);
        return count <= 0 ? [] : await Task.WhenAll(Enumerable.Range(0, Math.Min(count, 500)).Select(index => ReadLinkAsync(node, index, cancellationToken))).ConfigureAwait(false);
    }

    private static async Task<RawLink> ReadLinkAsync(AccessibleNode node, int index, CancellationToken cancellationToken)
    {
        var reference = await node.CallAsync("Hypertext", "GetLink", "(so)", AccessibleNode.ReadReference, cancellationToken, index).ConfigureAwait(false);
        var link = node.At(reference);
        var start = link.GetAsync<int>("Hyperlink", "StartIndex", cancellationToken);
        var end = link.GetAsync<int>("Hyperlink", "EndIndex", cancellationToken);
        var address = link.CallTextAsync("Hyperlink", "GetURI", cancellationToken, 0);
        return new RawLink(await start.ConfigureAwait(false), await end.ConfigureAwait(false), await address.ConfigureAwait(false));
    }
}
