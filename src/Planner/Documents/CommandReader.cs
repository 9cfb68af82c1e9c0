using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>Finds the cheapest way to read a whole command as wishes, one after the other.</summary>
internal sealed partial class CommandReader(DocumentView view, PassageFinder finder)
{
    private const double WishCost = 1;
    private const double JointCost = 1.2;
    private const double QuestionCost = 3;
    private const double LeaveOutCost = 2.4;
    private const double ChatterCost = 0.2;
    private const int LongestWish = 9;

    private static readonly IWishReader[] s_readers = [new FileReader(), new NoteReader(), new PageReader(), new AreaReader(), new TableReader(), new MoveReader(), new DeleteReader(), new ReplaceReader(), new InsertReader(), new FormatReader()];

    /// <summary>Reads a command.</summary>
    public Understanding Read(string command)
    {
        var text = Pieces.Corrected(command);
        var pieces = Pieces.Cut(text);
        var best = new Understanding?[pieces.Count + 1];
        best[0] = Understanding.Nothing;
        for (var end = 1; end <= pieces.Count; end++)
        {
            for (var start = Math.Max(0, end - LongestWish); start < end; start++)
            {
                if (best[start] is { } before)
                {
                    var wish = text[pieces[start].Start..pieces[end - 1].End].Trim();
                    var ending = text[pieces[end - 1].End..].TrimStart() is ['.' or '!' or '?', ..] rest ? rest[..1] : "";
                    var colon = wish.IndexOf(':', StringComparison.Ordinal);
                    var joints = Enumerable.Range(start, end - start - 1).Count(piece => colon < 0 || pieces[piece].End - pieces[start].Start <= colon);
                    best[end] = Better(best[end], Extend(before, wish, ending, joints, isOne: end - start == 1));
                }
            }
        }

        return best[^1] ?? Understanding.Nothing;
    }

    private Understanding? Extend(Understanding before, string wish, string ending, int joints, bool isOne)
    {
        var setting = new Setting(view, finder, before.About, before.Waiting, before.Formats, ending);
        Understanding? best = null;
        foreach (var reader in s_readers)
        {
            var joined = reader is FormatReader ? 0 : joints * JointCost;
            foreach (var reading in reader.Read(wish, setting))
            {
                best = Better(best, before.With(reading, reading.Cost + joined + WishCost + (reading.Question is null ? 0 : QuestionCost)));
            }
        }

        return isOne ? Better(best, LeaveOut(before, wish)) : best;
    }

    private Understanding LeaveOut(Understanding before, string wish)
    {
        if (Chatter().IsMatch(wish))
        {
            return before.Without(wish, ChatterCost, []);
        }

        var subject = Subject().Match(wish);
        var about = subject.Success ? finder.Find(subject.Groups["what"].Value) : Found.Nothing;
        return before.Without(wish, Statement().IsMatch(wish) && !Wish().IsMatch(wish) ? LeaveOutCost / 2.5 : LeaveOutCost, about.Cost < 1 ? about.Passages : []);
    }

    private static Understanding? Better(Understanding? one, Understanding? other) => one is null || (other is not null && other.Cost < one.Cost - 1e-9) ? other : one;

    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?:please|thanks?(?:\s+(?:you|a\s+lot))?|hello|hi|hey|ok(?:ay)?|well|so|now|yes|you\s+know(?:\s+(?:which|what|that))?|i\s+think|if\s+(?:possible|you\s+(?:can|could|please|don'?t\s+mind))|that'?s\s+(?:it|all)|(?:please\s+)?(?:fix|change|correct|do)\s+(?:that|it|this)(?:\s+(?:in\s+the\s+(?:text|document)|please|for\s+me))*|then|good\s+(?:morning|day)|the\s+rest\s+(?:stays|is\s+fine).*|(?:the\s+)?[\w\s]+\s+stays?(?:\s+as\s+(?:it\s+is|is|they\s+are))?|leave\s+the\s+rest.*|nothing\s+else.*|(?:um|uh|er|hm)+|let\s+me\s+(?:see|think)|listen|sorry|because\s+.*|since\s+.*|otherwise\s+.*|so\s+that\s+.*|it\s+(?:looks|reads|is)\s+(?:better|nicer|easier).*|would\s+be\s+(?:great|nice|lovely|good))$", Loose)]
    private static partial Regex Chatter();

    [GeneratedRegex(@"^(?:the|this|that|it|he|she|they|we|i|my|our|his|her|their|there|people|nobody|everyone|everybody|somebody|\p{Lu}\w+(?:\s+\p{Lu}\w+)*)\b.*\b(?:is|are|was|were|has|have|had|looks?|seems?|got|can'?t|cannot|said|says|told|thinks?|forgot|missed|made|moved|changed|sold|left|hate|likes?|find)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Statement();

    [GeneratedRegex(@"\b(?:should|must|want|need\s+(?:to|an?|the)|please|could\s+you|can\s+you|would\s+you|shall|has\s+to|have\s+to|like\s+(?:to|you|it))\b", Loose)]
    private static partial Regex Wish();

    [GeneratedRegex(@"^(?<what>.+?)\s+(?:is|are|was|were|has|have|had|looks?|seems?|must|should|needs?)\b", Loose)]
    private static partial Regex Subject();
}
