using System.Text.RegularExpressions;
using LamRobot.Contracts;

namespace LamRobot.Planner.Documents;

/// <summary>Paragraphs that are told by their sort: the title, all headings, the list, the quotation, the body text, the greeting.</summary>
internal sealed class KindNames(DocumentView view, PassageFinder finder) : IPassageSource
{
    /// <inheritdoc/>
    public Found Find(string phrase, bool wholeBlocks)
    {
        if (s_titleName.Match(phrase) is { Success: true } name && view.Title is { } title && !(name.Groups["name"].Success && s_mine.IsMatch(phrase) && !name.Groups["top"].Success))
        {
            // What is called a name may stand above the title.
            return Found.Of(0.05, new Passage(name.Groups["name"].Success && name.Groups["top"].Success ? view.Paragraphs.First(paragraph => DocumentView.Text(paragraph).Length > 0) : title));
        }

        if (s_allHeadings.IsMatch(phrase))
        {
            return Found.Of(0.05, view.Paragraphs.Where(paragraph => DocumentView.Level(paragraph) > 0).Select(paragraph => new Passage(paragraph)));
        }

        if (s_namedHeading.Match(phrase) is { Success: true } heading)
        {
            return NamesWhatIsNotThere(heading.Groups["name"].Value) ? s_notThere : Among(heading.Groups["name"].Value, view.Paragraphs.Where(paragraph => DocumentView.Level(paragraph) > 0 || view.IsTitle(paragraph)));
        }

        if (s_dayNames.IsMatch(phrase) && view.Paragraphs.Where(paragraph => s_dayName.IsMatch(DocumentView.Text(paragraph))).ToList() is { Count: > 1 } days)
        {
            return Found.Of(0.05, days.Select(paragraph => new Passage(paragraph)));
        }

        if (s_quotation.IsMatch(phrase))
        {
            return Found.Of(0.05, view.Paragraphs.Where(paragraph => DocumentView.Style(paragraph).StartsWith("quot", StringComparison.Ordinal)).Select(paragraph => new Passage(paragraph)));
        }

        if (s_caption.IsMatch(phrase) && view.Paragraphs.Where(paragraph => DocumentView.Style(paragraph) is "caption" or "illustration" or "figure" or "drawing").ToList() is [var caption])
        {
            return Found.Of(0.05, new Passage(caption));
        }

        if (s_listName.Match(phrase) is { Success: true } list)
        {
            return List(list.Groups["about"].Value, list.Groups["kind"].Value, list.Groups["of"].Success && s_listWord.IsMatch(list.Groups["kind"].Value));
        }

        if (s_prose.IsMatch(phrase))
        {
            return Found.Of(0.1, Stretches(paragraph => view.IsBody(paragraph) && !DocumentView.IsItem(paragraph) && s_sentence.IsMatch(DocumentView.Text(paragraph))));
        }

        if (s_body.IsMatch(phrase))
        {
            return Found.Of(0.1, Stretches(view.IsBody));
        }

        return s_greeting.IsMatch(phrase) ? First(s_greetingText)
            : s_closing.IsMatch(phrase) ? First(s_closingText)
            : Found.Nothing;
    }

    /// <summary>Paragraphs that are meant, those that follow each other as one passage.</summary>
    public IEnumerable<Passage> Stretches(Func<Entity, bool> isMeant)
    {
        for (var i = 0; i < view.Paragraphs.Count; i++)
        {
            var stretch = view.Paragraphs.Skip(i).TakeWhile(isMeant).ToList();
            if (stretch.Count > 0)
            {
                yield return new(stretch[0], stretch.Count > 1 ? stretch[^1] : null);
                i += stretch.Count;
            }
        }
    }

    /// <summary>Another heading has the one word, but the document has the other nowhere: "the potato soup's heading" where only pumpkins are cooked.</summary>
    private bool NamesWhatIsNotThere(string name)
    {
        var words = Text.Words.Split(s_genitive.Replace(name, "")).Select(word => word.Text).Where(word => !Text.Words.IsFunction(word)).ToList();
        var headings = view.Paragraphs.Where(paragraph => DocumentView.Level(paragraph) > 0).ToList();
        return words.Count == 2 && words.Any(word => headings.Any(heading => finder.Covers(word, heading) > 0.8)) && words.Any(word => word.Length > 3 && !view.Blocks.Any(block => finder.Covers(word, block) > 0.8));
    }

    /// <summary>Nothing, and surely so.</summary>
    private static readonly Found s_notThere = new([], 0.1);

    private static readonly Regex s_genitive = new(@"['’]s?(?=\s|$)");

    private Found Among(string name, IEnumerable<Entity> headings) => finder.Among(name, headings) is { IsNothing: false } found ? found with { Cost = found.Cost * 0.8 } : Found.Nothing;

    private Found List(string about, string kind, bool isNamed)
    {
        var lists = view.Lists();
        var wanted = kind.StartsWith("number", StringComparison.OrdinalIgnoreCase) || kind.StartsWith("step", StringComparison.OrdinalIgnoreCase) ? "number" : kind.StartsWith("bullet", StringComparison.OrdinalIgnoreCase) || s_dots.IsMatch(about) ? "bullet" : s_numbers.IsMatch(about) ? "number" : null;
        var some = lists.Where(list => wanted is null || DocumentView.List(list[0]) == wanted).ToList();
        some = some.Count == 0 ? [.. lists] : some;
        if (some.Count == 0)
        {
            return Found.Nothing;
        }

        var words = about.Trim();
        var chosen = some.Count == 1 ? some[0] : some.OrderByDescending(list => Likeness(words + " " + kind, list)).First();
        if (isNamed && Likeness(words, chosen) == 0)
        {
            return Found.Nothing;
        }

        return Found.Of(some.Count == 1 ? 0.1 : 0.15, new Passage(chosen[0], chosen.Count > 1 ? chosen[^1] : null));
    }

    /// <summary>How well a list fits its description, by its heading and its items; shopping, ingredients and the like are lists with dots.</summary>
    private double Likeness(string words, IReadOnlyList<Entity> list)
    {
        var place = view.PlaceOf(list[0]);
        var before = place > 0 ? DocumentView.Text(view.Paragraphs[place - 1]) : "";
        var text = before + " " + string.Join(' ', list.Select(DocumentView.Text));
        var shared = Text.Words.Split(words).Count(word => word.Text.Length > 2 && Text.Words.Split(text).Any(other => ContentMatch.Same(word.Text, other.Text) > 0.8));
        var sort = s_things.IsMatch(words) && DocumentView.List(list[0]) == "bullet" || s_doings.IsMatch(words) && DocumentView.List(list[0]) == "number" ? 1.5 : 0;
        return shared + sort;
    }

    private Found First(Regex text) => view.Paragraphs.FirstOrDefault(paragraph => text.IsMatch(DocumentView.Text(paragraph))) is { } found ? Found.Of(0.1, new Passage(found)) : Found.Nothing;

    private static readonly Regex s_titleName = new(@"^(?:the\s+|our\s+|my\s+|its\s+|this\s+)*(?:(?:main|document|big|page|letter|overall)\s+)?(?:title|(?:main|top|big|first)\s+(?:heading|headline|line|title)|head(?:ing|line)|(?<name>name))(?:\s+(?:line|of\s+(?:the|this)\s+(?:document|text|page|menu|letter|whole\s+thing|thing)|(?<top>(?:right\s+|up\s+)?at\s+the\s+(?:very\s+)?top|on\s+top|up\s+top|(?:right\s+)?at\s+the\s+beginning)))?$", WishPattern.Loose);

    private static readonly Regex s_allHeadings = new(@"^(?:all\s+|every\s+|each\s+|the\s+|both\s+|of\s+|other\s+|single\s+|one\s+of\s+)*(?:(?:section|sub|chapter|small|smaller|paragraph)[\s-]*)?(?:headings|headlines|titles|subheadings|subtitles|sub-headings|section\s+headings?|section\s+titles?|headers\s+of\s+(?:the\s+)?sections|(?<=(?:every|each|single)\s+(?:section\s+)?)(?:heading|headline|title|subheading|subtitle))$", WishPattern.Loose);

    private static readonly Regex s_namedHeading = new(@"^(?:the\s+)?(?:(?:section\s+)?(?:heading|headline|title|caption)\s+(?:of\s+(?:the\s+)?(?:section\s+)?(?:about|on)?|about|on|called|named|over|for|that\s+says|which\s+says|saying|reading)?\s*(?:the\s+)?(?<name>.+)|(?<name>.+?)\s+(?:as\s+an?\s+)?(?:heading|headline|title))$", WishPattern.Loose);

    private static readonly Regex s_dayNames = new(@"^(?:the\s+|all\s+)*(?:(?:names\s+of\s+the\s+)?(?:week)?days|(?:week)?day\s*names|days\s+of\s+the\s+week)$", WishPattern.Loose);

    private static readonly Regex s_dayName = new(@"^(?:mon|tues|wednes|thurs|fri|satur|sun)day$", WishPattern.Loose);

    /// <summary>Running text is made of sentences: neither bullets nor lines such as a subtitle.</summary>
    private static readonly Regex s_prose = new(@"^(?:the\s+|all\s+|whole\s+)*(?:running|continuous|flowing)\s+text$", WishPattern.Loose);

    private static readonly Regex s_sentence = new(@"[.!?]");

    private static readonly Regex s_quotation = new(@"^(?:the\s+|that\s+|our\s+|\w+'s\s+)*(?:block\s*)?(?:quotation|quote|citation|cited\s+(?:sentence|words|text)|quoted\s+(?:sentence|words|text|paragraph|bit|part|line))(?:\s+(?:paragraph|line|text))?$", WishPattern.Loose);

    private static readonly Regex s_caption = new(@"^(?:the\s+)?(?:\w+\s+)?(?:caption|legend|(?:line|text|words)\s+(?:under|below|beneath)\s+the\s+(?:picture|image|photo|figure|drawing))(?:\s+(?:of|under|below|for)\s+the\s+\w+)?$", WishPattern.Loose);

    private static readonly Regex s_listName = new(@"^(?:the\s+|all\s+|all\s+of\s+|every\s+|each\s+|whole\s+|entire\s+|our\s+|these\s+|those\s+|complete\s+|one\s+of\s+)*(?<about>(?:\w+\s+){0,3}?)(?<kind>(?:numbered|ordered|bulleted|bullet|unordered)\s+(?:list|items?|points?|lines)|bullets?|bullet[\s-]*points?|lists?|(?:list\s+)?items|ingredients?|steps|rules|points|instructions|things\s+to\s+\w+|entries)(?:\s+(?:in|of)\s+(?:the\s+)?list)?(?:\s+(?:(?<of>of)|under|for|with|about|in)\s+(?:the\s+)?(?<about>.+))?$", WishPattern.Loose);

    private static readonly Regex s_body = new(@"^(?:the\s+|all\s+|every\s+|each\s+|of\s+|whole\s+|entire\s+|normal\s+|ordinary\s+|plain\s+|regular\s+|running\s+|main\s+|our\s+)*(?:body(?:\s+(?:text|paragraphs?|copy))?|(?:normal|ordinary|plain|regular|running|main|body|standard)\s+(?:text|paragraphs?)|text\s+paragraphs?|paragraphs?(?:\s+of\s+(?:text|body))?|continuous\s+text|text\s+(?:without|but\s+not|except)\s+(?:the\s+)?(?:headings?|titles?))$", WishPattern.Loose);

    private static readonly Regex s_greeting = new(@"^(?:the\s+)?(?:greeting|salutation|opening|address(?:ing)?|hello|form\s+of\s+address)(?:\s+line)?$", WishPattern.Loose);

    private static readonly Regex s_closing = new(@"^(?:the\s+)?(?:closing(?:\s+(?:formula|words|line))?|sign(?:ing)?[\s-]?off|complimentary\s+close|regards|goodbye|farewell)(?:\s+line)?$", WishPattern.Loose);

    private static readonly Regex s_greetingText = new(@"^(?:dear|hello|hi|good\s+(?:morning|day|evening))\b", WishPattern.Loose);

    private static readonly Regex s_closingText = new(@"^(?:(?:with\s+)?(?:kind|best|warm|many)\s+(?:regards|wishes|greetings)|yours\s|sincerely|regards|love\b|see\s+you)", WishPattern.Loose);

    /// <summary>A person's name is not the document's.</summary>
    private static readonly Regex s_mine = new(@"^my\b|\bname\s+line\b", WishPattern.Loose);

    private static readonly Regex s_listWord = new("^list$", WishPattern.Loose);

    private static readonly Regex s_dots = new(@"\b(?:dots|bullets?|blobs)\b", WishPattern.Loose);

    private static readonly Regex s_numbers = new(@"\b(?:numbers|numerals|digits)\b", WishPattern.Loose);

    private static readonly Regex s_things = new(@"ingredient|shopping|need|thing|item|bullet|packing", WishPattern.Loose);

    private static readonly Regex s_doings = new(@"step|instruction|how|method|rule|number|preparation", WishPattern.Loose);
}
