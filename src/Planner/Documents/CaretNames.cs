using System.Text.RegularExpressions;
using LamRobot.Contracts;

namespace LamRobot.Planner.Documents;

/// <summary>What is told by the caret: "this paragraph", "here", "the word where I am", "the sentence my cursor stands in".</summary>
internal sealed class CaretNames(DocumentView view) : IPassageSource
{
    /// <inheritdoc/>
    public Found Find(string phrase, bool wholeBlocks)
    {
        if (view.Caret is not { } caret)
        {
            return Found.Nothing;
        }

        var here = s_here.Match(phrase);
        here = here.Success ? here : s_atCaret.Match(phrase);
        if (!here.Success)
        {
            return Found.Nothing;
        }

        var what = here.Groups["what"].Value.ToLowerInvariant();
        return what switch
        {
            "word" => Around(caret, Text.Words.Split(DocumentView.Text(caret)).Select(word => DocumentView.Text(caret)[word.Start..word.End]), wholeBlocks),
            "sentence" => Around(caret, Sentences.Of(DocumentView.Text(caret)), wholeBlocks),
            "row" or "column" => Line(caret, what == "row"),
            "table" => view.TableOf(caret) is { } table ? Found.Of(0.05, new Passage(table)) : Found.Nothing,
            _ => Found.Of(0.05, new Passage(caret)),
        };
    }

    /// <summary>The part of the caret's paragraph in which the caret stands.</summary>
    private Found Around(Entity caret, IEnumerable<string> parts, bool wholeBlocks)
    {
        var text = DocumentView.Text(caret);
        var end = 0;
        foreach (var part in parts)
        {
            var start = text.IndexOf(part, end, StringComparison.Ordinal);
            end = start + part.Length;
            if (view.CaretAt <= end)
            {
                var nth = WordPlaces.NthAt(text, part, start);
                return Found.Of(0.05, wholeBlocks ? new Passage(caret) : new Passage(caret, Words: part, Nth: nth > 1 ? nth : 0));
            }
        }

        return Found.Nothing;
    }

    private Found Line(Entity caret, bool isRow)
    {
        if (view.TableOf(caret) is not { } table)
        {
            return Found.Nothing;
        }

        var place = DocumentView.CellPlace(caret);
        var cells = view.CellsOf(table).Where(cell => isRow ? DocumentView.CellPlace(cell).Row == place.Row : DocumentView.CellPlace(cell).Column == place.Column).ToList();
        return Found.Of(0.05, new Passage(cells[0], cells[^1]));
    }

    private const string Things = @"(?:whole\s+|entire\s+|table\s+)?(?<what>paragraph|line|heading|bullet(?:\s*point)?|item|cell|sentence|step|rule|point|title|place|word|row|column|table|text|list\s+item)";

    private const string Caret = @"(?:(?:the|my)\s+)?(?:text\s+)?(?:cursor|caret)";

    private static readonly Regex s_here = new(@"^(?:here|(?:this|that|the\s+current|the\s+present|the)\s+" + Things + @"(?:\s+(?:right\s+)?here)?)$", WishPattern.Loose);

    private static readonly Regex s_atCaret = new(@"^(?:(?:(?:the|this|that|whatever)\s+)?" + Things + @"\s+)?(?:(?:where|that|which|in\s+which|on\s+which)?\s*(?:i\s*(?:'?m|\s+am)|i\s+(?:stand|sit)|i\s+have\s+" + Caret + "|" + Caret + @"\s+(?:is|stands|sits|rests|blinks))(?:\s+(?:in|on|at|standing|sitting|now|right\s+now|currently|inside))*|(?:at|with|under|around|by|that\s+has|containing|holding)\s+" + Caret + @"|(?:at\s+)?(?:the|my)\s+(?:cursor|caret))$", WishPattern.Loose);
}
