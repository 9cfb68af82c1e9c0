using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>All of something but a part: "everything except the title".</summary>
internal sealed class ExceptNames(DocumentView view, PassageFinder finder) : IPassageSource
{
    /// <inheritdoc/>
    public Found Find(string phrase, bool wholeBlocks)
    {
        if (s_except.Match(phrase) is not { Success: true } match)
        {
            return Found.Nothing;
        }

        var (all, but) = (finder.Find(match.Groups["all"].Value, wholeBlocks: true), finder.Find(match.Groups["but"].Value, wholeBlocks: true));
        if (all.IsNothing || but.IsNothing)
        {
            return Found.Nothing;
        }

        var (wanted, unwanted) = (view.Within(all.Passages).Paragraphs.Select(paragraph => paragraph.Id).ToHashSet(StringComparer.Ordinal), view.Within(but.Passages).Paragraphs.Select(paragraph => paragraph.Id).ToHashSet(StringComparer.Ordinal));
        var kinds = new KindNames(view, finder);
        return Found.Of(all.Cost + but.Cost, kinds.Stretches(paragraph => wanted.Contains(paragraph.Id) && !unwanted.Contains(paragraph.Id) && DocumentView.Text(paragraph).Length > 0));
    }

    private static readonly Regex s_except = new(@"^(?<all>.+?)\s*,?\s+(?:except(?:\s+for)?|but\s+not|apart\s+from|other\s+than|excluding|without|but)\s+(?:in\s+|for\s+)?(?<but>.+)$", WishPattern.Loose);
}
