using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>Puts other words in the place of words that stand in the document.</summary>
internal static class Replacement
{
    public static Reading Of(IReadOnlyList<Passage> places, string words, string fresh, double cost) =>
        new([.. places.Select(passage => WantedAction.On("replace_text", passage, ("with", Fitting(Unrepeated(fresh, passage), passage.Words!, words))))], cost, [.. places.Select(passage => After(passage, fresh, words))]);

    /// <summary>What is spoken of once the new words stand there.</summary>
    private static Passage After(Passage passage, string fresh, string words) =>
        string.Equals(DocumentView.Text(passage.Target).Trim(), passage.Words, StringComparison.Ordinal) ? passage.Whole() : passage with { Words = Fitting(Unrepeated(fresh, passage), passage.Words!, words) };

    /// <summary>The new words without those that stand right before their place already: "Dario Corti" for "Conti" in "Dario Conti".</summary>
    private static string Unrepeated(string fresh, Passage passage)
    {
        var text = DocumentView.Text(passage.Target);
        var before = text[..Math.Max(0, WordPlaces.Find(text, passage.Words!, StringComparison.Ordinal))].TrimEnd();
        for (var space = fresh.IndexOf(' ', StringComparison.Ordinal); space > 0; space = fresh.IndexOf(' ', space + 1))
        {
            if (before.EndsWith(fresh[..space], StringComparison.OrdinalIgnoreCase) && (before.Length == space || !char.IsLetterOrDigit(before[^(space + 1)])))
            {
                return fresh[(space + 1)..];
            }
        }

        return fresh;
    }

    public static Reading? Whole(Passage whole, string fresh, double cost)
    {
        fresh = whole.Words is [.., '.' or '!' or '?'] sentence && char.IsLetterOrDigit(fresh[^1]) ? fresh + sentence[^1] : fresh;
        var action = whole.Target.Kind switch
        {
            "cell" when whole.Words is null => WantedAction.At("set_cell", ("target", whole.Target.Id), ("text", fresh)),
            "header" or "footer" => WantedAction.At($"set_{whole.Target.Kind}_text", ("text", fresh)),
            _ => WantedAction.On("replace_text", whole, ("with", fresh)),
        };
        var after = whole.Words is null ? whole : whole with { Words = fresh };
        return whole.Until is not null && whole.Target.Kind == "cell" ? null : Reading.Of(cost, [after], action);
    }

    /// <summary>Every place of the words; when they are said with another spelling, the places of that.</summary>
    public static List<Passage> Everywhere(string words, Found? where, Setting setting)
    {
        var blocks = setting.View.Blocks.Where(block => where is null || where.IsNothing || where.Passages.Any(passage => setting.View.Covers(passage, block)));
        var passages = new List<Passage>();
        foreach (var block in blocks)
        {
            var text = DocumentView.Text(block);
            var said = WordPlaces.Find(text, words, StringComparison.Ordinal) >= 0 ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
            var seen = new HashSet<string>(StringComparer.Ordinal);
            for (var place = WordPlaces.Find(text, words, said); place >= 0; place = WordPlaces.Find(text, words, said, place + words.Length))
            {
                var stands = text.Substring(place, words.Length);
                if (seen.Add(stands))
                {
                    passages.Add(new(block, Words: stands, All: WordPlaces.Count(text, stands, StringComparison.Ordinal) > 1));
                }
            }
        }

        return passages;
    }

    /// <summary>"Thirty euros become forty": the new words stand for the first of the old ones, when the others stay.</summary>
    public static string Fitting(string fresh, string stands, string said)
    {
        var (old, now) = (stands.Split(' '), fresh.Split(' '));
        if (now.Length == old.Length && !said.Any(char.IsUpper))
        {
            return Recased(fresh, stands);
        }

        var fits = now.Length < old.Length && now.Length == 1 && IsNumber(old[0]) && IsNumber(now[0]) && !now[0].Contains(':', StringComparison.Ordinal) && !said.Contains('"', StringComparison.Ordinal);
        var text = fits ? string.Join(' ', now.Concat(old.Skip(1))) : fresh;
        return char.IsUpper(stands[0]) && char.IsLower(text[0]) && char.IsLower(said.TrimStart('"', '“')[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;
    }

    private static bool IsNumber(string word) => Numbers.NumberReader.Read(word) is not null;

    /// <summary>Words that were typed without capitals get those of the words in whose place they come.</summary>
    public static string Recased(string fresh, string stands)
    {
        var (now, old) = (fresh.Split(' '), stands.Split(' '));
        return now.Length != old.Length ? fresh : string.Join(' ', now.Select((word, i) => char.IsUpper(old[i][0]) && word.Length > 0 ? char.ToUpperInvariant(word[0]) + word[1..] : word));
    }

    public static string OldWords(string old) => Literal.Clean(s_lead.Replace(Literal.Clean(old), ""));

    private static readonly Regex s_lead = new(@"^(?:(?:all|every|each|any|the|both|single)\s+)*(?:(?:words?|phrase|name|term|mentions?\s+of|occurrences?\s+of|instances?\s+of|spelling)\s+)*(?:of\s+)?(?=\S)", WishPattern.Loose);

    public static readonly Regex Format = new(@"^(?:(?:a\s+|an\s+|the\s+|in\s+|be\s+|is\s+)*(?:bold|italics?|underlined|red|green|blue|yellow|purple|orange|gr[ea]y|black|cent(?:er|re)d|justified|bigger|smaller|larger|bullets?(?:\s*points?)?|numbers|numbered(?:\s+list)?|heading\s*\d?|table|landscape|portrait|lower|higher|superscript|subscript|plain\s+words|normal\s+text|capitals|upper\s*case|lower\s*case|deleted|removed|gone|left|right|size\s+\d+|\d+\s*(?:pt|points?|cm|mm)\b.*)\b.*)$", WishPattern.Loose);

    public const string InDocument = @"(?:\s*,?\s+(?:everywhere|throughout(?:\s+(?:the\s+)?\w+)?|now|in\s+(?:the\s+)?(?:whole|entire|complete)\s+(?:document|text)|in\s+the\s+(?:document|text)|all\s+over(?:\s+(?:the|this|my|our)\s+\w+)?|each\s+time|every\s+time|wherever\s+it\s+(?:stands|occurs|appears)|please))*";
}
