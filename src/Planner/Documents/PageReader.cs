using System.Text.RegularExpressions;
using LamRobot.Contracts;

namespace LamRobot.Planner.Documents;

/// <summary>Reads wishes about the page: its size, direction, margins, columns and breaks.</summary>
internal sealed class PageReader : IWishReader
{
    private const double MostOfRest = 0.25;

    /// <inheritdoc/>
    public IEnumerable<Reading> Read(string wish, Setting setting)
    {
        if (BreakEach(wish, setting) is { } breaks)
        {
            yield return breaks;
            yield break;
        }

        if (Break(wish, setting) is { } pageBreak)
        {
            yield return pageBreak;
            yield break;
        }

        var left = new Remainder(wish);
        var arguments = new Dictionary<string, ArgumentValue>(StringComparer.Ordinal);
        TakeMargins(left, arguments);
        if (left.Take(s_landscape).Success)
        {
            arguments["orientation"] = "landscape";
        }
        else if (left.Take(s_portrait).Success)
        {
            arguments["orientation"] = "portrait";
        }

        if (left.Take(s_paper) is { Success: true } paper)
        {
            arguments["size"] = Proper(s_us.Replace(paper.Groups["size"].Value, ""));
        }

        if (!s_table.IsMatch(wish) && left.Take(s_columns) is { Success: true } columns)
        {
            arguments["columns"] = columns.Groups["n"].Success && Measure.ReadNumber(columns.Groups["n"].Value) is { } n ? n : 1;
        }

        if (arguments.Count == 0 && s_setMargin.IsMatch(Padding.Strip(wish)))
        {
            yield return Reading.Ask("How wide shall the margin be?", 0.5);
        }

        if (arguments.Count > 0)
        {
            var rest = s_rest.Replace(PassageFinder.Trim(left.Left), "").Trim(' ', '.', ',', ':');
            var isVague = arguments.Count == 1 && s_vague.IsMatch(wish) && !s_page.IsMatch(wish);
            var words = Text.Words.Split(rest).Where(word => !Text.Words.IsFunction(word.Text)).ToList();
            var more = words.Count(word => !word.Text.Any(char.IsAsciiDigit));
            yield return Reading.Of(words.Count - more + (isVague ? (0.6 * more) + Math.Min(1, setting.Before.Count) : Math.Min(MostOfRest, 0.15 * more)), setting.Before, WantedAction.At("set_page", arguments.Select(pair => (pair.Key, pair.Value))));
        }
    }

    /// <summary>"Each recipe on its own page": a break before every heading of the highest level that is there more than once, but the first.</summary>
    private static Reading? BreakEach(string wish, Setting setting)
    {
        if (s_eachPage.Match(wish) is not { Success: true } each)
        {
            return null;
        }

        var levels = setting.View.Paragraphs.Where(paragraph => DocumentView.Level(paragraph) > 0).GroupBy(DocumentView.Level).OrderBy(level => level.Key).ToList();
        var headings = levels.FirstOrDefault(level => level.Count() > 1)?.ToList();
        return headings is null || (levels.Count > 1 && !s_sectionWord.IsMatch(each.Value))
            ? Reading.Ask("Before which paragraphs shall a new page begin?", 1)
            : Reading.Of(0.2, setting.Before, [.. headings.Skip(1).Select(heading => WantedAction.At("insert_page_break", ("target", heading.Id)))]);
    }

    private static Reading? Break(string wish, Setting setting)
    {
        if (s_removeBreak.Match(wish) is { Success: true } remove)
        {
            var at = setting.Finder.Find(remove.Groups["where"].Value, wholeBlocks: true);
            return at.IsNothing ? Reading.Ask("Before which paragraph does the page break stand?", 2) : Reading.Of(at.Cost, at.Passages, WantedAction.At("remove_page_break", ("target", at.Passages[0].Target.Id)));
        }

        var before = s_breakBefore.Match(wish);
        var after = before.Success ? before : s_breakAfter.Match(wish);
        if (!after.Success)
        {
            return null;
        }

        var where = s_everything.Replace(after.Groups["where"].Value, "");
        var found = setting.Finder.Find(where, wholeBlocks: true);
        if (found.IsNothing)
        {
            return Reading.Ask("Before which paragraph shall the new page begin?", 2);
        }

        var target = found.Passages[0].Target;
        if (!before.Success)
        {
            var place = setting.View.PlaceOf(found.Passages[^1].Last);
            if (place + 1 >= setting.View.Paragraphs.Count)
            {
                return Reading.Ask("Nothing comes after that: where shall the new page begin?", 2);
            }

            target = setting.View.Paragraphs[place + 1];
        }

        return before.Success && found.Passages.Count > 1
            ? Reading.Of(found.Cost, found.Passages, [.. found.Passages.Select(passage => WantedAction.At("insert_page_break", ("target", passage.Target.Id)))])
            : Reading.Of(found.Cost, [new(target)], WantedAction.At("insert_page_break", ("target", target.Id)));
    }

    private static void TakeMargins(Remainder left, Dictionary<string, ArgumentValue> arguments)
    {
        if (!s_marginWord.IsMatch(left.Said))
        {
            return;
        }

        _ = left.Take(s_marginNow);
        for (var match = left.Take(s_sideMargin); match.Success; match = left.Take(s_sideMargin))
        {
            if (Measure.ReadLength(match.Groups["n"].Value, match.Groups["u"].Value, "cm") is not { } length)
            {
                continue;
            }

            foreach (var side in Sides((match.Groups["side"] is { Success: true } named ? named.Value : s_sideSaid.Matches(left.Said) is [var said] ? said.Groups["where"].Value : "").ToLowerInvariant()))
            {
                arguments[$"margin_{side}"] = length;
            }
        }

        if (left.Take(s_otherMargins) is { Success: true } others && Measure.ReadLength(others.Groups["n"].Value, others.Groups["u"].Value, "cm") is { } rest)
        {
            foreach (var side in s_sides.Where(side => !arguments.ContainsKey($"margin_{side}")))
            {
                arguments[$"margin_{side}"] = rest;
            }
        }

        _ = left.Take(s_marginWord);
    }

    private static IEnumerable<string> Sides(string said) => said switch
    {
        _ when said.StartsWith("left and right", StringComparison.Ordinal) || said.StartsWith("right and left", StringComparison.Ordinal) || said.StartsWith("side", StringComparison.Ordinal) => ["left", "right"],
        _ when said.StartsWith("top and bottom", StringComparison.Ordinal) => ["top", "bottom"],
        "left" or "right" or "top" or "bottom" => [said],
        "upper" => ["top"],
        "lower" => ["bottom"],
        _ => ["all"],
    };

    private static string Proper(string said) => said.Length == 2 ? said.ToUpperInvariant() : char.ToUpperInvariant(said[0]) + said[1..].ToLowerInvariant();

    private const string Side = @"(?<side>left\s+and\s+right|right\s+and\s+left|top\s+and\s+bottom|left|right|top|bottom|upper|lower|side|all(?:\s+(?:the|four|round|around))?|every|each)";
    private const string Length = @"(?:(?<n>" + Measure.Number + @")[\s-]*(?<u>" + Measure.Unit + @")|(?<![\d.,])(?<n>\d{1,2}(?:[.,]\d+)?)(?![\d%]|[.,]\d|\s*(?:columns?|pages?)\b))";

    private static readonly Regex s_marginNow = new(@"\b(?:is|are|was|were)\s+(?:now\s+|currently\s+|still\s+|only\s+|set\s+to\s+)*" + Length + @"\s*(?:now|currently|at\s+(?:the\s+moment|present)|today|so\s+far|(?=[,;.]\s*(?:but|make|i|we|please|rather|better|that)\b))", WishPattern.Loose);

    private static readonly string[] s_sides = ["left", "right", "top", "bottom"];

    private static readonly Regex s_otherMargins = new(@"\b(?:the\s+)?(?:others?|rest|remaining)(?:\s+(?:ones|sides|margins|three|two))*\s+(?:(?:to|at|is|are|be|should|must|get|have|with)\s+)*" + Length, WishPattern.Loose);

    private static readonly Regex s_us = new(@"^us\s+", WishPattern.Loose);

    /// <summary>"We punch holes on the left, so 4 cm margin there": a side that is named elsewhere.</summary>
    private static readonly Regex s_sideSaid = new(@"\b(?:on|at|to)\s+the\s+(?<where>left|right|top|bottom)\b(?=.*\bthere\b)", WishPattern.Loose);

    private static readonly Regex s_vague = new(@"\b(?:upright|sideways|crosswise|on\s+its\s+side|edge|border)", WishPattern.Loose);

    private static readonly Regex s_page = new(@"\b(?:pages?|paper|sheet|format|margins?)\b", WishPattern.Loose);

    private static readonly Regex s_eachPage = new(@"\b(?:each|every|all(?:\s+the)?)\s+(?<what>[\w\s]+?)\s+(?:(?:should|must|shall|to|has\s+to|have\s+to|needs?\s+to|gets?|get|starts?|begins?|goes|go|comes?|be|stands?|is|are|put|with|on|onto|at|the\s+top\s+of|in)\s+)+(?:(?:its|their|a|an|the)\s+)?(?:(?:own|new|separate|fresh|different|extra)\s+)+pages?\b|\b(?:page\s*breaks?|new\s+pages?)\s+(?:before|for|at)\s+(?:each|every|all(?:\s+the)?)\s+(?<what>[\w\s]+?)(?=$|[,.])", WishPattern.Loose);

    private static readonly Regex s_sectionWord = new(@"\b(?:section|chapter|heading|headline|part|topic)s?\b", WishPattern.Loose);

    private static readonly Regex s_landscape = new(@"\b(?:landscape(?:\s+(?:format|orientation|mode|layout|pages?))?|longways|lengthways|sideways|crosswise|(?:wide|broad)\s+format|horizontal(?:ly)?(?=.*\bpage\b)|(?<=\bpage.*)horizontal(?:ly)?|querformat|on\s+its\s+side)\b", WishPattern.Loose);

    private static readonly Regex s_portrait = new(@"\b(?:portrait(?:\s+(?:format|orientation|mode|layout|pages?))?|upright|(?<=\bpage.*)vertical(?:ly)?)\b", WishPattern.Loose);

    private static readonly Regex s_paper = new(@"\b(?<size>a[3456]|b5|us\s+letter|letter(?=\s+(?:size|paper|format))|(?<=(?:paper|page|size)\b[^,]*\b)letter|legal(?=\s+(?:size|paper|format|page|sheet))|(?<=(?:paper|page|size)\b[^,]*\b)legal|tabloid)\b(?:[\s-]+(?:paper|size|format|page|sheet)s?)*", WishPattern.Loose);

    private static readonly Regex s_columns = new(@"\b(?<n>" + Measure.Number + @")(?:[\s-]+(?:text|newspaper|equal))*[\s-]+columns?\b|\b(?:in|into|to|only|just|back\s+to)\s+(?:an?\s+)?(?:single\s+|one\s+)?column\b|\b(?<n>two|three|2|3)[\s-]column\b|\bcolumns?\s*[:=]\s*(?<n>\d)", WishPattern.Loose);

    private static readonly Regex s_table = new(@"\b(?:table|row|rows|cell)\b", WishPattern.Loose);

    private static readonly Regex s_marginWord = new(@"\b(?:page\s+)?margins?\b|\b(?:page\s+)?(?:border|edge)s?\b", WishPattern.Loose);

    private static readonly Regex s_setMargin = new(@"^(?:set|change|adjust|alter|fix)\s+(?:the\s+|my\s+|our\s+|all\s+)*(?:(?:left|right|top|bottom|upper|lower|page|side)\s+)*margins?$", WishPattern.Loose);

    private static readonly Regex s_sideMargin = new(@"\b" + Side + @"(?:\s+(?:page\s+)?(?:margins?|side|sides|edges?|border))*\s*(?:(?:of|to|is|are|=|:|should\s+be|must\s+be|at|with|only|just|each|set|narrower|wider)\s*)*" + Length + @"|" + Length + @"\s*(?:(?:wide|page|margins?|of|a|the|for|on|at|in|border|space)\s+)*\b" + Side + @"(?:\s+(?:side|sides|edges?|margins?|around))?\b|\b(?:(?:page\s+)?margins?)\s*(?:(?:of|to|is|are|=|:|should\s+be|must\s+be|at|all|everywhere|only|just)\s*)*" + Length + @"(?:\s+(?:on\s+(?:the\s+)?|at\s+(?:the\s+)?|to\s+the\s+)?" + Side + @"(?:\s+(?:sides?|edges?|round))?\b|\s+everywhere)?|" + Length + @"\s*(?:wide\s+)?(?:page\s+)?margins?\b(?:\s+(?:all\s+(?:a)?round|everywhere|on\s+(?:all|every)\s+sides?))?", WishPattern.Loose);

    private static readonly Regex s_rest = new(@"\b(?:please|page|pages|paper|format|orientation|layout|document|text|whole|this|the|that|it|sheet|size|turn|put|set|switch|change|use|make|have|want|need|on|in|into|to|for|with|a|an|i|we|should|be|is|like|print|rotate|flip|only|all|everything|side|sides|every|each|letter|newspaper|as|style|split|divide|arrange|lay|out|so|it|fits|of)\b", WishPattern.Loose);

    private static readonly Regex s_breakBefore = new(@"\b(?:page\s*break|new\s+page|next\s+page|fresh\s+page)\b.*?\b(?:before|in\s+front\s+of|above|ahead\s+of|for|from|at|with)\s+(?<where>.+?)[.!]?$|^(?:before|in\s+front\s+of)\s+(?<where>.+?),?\s+(?:i\s+want\s+|put\s+|insert\s+|add\s+|there\s+should\s+be\s+|start\s+|begin\s+)*(?:an?\s+)?(?:page\s*break|new\s+page)\b.*$|^(?:let\s+|make\s+|have\s+|put\s+|start\s+|i\s+want\s+|please\s+)*(?<where>.+?)\s+(?:each|both)\s+(?:(?:to|should|must|shall|start|begin|go|come|be)\s+)*(?:on|onto|to|at)\s+(?:(?:a|the|its|their)\s+)?(?:new|fresh|separate|own|different)\s+(?:page|sheet)s?\b.*$|^(?:let\s+|make\s+|have\s+|i\s+want\s+|please\s+)*(?<where>.+?)\s+(?:to\s+|should\s+|must\s+|shall\s+|has\s+to\s+|needs\s+to\s+)*(?:start|starts|begin|begins|go|goes|come|comes|be|is|stands?|belongs?|move)\s+(?:on|onto|to|at)\s+(?:the\s+top\s+of\s+)?(?:a\s+|the\s+)?(?:new|next|fresh|separate|extra|own|(?:its|their)\s+own|second)\s+(?:page|sheet|leaf)\b.*$|^(?:let\s+|have\s+|i\s+want\s+)*(?<where>.+?)\s+(?:to\s+|should\s+|must\s+|shall\s+|has\s+to\s+|have\s+to\s+)*(?:start|starts|begin|begins|go|goes|come|comes|be|is|stands?)\s+on\s+an?\s+(?:page|sheet)\s+of\s+(?:its|their)\s+own\b.*$|^(?:start|begin|put|move)\s+(?:the\s+)?(?<where>.+?)\s+(?:on|onto|to)\s+(?:a\s+|the\s+)?(?:new|next|fresh|separate|own|its\s+own)\s+(?:page|sheet|leaf)\b.*$|^(?<where>\S+(?:\s+\S+){0,4}?)\s+(?:begins?|starts?|opens?)\s+(?:an?|the|its)\s+(?:(?:new|own|next|fresh)\s+)?(?:page|sheet)\s*[.!]?$|^(?:start|begin)\s+a\s+new\s+page\s+(?:with|at|for)\s+(?<where>.+)$", WishPattern.Loose);

    private static readonly Regex s_everything = new(@"^(?:everything|all|what\s+is\s+said|whatever\s+is\s+said)\s+(?:about|on|of|concerning)\s+", WishPattern.Loose);

    private static readonly Regex s_breakAfter = new(@"\b(?:page\s*break|new\s+page|next\s+page)\b.*?\b(?:after|behind|below|under|following)\s+(?<where>.+?)[.!]?$|^(?:after|behind|below)\s+(?<where>.+?),?\s+(?:i\s+want\s+|put\s+|insert\s+|add\s+|there\s+should\s+be\s+|start\s+|begin\s+)*(?:an?\s+)?(?:page\s*break|new\s+page)\b.*$", WishPattern.Loose);

    private static readonly Regex s_removeBreak = new(@"\b(?:remove|delete|take\s+(?:away|out)|drop|no|get\s+rid\s+of)\s+(?:the\s+)?(?:page\s*break|new\s+page)\s*(?:before|in\s+front\s+of|above|at)?\s*(?<where>.*)$", WishPattern.Loose);
}
