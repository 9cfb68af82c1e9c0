using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>Takes the words of colours out of a wish: those that are wished for, not those that tell which words are meant.</summary>
internal static class ColourWords
{
    /// <summary>Takes letter and background colours.</summary>
    public static void Take(Remainder wish, FormatSet formats, DocumentView view)
    {
        if (wish.Take(s_noHighlight).Success)
        {
            formats.Set(formats.Text, "highlight", "none");
        }

        if (wish.Take(s_automatic).Success)
        {
            formats.Set(formats.Text, "colour", "automatic");
        }

        var polarity = new Polarity(wish);
        var marks = s_marking.Match(wish.Left);
        TakeOld(wish, formats, view, polarity);
        TakeWished(wish, formats, view, marks);
        TakeMarks(wish, formats, polarity, marks);
        if (s_coloured.Match(wish.Left) is { Success: true } coloured && !formats.Text.ContainsKey("colour") && polarity.IsOff(coloured))
        {
            formats.Set(formats.Text, "colour", "automatic");
            wish.Blank(coloured);
        }

        polarity.Spend();
    }

    /// <summary>"That yellow is not needed", "it is green, make it yellow": a colour that the document has tells which words are meant, and whether the colour behind them is.</summary>
    private static void TakeOld(Remainder wish, FormatSet formats, DocumentView view, Polarity polarity)
    {
        var all = s_colour.Matches(wish.Left);
        foreach (var match in all.OrderBy(match => polarity.IsOff(match.Groups["hue"]) ? 0 : 1))
        {
            var hue = match.Groups["hue"].Value.ToLowerInvariant();
            var name = s_places.FirstOrDefault(name => hue.Length > 0 && view.Spans.Concat(view.Blocks).Any(entity => entity.Attributes.GetValueOrDefault(name) is { } code && code != "none" && Colours.IsCalled(code, hue)));
            var goes = polarity.IsOff(match.Groups["hue"]);
            var isNow = s_isNow.IsMatch(wish.Left[..match.Groups["hue"].Index]) && all.Any(other => !other.Groups["hue"].Value.Equals(hue, StringComparison.OrdinalIgnoreCase)) && !s_described.IsMatch(wish.Left[(match.Index + match.Length)..]);
            if (!goes && (name is null || !isNow))
            {
                continue;
            }

            if (name is null)
            {
                wish.Blank(match);
                continue;
            }

            formats.Old = (name, hue);
            wish.Blank(match);
            if (goes && !s_colour.Matches(wish.Left).Any(other => IsWished(wish.Left, other, view) && (name == "colour" || !IsOfLetters(wish.Left, other))))
            {
                formats.Set(formats.Text, name, name == "highlight" ? "none" : "automatic");
            }

            return;
        }
    }

    private static void TakeWished(Remainder wish, FormatSet formats, DocumentView view, Match marks)
    {
        foreach (Match match in s_colour.Matches(wish.Left))
        {
            if (IsWished(wish.Left, match, view))
            {
                var isBehind = match.Groups["behind"].Success || ((marks.Success || formats.Old?.Name == "highlight") && !IsOfLetters(wish.Left, match));
                formats.Set(formats.Text, isBehind ? "highlight" : "colour", Code(match));
                wish.Blank(match);
            }
        }
    }

    private static void TakeMarks(Remainder wish, FormatSet formats, Polarity polarity, Match marks)
    {
        if (marks.Success && !formats.Text.ContainsKey("highlight") && !formats.Text.ContainsKey("colour"))
        {
            formats.Set(formats.Text, "highlight", polarity.IsOff(marks) ? "none" : Colours.Code("", "yellow"));
        }

        if (formats.Text.ContainsKey("highlight"))
        {
            _ = wish.Take(s_marking);
        }
    }

    /// <summary>"Red letters", "make it red text".</summary>
    private static bool IsOfLetters(string left, Match match) => match.Groups["letters"].Success || (s_makeIt.IsMatch(left[..match.Index]) && s_text.IsMatch(left[(match.Index + match.Length)..]));

    private static string Code(Match match) => match.Groups["code"] is { Success: true } code
        ? code.Value.ToLowerInvariant()
        : Colours.Code(match.Groups["shade"].Value.ToLowerInvariant(), match.Groups["hue"].Value.ToLowerInvariant());

    /// <summary>A colour is wished for where a word leads to it, or where it ends or begins the wish.</summary>
    private static bool IsWished(string left, Match match, DocumentView view)
    {
        if (s_andLead.IsMatch(match.Groups["lead"].Value) && match.Groups["hue"].Value.All(char.IsUpper) && match.Groups["hue"].Length > 1 && view.BlocksWith(match.Groups["hue"].Value, StringComparison.Ordinal).Any())
        {
            return false;
        }

        if (match.Groups["code"].Success || match.Groups["lead"].Success)
        {
            return true;
        }

        var (before, after) = (left[..match.Index], left[(match.Index + match.Length)..]);
        if (match.Value.Any(char.IsUpper) && view.BlocksWith(match.Value.Trim(), StringComparison.Ordinal).Any())
        {
            return false;
        }

        var next = s_nextWord.Match(after).Value;
        if (next.Length > 0 && view.BlocksWith($"{match.Groups["hue"].Value} {next}").Any())
        {
            return false;
        }

        return match.Groups["behind"].Success || IsOfLetters(left, match) || s_endsWish.IsMatch(after) || (before.Trim().Length == 0 && !s_described.IsMatch(after));
    }

    private static readonly string[] s_places = ["highlight", "colour"];

    private static readonly Regex s_colour = new(@"(?<lead>\b(?:in|into|to|with|be|is|are|get|gets|turn|turns|become|becomes|made|using|colou?r(?:ed)?|a|and|or\s+rather|:)\s+)?(?:an?\s+)?(?:\b" + Colours.Pattern + @"\b|(?<code>#[0-9a-f]{6}))(?<letters>\s+(?:letters|type|text\s+colou?r|font(?:\s+colou?r)?|ink|writing)\b)?(?<behind>\s+(?:highlight(?:ing|er|ed)?|mark(?:er|ing|ed)?|background|behind(?:\s+it|\s+them)?|shading)\b)?(?:\s+colou?r\b)?", WishPattern.Loose);

    private static readonly Regex s_isNow = new(@"\b(?:is|are|was|were|from|instead\s+of|rather\s+than|not|why|the|that|this|all)\s+(?:(?:still|now|currently|already|too|so|such|in|an?|the|this|that|\w+ing|awful|ugly|horrible|much|very|rather)\s+)*(?:light\s+|dark\s+|bright\s+|pale\s+)?$", WishPattern.Loose);

    private static readonly Regex s_coloured = new(@"\bcolou?r(?:ed|s|ing)?\b", WishPattern.Loose);

    private static readonly Regex s_marking = new(@"\b(?:high[\s-]?light(?:s|ed|ing)?|mark(?:s|ed)?(?=\s+(?:the|those|these|all|each|every|both|it|this|that|with|in|up|as|\w+\s+(?:in|with|as)))|mark(?:er|ed|ing)\b|text\s*marker|background(?:\s+colou?r)?|colou?r\s+behind|shaded?|marker(?:\s+pen)?)\b", WishPattern.Loose);

    private static readonly Regex s_noHighlight = new(@"\b(?:remove|take\s+(?:away|off|out)|get\s+rid\s+of|drop|delete|no|no\s+more|without|clear|erase|wipe|lose|unmark|kill)\s+(?:the\s+|all\s+|any\s+|that\s+|this\s+)*(?:(?:" + Colours.Pattern + @")\s+)?(?:high[\s-]?light(?:s|ing|er|ed)?|mark(?:er|ing|ings|s)|text\s*marker|background(?:\s+colou?r)?|shading)\b(?:\s+(?:from|on|of|in|behind))?|\btake\s+(?:that|the)\s+colou?r\s+(?:away|off|out)\s+behind\s+(?:it|them)|\bun[\s-]?highlight(?:ed)?\b|\b(?:highlight(?:ing)?|marker|marking)\s+(?:away|off|should\s+go|can\s+go|must\s+go)", WishPattern.Loose);

    private static readonly Regex s_automatic = new(@"\b(?:(?:in|to|with|back\s+to)\s+)?(?:the\s+)?(?:automatic|default|normal|usual|standard)\s+(?:letter\s+|text\s+|font\s+)?colou?r\b|\b(?:no|without)\s+(?:letter\s+|text\s+)?colou?rs?\b|\bremove\s+the\s+(?:letter\s+|text\s+)?colou?r\b(?:\s+(?:from|of))?", WishPattern.Loose);

    private static readonly Regex s_endsWish = new(@"^[\s\u0001]*(?:$|[,.;!?]|\b(?:and|please|then|but|too|as\s+well|instead|for|with|again|now|or\s+so)\b)", WishPattern.Loose);

    private static readonly Regex s_described = new(@"^\s*(?:words?|text|letters|part|bit|passage|ones?|sentence|line|paragraph|heading)", WishPattern.Loose);

    /// <summary>"Make it red text".</summary>
    private static readonly Regex s_makeIt = new(@"\b(?:make|turn|print|set|write)\s+(?:it|them|that|this|these|those)\s+(?:all\s+|into\s+)?$", WishPattern.Loose);

    /// <summary>A colour that the document shouts is a word of it, also as the second of two.</summary>
    private static readonly Regex s_andLead = new("^(?:and|a)\\s", WishPattern.Loose);

    private static readonly Regex s_text = new(@"^\s*(?:text|letters|words)\b", WishPattern.Loose);

    private static readonly Regex s_nextWord = new(@"(?<=^\s*)\w+");
}
