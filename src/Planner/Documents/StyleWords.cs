using System.Text.RegularExpressions;
using LamRobot.Planner.Numbers;

namespace LamRobot.Planner.Documents;

/// <summary>Takes the words of styles and lists out of a wish.</summary>
internal static class StyleWords
{
    private const string Into = @"(?:\b(?:as|into|want|need|prefer|to|in|be|become|becomes|with|use|using|apply|give|gets?|has|have|is|are|make\s+(?:it|this|them)|:)\s+)(?:(?:an?|the|real|proper)\s+)*";

    /// <summary>Takes a style and a sort of list.</summary>
    public static void Take(Remainder wish, FormatSet formats)
    {
        if (wish.Take(s_headingStyle) is { Success: true } heading)
        {
            formats.Style = $"Heading {Level(heading.Groups["n"].Value)}";
        }

        foreach (var (pattern, style) in s_styles)
        {
            if (formats.Style is null && pattern.Match(wish.Left) is { Success: true } match && !new Polarity(wish).IsOff(match))
            {
                wish.Blank(match);
                formats.Style = style;
            }
        }

        TakeNoStyle(wish, formats);
        TakeList(wish, formats);
    }

    /// <summary>Takes a heading's level that nothing leads to, such as "these as second level headings" without the "as".</summary>
    public static void TakeLevel(Remainder wish, FormatSet formats)
    {
        if (wish.Take(s_level) is { Success: true } level)
        {
            formats.Style = $"Heading {Level(level.Groups["n"].Value)}";
        }
    }

    /// <summary>A style that is to go leaves ordinary text.</summary>
    private static void TakeNoStyle(Remainder wish, FormatSet formats)
    {
        var polarity = new Polarity(wish);
        if (formats.Style is null or Plain && s_style.Match(wish.Left) is { Success: true } style && (polarity.IsOff(style) || formats.Style is not null))
        {
            polarity.Spend();
            wish.Blank(style);
            formats.Style = Plain;
        }
    }

    private static void TakeList(Remainder wish, FormatSet formats)
    {
        if (s_contrast.Match(wish.Left) is { Success: true } contrast && TakeOther(wish, contrast))
        {
            formats.List = contrast.Groups["number"].Success ? "bullet" : "number";
            return;
        }

        _ = wish.Take(s_turned);
        if (wish.Take(s_noList).Success)
        {
            _ = wish.Take(s_noList);
            formats.List = "none";
        }
        else if (wish.Take(s_numbers).Success)
        {
            formats.List = "number";
        }
        else if (wish.Take(s_bullets).Success)
        {
            formats.List = "bullet";
        }
    }

    /// <summary>Where one sort of list is denied, the other one is wanted when it is named at all.</summary>
    private static bool TakeOther(Remainder wish, Match denied)
    {
        var rest = new Remainder(wish.Left);
        rest.Blank(denied);
        var isNumber = !denied.Groups["number"].Success;
        var other = (isNumber ? s_numbers : s_bullets).Match(rest.Left) is { Success: true } led ? led : s_kinds.Matches(rest.Left).LastOrDefault(kind => kind.Groups["number"].Success == isNumber);
        if (other is null)
        {
            return false;
        }

        wish.Blank(denied);
        wish.Blank(other);
        return true;
    }

    private const string Plain = "Default Paragraph Style";

    private static int Level(string said) => NumberReader.Read(said) is { } level and >= 1 and <= 10 ? (int)level : said switch { "second" => 2, "third" => 3, "fourth" => 4, _ => 1 };

    private static readonly Regex s_headingStyle = new(Into + @"(?:(?:style\s+)?(?:heading|headline|header)s?(?:\s+(?:of\s+)?(?:level|style))?\s*(?<n>\d|one|two|three|four)\b|(?:level|h)[\s-]*(?<n>\d|one|two|three)(?:\s+(?:heading|headline)s?)?\b|(?<n>first|second|third|fourth)[\s-]+level(?:\s+(?:heading|headline)s?)?|(?:heading|headline)s?\s+of\s+(?:the\s+)?(?<n>first|second|third|fourth)\s+(?:level|order|rank)|(?:main\s+|section\s+)?(?:heading|headline)(?:\s+style)?s?(?!\s*\w)(?<n>))|\b(?:style\s*:?\s*)(?:heading|headline)\s*(?<n>\d)|\bstyle\s+(?:of\s+)?(?<n>)heading\b", WishPattern.Loose);

    private static readonly Regex s_titleStyle = new(Into + @"(?:document\s+)?title(?:\s+style)?\s*(?=$|[,.\u0001])|\b(?:the\s+)?title\s+style|\bstyle\s*:?\s*title", WishPattern.Loose);

    private static readonly Regex s_subtitleStyle = new(Into + @"sub[\s-]?title(?:\s+style)?\s*(?=$|[,.\u0001])|\b(?:the\s+)?subtitle\s+style", WishPattern.Loose);

    private static readonly Regex s_quotationStyle = new(Into + @"(?:block\s*)?(?:quot(?:e|es|ation|ations)|block\s*quote)(?:\s+style)?\s*(?=$|[,.\u0001])|\b(?:the\s+)?quot(?:e|ations?)\s+style", WishPattern.Loose);

    private static readonly Regex s_plainStyle = new("(?:" + Into + @"|\b(?:just|only|simply|but)\s+)(?:normal|ordinary|plain|regular|standard|default|body)\s+(?:text|paragraphs?|style|type)(?:\s+style)?|\b(?:normal|ordinary|plain|regular|standard|default)\s+(?:text|paragraphs?|style)(?=\s+(?:will|would|is|should)\s+(?:do|be\s+enough|enough|suffice))(?:\s+\w+)*?\s+(?:do|enough|suffice)|\b(?:default\s+paragraph\s+style|(?:normal|standard|default|body\s+text)\s+style)|\b(?:not|no\s+longer)\s+(?:a\s+)?headings?(?:\s+any\s*more)?", WishPattern.Loose);

    private static readonly Regex s_noList = new(@"(?:\bi\s+(?:don['’]?t|do\s+not)\s+(?:like|want|need)\s+)?\b(?:the|these|those)\s+(?:bullets?(?:\s+points?)?|dots|numbers)\s*[,.;]\s*(?:so\s+|and\s+|please\s+)*(?:take|get|throw)\s+them\s+(?:away|off|out)(?:\s+(?:from|of))?|\b(?:(?:do|does)(?:n['’]?t|\s+not)\s+(?:need|want)\s+(?:the\s+|any\s+)*(?:bullets?(?:\s+points?)?|numbers|numbering|dots)\b|(?:plain|normal|ordinary|simple)\s+(?:lines|paragraphs)(?=\s+(?:are|is|will|would)\b)|no\s+(?:bullets?(?:\s+points?)?|numbers|numbering|dots|list)\b(?:\s+any\s*more|\s+please)?|(?:remove|drop|delete|take\s+(?:away|off|out)|get\s+rid\s+of|lose|kill)\s+(?:the\s+|all\s+)?(?:bullets?(?:\s+points?)?|numbering|dots|numbers)(?:\s+(?:from|of|in|before|at))?|without\s+(?:the\s+)?(?:bullets?(?:\s+points?)?|numbers|numbering|dots)|" + Into + @"(?:plain|normal|ordinary|simple|separate)\s+(?:lines|paragraphs|text)|(?:not|no\s+longer)\s+(?:be\s+)?(?:an?\s+)?(?:list|numbered|bulleted)(?:\s+any\s*more)?|(?:the\s+)?(?:bullets|dots|numbering)\s+(?:off|away|can\s+go))", WishPattern.Loose);

    /// <summary>"The numbers in front of the rules should turn into bullets": what is named first is what is there.</summary>
    private static readonly Regex s_turned = new(@"\b(?:the\s+)?(?:numbers|numbering|bullets?|dots)\s+(?:in\s+front\s+of|before|of|at|on|in)(?=\s.*\b(?:turn(?:ed)?\s+into|become|(?:replaced|exchanged)\s+(?:by|with|for)|changed?\s+(?:in)?to)\s+(?:bullets?|dots|numbers)\b)", WishPattern.Loose);

    private static readonly Regex s_numbers = new(@"(?:" + Into + @"|\bfrom\s+bullets\s+to\s+)(?:numbers|numbered(?:\s+(?:list|points|items|steps|lines))?|(?:numbered|ordered)\s+list|numbering|1[,.]?\s*2[,.]?\s*(?:and\s+)?3[.,]?(?!\d)|list\s+with\s+numbers|numerals)|^(?:please\s+)?\bnumber\s+(?=(?:the|all|these|those|every|each|my|our|that|them|it)\b)|\b(?:gets?|get|should\s+be|must\s+be|be|are)\s+(?:numbers|numbered)\b|\b(?:numbered|ordered)\s+list\b|\bnumbers?\s+instead\s+of\s+(?:dots|bullets?(?:\s+points?)?)|\bconsecutively\s+numbered|\b(?:an?\s+)?numbered(?:\s+one)?\b", WishPattern.Loose);

    private static readonly Regex s_bullets = new(@"(?:" + Into + @"|\bfrom\s+numbers\s+to\s+)(?:bullet(?:s|ed)?(?:\s+(?:list|points?|items|lines))?|bullet[\s-]?points?|dots|unordered\s+list|dashes|list\s+with\s+(?:dots|bullets)|(?:bulleted|bullet|unordered)\s+list|list)\b|^(?:please\s+)?\bbullet\s+(?=(?:the|all|these|those|every|each|my)\b)|\b(?:gets?|should\s+be|must\s+be)\s+(?:bullets|bulleted)\b|\b(?:an?\s+)?bulleted(?:\s+one)?\b|\b(?:bullets?|dots|bullet\s*points?)\s+instead\s+of\s+(?:the\s+)?numbers", WishPattern.Loose);

    private const string Kinds = @"(?:(?<bullet>bullet(?:s|ed)?(?:[\s-]*(?:points?|list|items?))?|dots|blobs|dashes)|(?<number>numbers|numbered(?:\s+(?:list|points|items))?|numbering|numerals|digits|1[,.]?\s*2[,.]?\s*(?:and\s+)?3[.,]?(?!\d)))";

    private static readonly Regex s_kinds = new(@"\b" + Kinds, WishPattern.Loose);

    private static readonly Regex s_contrast = new(@"\b(?:instead\s+of|rather\s+than|better\s+than|in\s+place\s+of|(?:there\s*(?:is|['’]s)\s+)?no\s+need\s+(?:for|of)|no\s+more|no\s+longer|not|no|without|from|(?:swap|replace|exchange|change|turn|trade)|away\s+with|(?:do|does)(?:n['’]?t|\s+not)\s+(?:need|want))\s+(?:the\s+|with\s+|any\s+)*" + Kinds + @"(?:\s+(?:before|in\s+front\s+of|at|on|of|in|for|from)(?=\s+(?:the|all|my|our|these|those|every|each)\b))?", WishPattern.Loose);

    private static readonly Regex s_level = new(@"\b(?:(?:style\s+)?(?:heading|headline)s?(?:\s+(?:of\s+)?(?:level|style))?\s*(?<n>\d|one|two|three|four)\b|h(?<n>[1-6])(?:\s+(?:heading|headline)s?)?\b|(?<n>first|second|third|fourth)[\s-]+level\s+(?:heading|headline)s?|(?:heading|headline)s?\s+of\s+(?:the\s+)?(?<n>first|second|third|fourth)\s+(?:level|order|rank)|level[\s-]*(?<n>\d|one|two|three)(?:\s+(?:heading|headline)s?)?)", WishPattern.Loose);

    private static readonly Regex s_style = new(@"(?<!\b(?:but|and|or|,)\s+not\s+the\s+|\bnot\s+(?:of|for|in|on|with)\s+(?:the\s+)?)\b(?:a\s+)?(?:(?:block\s*)?(?:quot(?:e|ation)s?|citation)|heading|headline|title|subtitle|caption)(?:\s+(?:style|format(?:ting)?|look)(?:\s+(?:at|of|from|on|for|in))?|(?=[\s\u0001]*(?:$|[,.;]|any\s*more|any\s+longer)))", WishPattern.Loose);

    private static readonly (Regex Pattern, string Style)[] s_styles =
    [
        (s_plainStyle, Plain),
        (s_titleStyle, "Title"),
        (s_subtitleStyle, "Subtitle"),
        (s_quotationStyle, "Quotations"),
    ];
}
