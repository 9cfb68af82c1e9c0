using System.Text.RegularExpressions;
using LamRobot.Contracts;

namespace LamRobot.Planner.Documents;

/// <summary>Takes the longest stretch of some words that literally stands in the document as what is meant: "the words Tomasz Bell, our new man".</summary>
internal static class LiteralStretch
{
    private const double BaseCost = 0.15;
    private const double OneWordCost = 0.1;
    private const double LeftOverCost = 0.4;
    private const double SeveralCost = 0.3;
    private const int MostWords = 30;

    /// <summary>Finds the stretch; where it stands in several blocks, the other words tell which.</summary>
    public static Found Find(string phrase, DocumentView view, Func<string, Entity, double> covers)
    {
        var words = Text.Words.Split(phrase);
        if (words.Count > MostWords || s_sentenceEnd.IsMatch(phrase) || words.Any(word => IsUnknownName(phrase[word.Start..word.End], view)))
        {
            return Found.Nothing;
        }

        for (var length = words.Count; length > 0; length--)
        {
            for (var first = 0; first + length <= words.Count; first++)
            {
                var stretch = phrase[words[first].Start..words[first + length - 1].End];
                var inside = words.Skip(first).Take(length).Select(word => word.Text).ToList();
                if (IsTelling(inside, stretch) && view.BlocksWith(stretch).ToList() is { Count: > 0 } blocks)
                {
                    var others = string.Join(' ', words.Where((_, place) => place < first || place >= first + length).Select(word => word.Text));
                    return Choose(stretch, others, blocks, covers);
                }
            }
        }

        return Found.Nothing;
    }

    /// <summary>Finds the longest beginning of what follows "the words".</summary>
    public static Found Named(string phrase, DocumentView view, Func<string, Entity, double> covers)
    {
        var said = s_words.Match(phrase).Groups["said"].Value;
        var words = Text.Words.Split(said).Take(MostWords).ToList();
        for (var length = words.Count; length > 0; length--)
        {
            var stretch = said[words[0].Start..words[length - 1].End];
            if (view.BlocksWith(stretch).ToList() is { Count: > 0 } blocks)
            {
                return Choose(stretch, "", blocks, covers);
            }
        }

        return Found.Nothing;
    }

    /// <summary>A name that the document does not have is meant too, and cannot be left out.</summary>
    private static bool IsUnknownName(string word, DocumentView view) => char.IsUpper(word[0]) && !Text.Words.IsFunction(word) && !view.BlocksWith(word).Any();

    private static readonly Regex s_sentenceEnd = new(@"[.!?]\s+\S");

    private static readonly Regex s_words = new(@"\bthe\s+(?:words|phrase|expression)\s+(?<said>.+)$", WishPattern.Loose);

    /// <summary>Several words, the first and last of which mean something, or a number or name.</summary>
    private static bool IsTelling(List<string> words, string stretch) =>
        words.Count > 1 ? !Text.Words.IsFunction(words[0]) && !Text.Words.IsFunction(words[^1]) : char.IsUpper(stretch[0]) || char.IsAsciiDigit(stretch[0]);

    private static Found Choose(string stretch, string others, List<Entity> blocks, Func<string, Entity, double> covers)
    {
        var ranked = blocks.Select(block => (Block: block, Cover: covers(others, block))).OrderByDescending(pair => pair.Cover).ToList();
        var isOne = ranked.Count == 1 || ranked[0].Cover > ranked[1].Cover;
        var left = Text.Words.Split(others).Count(word => !Text.Words.IsFunction(word.Text) && covers(word.Text, ranked[0].Block) < 0.8);
        var text = DocumentView.Text(ranked[0].Block);
        var place = WordPlaces.Find(text, stretch, StringComparison.OrdinalIgnoreCase);
        return Found.Of(BaseCost + (stretch.Contains(' ', StringComparison.Ordinal) ? 0 : OneWordCost) + (LeftOverCost * left) + (isOne ? 0 : SeveralCost), new Passage(ranked[0].Block, Words: text.Substring(place, stretch.Length)));
    }
}
