using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>Reads wishes for links and bookmarks.</summary>
internal sealed class LinkReader : IWishReader
{
    private const double MostGuessed = 1;

    /// <inheritdoc/>
    public IEnumerable<Reading> Read(string wish, Setting setting)
    {
        var address = s_address.Match(wish);
        if (s_linkWord.IsMatch(wish) && (address.Success ? SetLink(address, wish, setting) : Unlink(wish, setting)) is { } link)
        {
            yield return link;
        }
        else if (s_bookmarkNamed.Match(wish) is { Success: true } match)
        {
            var found = setting.Finder.Find(match.Groups["where"].Value);
            yield return found.IsNothing ? Reading.Ask("Where shall the bookmark stand?", 1.5) : Reading.Of(found.Cost, found.Passages, WantedAction.On("insert_bookmark", found.Passages[0], ("name", Literal.Clean(match.Groups["name"].Value))));
        }
    }

    private static Reading SetLink(Match address, string wish, Setting setting)
    {
        var said = address.Value.TrimEnd('.', ')', ',');
        var rest = new Remainder(wish);
        rest.Blank(address);
        var left = rest.Left.Replace(Remainder.Gap, ' ');
        Found Meant(string phrase) => setting.Finder.Find(phrase.Trim(' ', '(', ')', '.', ',', ':'));
        var found = s_objects.Select(pattern => pattern.Match(left)).Where(match => match.Success).Select(match => Meant(match.Groups["what"].Value)).MinBy(found => found.IsNothing ? Found.NothingCost : found.Cost) ?? Found.Nothing;
        found = found is { IsNothing: false, Cost: < MostGuessed } ? found : Meant(s_filler.Replace(left, " "));
        found = found.Passages.Any(passage => passage.Until is not null) ? Found.Nothing : found;
        found = found.IsNothing && said.Contains('@', StringComparison.Ordinal) ? setting.Finder.Words(said.Replace("mailto:", "", StringComparison.OrdinalIgnoreCase), wholeBlocks: false) : found;
        var link = said.Contains(':', StringComparison.Ordinal) ? said : said.Contains('@', StringComparison.Ordinal) ? "mailto:" + said : "https://" + said;
        return found.IsNothing ? Reading.Ask("Which words shall be the link?", 1.5) : new([.. found.Passages.Select(passage => WantedAction.On("set_link", passage, ("address", link)))], found.Cost, found.Passages);
    }

    /// <summary>A link that is not wanted, whatever the order of the words.</summary>
    private static Reading? Unlink(string wish, Setting setting)
    {
        if (!s_unwanted.IsMatch(wish) || !s_linkName.IsMatch(wish))
        {
            return null;
        }

        var phrase = PassageFinder.Trim(s_unwantedFiller.Replace(wish, " "));
        var linked = setting.Finder.Find(phrase.Length == 0 || s_all.IsMatch(phrase) ? phrase + " links" : phrase + " link");
        var found = linked.IsNothing ? setting.Finder.Find(phrase) : linked;
        return found.IsNothing ? Reading.Ask("Which link?", 2) : new([.. found.Passages.Select(passage => WantedAction.On("set_link", passage))], found.Cost, found.Passages);
    }

    private static readonly Regex s_linkWord = new(@"\b(?:un)?-?(?:hyper)?link(?:s|ed|ing)?\b|\bpoint(?:s|ing)?\s+to\b|\blead(?:s|ing)?\s+to\b|\bclick(?:s|able|ing|ed)?\b|\bopens?\b|\burl\b", WishPattern.Loose);

    private static readonly Regex s_linkName = new(@"\b(?:un)?-?(?:hyper)?link(?:s|ed|ing)?\b|\bclick(?:s|able|ing|ed)?\b|\burl\b", WishPattern.Loose);

    private static readonly Regex s_address = new(@"\b(?:https?://|mailto:|www\.)\S+|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+(?=[^@]*$)|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|example|eu|de|uk|io|info|edu|gov)\b(?:/\S*)?(?=[^.]*$)", WishPattern.Loose);

    /// <summary>"X should open a mail", "turn X into a link", "link X to", "a link on X".</summary>
    private static readonly Regex[] s_objects =
    [
        new(@"^(?<what>.+?)\s+(?:should|must|shall|has\s+to|have\s+to|needs?|is\s+to|ought|becomes?|gets?|leads?|points?|opens?|goes|links?)\b", WishPattern.Loose),
        new(@"\b(?:turn|make|change|let|have|link|hyperlink|connect)\s+(?<what>.+?)\s+(?:in(?:to)?\b|an?\s+(?:hyper)?link|to\b|with\b|link|lead|point|open|clickable)", WishPattern.Loose),
        new(@"\blinks?\s+(?:on|behind|under|from|for|at|to)\s+(?<what>.+?)(?:\s+(?:to|that|which|leads?|should|must|is|with|pointing|going)\b.*)?\s*$", WishPattern.Loose),
    ];

    private static readonly Regex s_filler = new(@"\b(?:please|(?:turn|make|set|put|add|insert|create|let|have|give)|(?:an?\s+|the\s+)?(?:hyper)?link(?:s|ed|ing)?|into|to|with|on|behind|address|her|his|its|their|mail|web\s*site|page|site|url|clickable|should|must|point(?:s|ing)?|lead(?:s|ing)?|that|which|goes|go|open|opens|a|for|as|be|is|and|when|someone|one|clicks?|wrong|right|correct|old|new|of|it|at|under|text)\b", WishPattern.Loose);

    private static readonly Regex s_unwanted = new(@"\b(?:remove[ds]?|removing|delete[ds]?|drop(?:ped)?|take|taken|get\s+rid|rid\s+of|break|kill|undo|lose|un-?link(?:ed)?|dead|plain|broken|away|go|gone|goes|normal|ordinary|out|off|no|not|never|without|n[o']t|superfluous|mustn'?t|shouldn'?t|needn'?t|isn'?t|don'?t|any\s*more|any\s+longer)\b", WishPattern.Loose);

    private static readonly Regex s_unwantedFiller = new(@"\b(?:please|make|turn|let|have|(?:should|must|shall|may|can|has\s+to|needs?\s+to|ought\s+to)(?:\s+not)?|mustn'?t|shouldn'?t|isn'?t|don'?t|want|need|i|we|be|is|are|was|it|into|remove[ds]?|removing|delete[ds]?|drop(?:ped)?|take|taken|get\s+rid\s+of|rid\s+of|break|kill|undo|lose|un-?link(?:ed)?|dead|plain|broken|away|go|gone|goes|normal|ordinary|text|out|off|no\s+longer|no|not|never|without|superfluous|any\s*more|any\s+longer|(?:an?\s+|the\s+)?(?:(?:underlined|blue|old|clickable)\s+)*(?:hyper)?links?(?:ed|ing)?|from|on|behind|under|of|an?|just|only)\b", WishPattern.Loose);

    private static readonly Regex s_all = new(@"^(?:all|both|every|each)\b", WishPattern.Loose);

    private const string Called = @"(?:called|named|labelled|with\s+the\s+name(?:\s+of)?|by\s+the\s+name\s+of|under(?:\s+the\s+name(?:\s+of)?)?|as|,?\s*(?:(?:its|the|and\s+its)\s+)?name(?:\s+it)?\s*(?:is|:|=)?|:)";

    private static readonly Regex s_bookmarkNamed = new(@"\bbookmark\b\s*(?:" + Called + @"\s*)?(?<name>[""“']?[\w-]+[""”']?)\s+(?:right\s+)?(?:at|on|to|for|in|before|over)\s+(?<where>.+)$|\bbookmark\s+(?:at|on|to|for|in|before)\s+(?<where>.+?)\s*,?\s+(?:and\s+)?(?:call\s+it|name\s+it|" + Called + @")\s*(?<name>.+)$|^(?:please\s+)?bookmark\s+(?<where>.+?)\s+" + Called + @"\s*(?<name>.+)$|^(?:give|put\s+on)\s+(?<where>.+?)\s+(?:a|the)\s+bookmark\b\s*" + Called + @"?\s*(?<name>.+)$|^(?!(?:please\s+)?(?:put|add|insert|make|set|give|create)\b)(?:please\s+|mark\s+)*(?:at\s+|on\s+)?(?<where>.+?)\s+(?:(?:should|must|shall|needs?|gets?|wants?|with|as|be|to|have|get|a|the|is)\s+)+bookmark(?:ed)?\s+" + Called + @"\s*(?<name>.+)$", WishPattern.Loose);
}
