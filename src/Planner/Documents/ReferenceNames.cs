using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>What was spoken of before: "it", "the same paragraph", "that row".</summary>
internal sealed class ReferenceNames(DocumentView view, IReadOnlyList<Passage> before) : IPassageSource
{
    /// <inheritdoc/>
    public Found Find(string phrase, bool wholeBlocks)
    {
        if (before is [{ Words: not null, Target.Kind: "paragraph" } part] && s_itsParagraph.IsMatch(phrase))
        {
            return Found.Of(0, part.Whole());
        }

        if (before.Count == 0 || before[0].Target.Kind == "document" || s_reference.Match(phrase) is not { Success: true } match)
        {
            return Found.Nothing;
        }

        var what = match.Groups["what"].Value.ToLowerInvariant();
        var passages = wholeBlocks || what is "paragraph" or "line" ? before.Select(passage => passage.Whole()) : before;
        return what == "row" ? Found.Of(0.2, before.Where(passage => passage.Target.Kind == "cell").Select(Row).Distinct()) : Found.Of(0.2, passages.Distinct());
    }

    private Passage Row(Passage passage)
    {
        var (table, place) = (view.TableOf(passage.Target)!, DocumentView.CellPlace(passage.Target));
        var cells = view.CellsOf(table).Where(cell => DocumentView.CellPlace(cell).Row == place.Row).ToList();
        return new(cells[0], cells[^1]);
    }

    /// <summary>After some words of it were spoken of.</summary>
    private static readonly Regex s_itsParagraph = new(@"^(?:the\s+)?(?:whole\s+|entire\s+)?paragraph$", WishPattern.Loose);

    private static readonly Regex s_reference = new(@"^(?:it|them|these|those|they|him|her|his|their|its|both|(?:the|this|that)\s+(?:(?:very\s+)?same|latter)(?:\s+(?<what>\w+))?|(?:this|that|these|those|both|the\s+(?=two|three|four))\s*(?:(?:two|three|four|five|\d)\s+)?(?<what>paragraphs?|lines?|sentences?|headings?|items?|rows?|cells?|words?|ones?|names?|titles?)|(?:(?:her|his|their|its)\s+)(?:full\s+|whole\s+|complete\s+)*(?:name|names|text)(?:\s+in\s+.+)?)$", WishPattern.Loose);
}
