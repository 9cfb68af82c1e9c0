
namespace LamRobot.Actuators.Desktop.Writer;

/// <summary>Reads a paragraph with its formats and links.</summary>
internal static class ParagraphReader
{
    private const char Anchor = '\uFFFC';

    /// <summary>Asks the program for a paragraph.</summary>
    /// <param name="node">The paragraph's element.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What the program says of it, to be put together with <see cref="Build"/>.</returns>
    public static async Task<RawParagraph> ReadAsync(AccessibleNode node, CancellationToken cancellationToken)
    {
        var text = node.Text.GetAsync(cancellationToken);
        var links = ReadLinksAsync(node, cancellationToken);
        var bounds = node.Component.GetBoundsAsync(cancellationToken);
        // An empty paragraph has no run, but says how text in it would look.
        var first = await node.Text.GetRunAsync(0, withDefaults: true, cancellationToken).ConfigureAwait(false);
        var content = await text.ConfigureAwait(false);
        var runs = new List<TextRun> { first with { Start = 0, End = content.Length == 0 ? 0 : Math.Max(first.End, 1) } };
        while (runs[^1].End < content.Length)
        {
            var at = runs[^1].End;
            var run = await node.Text.GetRunAsync(at, withDefaults: true, cancellationToken).ConfigureAwait(false);
            runs.Add(run with { Start = at, End = Math.Max(run.End, at + 1) });
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
        var label = ListLabel.Measure(pieces[0].Text, pieces[0].Runs[0].End);
        var text = new System.Text.StringBuilder();
        var places = new List<TextPlace>();
        var anchors = new List<TextPlace>();
        var runs = new List<FormatRun>();
        foreach (var piece in pieces)
        {
            foreach (var run in piece.Runs)
            {
                var shown = run.Start < label && ReferenceEquals(piece, pieces[0]) ? "" : piece.Text[run.Start..Math.Min(run.End, piece.Text.Length)];
                if (note > 0 && shown == note.ToString(System.Globalization.CultureInfo.InvariantCulture) && run.Start > 0)
                {
                    anchors.Add(new TextPlace(piece.Node, run.Start));
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
            Text = text.ToString(),
            Places = places,
            Runs = Merge(runs),
            Label = pieces[0].Text[..label],
            Anchors = anchors,
            Format = ParagraphFormat.Of(pieces[0].Runs[0].Attributes),
            EmptyFormat = CharacterFormat.Of(pieces[0].Runs[0].Attributes),
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

            var offset = run.Start + index;
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
        var count = (await node.CallAsync("Hypertext", "GetNLinks", [], cancellationToken).ConfigureAwait(false)).Open("i").ReadInt32();
        return count <= 0 ? [] : await Task.WhenAll(Enumerable.Range(0, Math.Min(count, 500)).Select(index => ReadLinkAsync(node, index, cancellationToken))).ConfigureAwait(false);
    }

    private static async Task<RawLink> ReadLinkAsync(AccessibleNode node, int index, CancellationToken cancellationToken)
    {
        var link = ReadLink(node, await node.CallAsync("Hypertext", "GetLink", [index], cancellationToken).ConfigureAwait(false));
        if (link is null)
        {
            return new RawLink(0, 0, "");
        }

        var start = link.GetNumberPropertyAsync("Hyperlink", "StartIndex", cancellationToken);
        var end = link.GetNumberPropertyAsync("Hyperlink", "EndIndex", cancellationToken);
        var address = (await link.CallAsync("Hyperlink", "GetURI", [0], cancellationToken).ConfigureAwait(false)).Open("s").ReadString();
        return new RawLink(await start.ConfigureAwait(false), await end.ConfigureAwait(false), address);
    }

    private static AccessibleNode? ReadLink(AccessibleNode node, BusMessage answer)
    {
        var reader = answer.Open("(so)");
        return node.NodeOf(NodeReference.Read(ref reader));
    }
}
