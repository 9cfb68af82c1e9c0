using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>Reads wishes to delete text.</summary>
internal sealed class DeleteReader : IWishReader
{
    /// <summary>What is guessed more than this is asked about: what is deleted wrongly is lost.</summary>
    private const double MostGuessed = 1.2;

    /// <summary>An item of a list with so few words besides what is named is meant as a whole.</summary>
    private const int LongestItem = 5;

    /// <summary>What a wish wants deleted; null when it wants nothing deleted.</summary>
    public static string? ObjectOf(string wish)
    {
        var said = Padding.Strip(wish);
        return s_cues.Select(cue => cue.Match(said)).FirstOrDefault(match => match.Success && match.Groups["what"].Value.Trim().Length > 0)?.Groups["what"].Value;
    }

    /// <inheritdoc/>
    public IEnumerable<Reading> Read(string wish, Setting setting)
    {
        if (s_stays.IsMatch(Padding.Strip(wish)))
        {
            yield return Reading.Of(0.1, []);
            yield break;
        }

        if (s_reason.Match(Padding.Strip(wish)) is { Success: true } reason && Named(reason, setting) is { IsNothing: false } named)
        {
            yield return Of(named, setting);
        }

        if (s_ofRemark.Match(Padding.Strip(wish)) is { Success: true } remark)
        {
            yield return setting.Finder.Find("the sentence about " + remark.Groups["about"].Value) is { Passages: [{ Words: not null }], Cost: < MostGuessed } doomed ? Of(doomed, setting) : Reading.Ask("Which sentence shall be deleted?", 0.5);
            yield break;
        }

        if (ObjectOf(wish) is not { } said || s_else.IsMatch(said) || s_otherWish.IsMatch(said) || s_clause.IsMatch(said))
        {
            yield break;
        }

        var what = s_from.Replace(PassageFinder.Trim(s_tail.Replace(said, "")), "");
        if (WishPattern.Reference.IsMatch(what) || s_person.IsMatch(what))
        {
            if (setting.Before is [{ Target.Kind: "header" or "footer" }, ..])
            {
                // It went with the wish before.
                yield return Reading.Of(0.2, setting.Before);
            }
            else if (setting.Before.Count > 0)
            {
                yield return Of(new(setting.Before, 0.3), setting);
            }

            yield break;
        }

        if (s_thatThing.IsMatch(s_tail.Replace(said, "").Trim()) && setting.Before is [{ Target: var heading }] && DocumentView.Level(heading) > 0)
        {
            yield return Of(Found.Of(0.1, new Passage(heading, setting.View.Under(heading) is { Count: > 0 } under ? under[^1] : null)), setting);
            yield break;
        }

        var section = s_sectionWord.Match(what);
        var found = section.Success ? new PlaceNames(setting.View, setting.Finder).SectionOf(section.Groups["name"].Value, withHeading: true) : s_joined.IsMatch(said) && Standing.Is(said.Trim(), setting.View) ? setting.Finder.Words(said.Trim(), wholeBlocks: false) : setting.Finder.Find(what);
        if (found.IsNothing && s_in.Match(what) is { Success: true } inside)
        {
            found = Inside(inside, setting);
        }

        found = s_sentence.Match(what) is { Success: true } told ? found with { Passages = [.. found.Passages.Select(passage => Sentence(passage, told.Groups["about"].Value, setting))] } : found;
        if (found.Passages.Any(passage => passage.Target.Kind == "cell" && passage.Until is not null))
        {
            yield break;
        }

        yield return found.IsNothing || found.Cost > MostGuessed || (s_counted.IsMatch(what) && found.Passages.Any(passage => DocumentView.Level(passage.Target) > 0)) || found.Passages.Any(passage => passage.Target.Kind is "document" or "header" or "footer")
            ? Reading.Ask($"Which part of the document is \"{what}\"?", found is { IsNothing: true, Cost: < 1 } ? 1 : 3)
            : Of(s_words.IsMatch(what) || s_joined.IsMatch(said) ? found : found with { Passages = [.. found.Passages.Select(Item)] }, setting);
    }

    /// <summary>Who says "sentence" does not mean the whole paragraph of several.</summary>
    private static Passage Sentence(Passage passage, string about, Setting setting)
    {
        var content = new ContentMatch(setting.View, null);
        return passage is { Words: null, Until: null, Target.Kind: "paragraph" } && Sentences.Of(DocumentView.Text(passage.Target)).ToList() is { Count: > 1 } sentences && sentences.MaxBy(sentence => content.Cover(about, sentence)) is { } best && content.Cover(about, best) > 0
            ? passage with { Words = best }
            : passage;
    }

    /// <summary>"The nutmeg" of a list is its whole item "a pinch of nutmeg".</summary>
    private static Passage Item(Passage passage) =>
        passage.Words is { } words && DocumentView.IsItem(passage.Target) && Text.Words.Split(DocumentView.Text(passage.Target)).Count - Text.Words.Split(words).Count < LongestItem ? passage.Whole() : passage;

    /// <summary>"The twins don't come along, take them out of the second line": what the reason begins with.</summary>
    private static Found Named(Match match, Setting setting)
    {
        if (Standing.AtStart(match.Groups["what"].Value, setting.View) is not { } words)
        {
            return Found.Nothing;
        }

        var found = setting.Finder.Words(words, wholeBlocks: false, all: true);
        var where = match.Groups["where"].Value is { Length: > 0 } said ? setting.Finder.Find(said, wholeBlocks: true) : null;
        var some = found.Passages.Where(passage => where is null || where.Passages.Any(outer => setting.View.Covers(outer, passage.Target))).ToList();
        return some.Count == 1 ? Found.Of(0.1, some) : Found.Nothing;
    }

    private static Reading Of(Found found, Setting setting) =>
        new([.. found.Passages.Select(passage => RowOf(passage) ?? Enumeration.Without(passage) ?? WantedAction.On("delete_text", passage).Moving(setting.View.OrderOf(passage.Target)))], 0.5 * found.Cost, found.Passages);

    /// <summary>What heads a row of a table goes with its row.</summary>
    private static WantedAction? RowOf(Passage passage) =>
        passage.Target.Kind == "cell" && DocumentView.CellPlace(passage.Target) is { Row: > 1, Column: 1 } && (passage.Words is null || passage.Words == DocumentView.Text(passage.Target)) ? WantedAction.At("delete_row", ("target", passage.Target.Id)) : null;

    private static Found Inside(Match match, Setting setting)
    {
        var (words, where) = (PassageFinder.Trim(match.Groups["words"].Value), setting.Finder.Find(match.Groups["where"].Value, wholeBlocks: true));
        var found = where.IsNothing ? Found.Nothing : setting.Finder.Words(words, wholeBlocks: false, all: true);
        return Found.Of(found.Cost + where.Cost, found.Passages.Where(passage => where.Passages.Any(outer => outer.Target.Id == passage.Target.Id)));
    }

    private const string Verbs = @"(?:delete|remove|erase|drop|cut(?:\s+out)?|scrap|kill|lose|omit|skip|axe|bin|ditch|dump|purge|eliminate|expunge|throw\s+(?:out|away)|take\s+(?:out|away|off)|get\s+(?:rid|shot)\s+of|do\s+away\s+with|do\s+without|dispense\s+with|leave\s+out|clear\s+(?:out|away)|chuck(?:\s+out)?|kick\s+out|toss(?:\s+out)?|wipe(?:\s+out)?|(?:out|away|off|down)\s+with)";

    private const string Doomed = @"(?:to\s+)?(?:be\s+|get\s+)?(?:deleted|removed|cut|dropped|erased|scrapped|struck(?:\s+out)?|omitted|thrown\s+(?:out|away)|taken\s+(?:out|away|off)|left\s+out|kicked\s+out|gone)|go|disappear|vanish|leave|come\s+(?:out|off)";

    private const string Useless = @"superfluous|redundant|obsolete|unnecessary|unneeded|useless|pointless|surplus|outdated\s+and\s+can\s+go|(?:not|no\s+longer|never)\s+(?:any\s+longer\s+)?(?:needed|wanted|necessary|required|relevant|of\s+(?:any\s+)?(?:use|interest))|of\s+no\s+(?:use|interest|importance)(?:\s+to\s+\w+)?|too\s+much|out\s+of\s+place|one\s+too\s+many";

    private static readonly Regex s_delete = new("^" + Verbs + @"\s+(?<what>.+)$|^(?:throw|take|cut|kick|leave|get|toss)\s+(?<what>.+?)\s+(?:out|away|off)(?:\s+(?:of|from)\s+(?:the\s+)?(?:document|text|(?:\w+\s+)?table|list|file|page|letter|names|people|sentence|paragraph|line))?\s*[.!]?$", WishPattern.Loose);

    private static readonly Regex s_doomed = new($@"^(?:let\s+)?(?<what>.+?)\s+(?:can|could|should|must|may|might|has\s+to|have\s+to|ought\s+to|needs?\s+to|is\s+to|are\s+to|shall|will|wants\s+to|had\s+better)\s+(?:all\s+|now\s+|just\s+|also\s+|please\s+)*(?:{Doomed})(?:\s+(?:away|now|please|entirely|altogether|completely))*(?:\s+(?:from|out\s+of)\s+(?:the|this)\s+\w+)?\s*[.!?]?$|^let\s+(?<what>.+?)\s+(?:{Doomed})\s*[.!]?$|^(?<what>.+?)\s+(?:goes|disappears|vanishes|comes\s+out|gets\s+(?:deleted|removed|cut|dropped)|(?:is|are)\s+(?:deleted|removed|dropped|cut))(?:\s+(?:away|out))?(?:\s+(?:from|of)\s+the\s+\w+)?\s*[.!]?$", WishPattern.Loose);

    private static readonly Regex s_useless = new($@"^(?<what>.+?)\s+(?:is|are|seems?(?:\s+to\s+be)?|looks?)\s+(?:now\s+|really\s+|completely\s+|quite\s+|rather\s+|totally\s+)*(?:{Useless})(?:\s+(?:here|now|any\s*more|any\s+longer|for\s+(?:us|me)))*\s*[.!]?$|^(?<what>.+?)\s+(?:(?:isn'?t|aren'?t)\s+(?:needed|wanted|necessary|required)|(?:doesn'?t|does\s+not|don'?t|do\s+not)\s+belong(?:\s+(?:here|there|in\s+(?:it|here|there)))?|(?:serves?|has|have)\s+no\s+(?:purpose|use|place))(?:\s+(?:here|any\s*more|any\s+longer))*\s*[.!]?$", WishPattern.Loose);

    private static readonly Regex s_unwanted = new(@"^(?:(?:we|i|you|people)\s+(?:don'?t|do\s+not|no\s+longer|won'?t)\s+(?:really\s+)?(?:need|want|use)|(?:we|i)\s+(?:can|could)\s+(?:well\s+)?do\s+without|(?:nobody|no\s+one)\s+(?:needs|wants|reads|cares\s+(?:for|about))|there(?:'s|\s+is)\s+no\s+(?:more\s+)?need\s+(?:for|of)|there\s+should\s+be\s+no|no\s+need\s+for|no\s+more|without|no)\s+(?<what>.+?)(?:\s+(?:in\s+(?:here|it|there)|any\s*more|please|any\s+longer))*\s*[.!]?$|^(?<what>.+?)\s+out(?:\s+of\s+(?:the\s+)?(?:document|text|table|list|file|page|letter))?\s*[.!]?$", WishPattern.Loose);

    /// <summary>"Three words are too many: in the diary".</summary>
    private static readonly Regex s_tooMany = new(@"\b(?:words?|sentences?|letters?|phrases?|things?|parts?|bits?)\s+(?:(?:is|are)\s+(?:one\s+)?(?:too\s+(?:many|much)|superfluous|redundant|unnecessary|wrong\s+here|not\s+needed)|(?:must|should|can|have\s+to|has\s+to)\s+(?:go|be\s+(?:deleted|removed|cut)))\s*:\s*(?<what>\S.*)$", WishPattern.Loose);

    /// <summary>Words of the document that begin as no name of a thing does.</summary>
    private static readonly Regex s_joined = new(@"^(?:in|on|at|of|for|with|from|to|by|and|or)\s", WishPattern.Loose);

    /// <summary>What a heading that was spoken of stands for.</summary>
    private static readonly Regex s_thatThing = new(@"^(?:(?:that|this)\s+(?:whole\s+|entire\s+)?(?:day|section|part|chapter|topic)|all\s+of\s+(?:it|that))$", WishPattern.Loose);

    private static readonly Regex s_sentence = new(@"^(?:the\s+|that\s+)?sentence\s+(?:(?:about|on|with|of|stating|saying|telling|that|which|who|where|mentioning|explaining)\s+)*(?<about>.+)$", WishPattern.Loose);

    private static readonly Regex[] s_cues = [s_tooMany, s_delete, s_doomed, s_useless, s_unwanted];

    /// <summary>What is to stay is no wish.</summary>
    private static readonly Regex s_stays = new(@"^(?:only\s+|just\s+|but\s+)*(?:the\s+|its\s+|their\s+)?[^,:""]{2,60}?\s+(?:(?:may|can|should|must|shall|will|has\s+to|have\s+to|is\s+to|are\s+to)\s+(?:all\s+)?(?:stay|remain|be\s+kept)|stays?|remains?)(?:\s+(?:there|here|where\s+\w+\s+(?:is|are)|as\s+\w+\s+(?:is|are)|what\s+\w+\s+(?:is|are)))?\s*[.!]?$|^(?:only\s+)?keep\s+(?:the\s+)?\w+(?:\s+\w+)?(?:\s+as\s+\w+\s+\w+)?$", WishPattern.Loose);

    private static readonly Regex s_else = new(@"^(?:the\s+)?(?:all\s+)?(?:" + Colours.Pattern + @"\s+)?(?:formatting|bullets?|numbering|numbers|highlight\w*|mark(?:er|ing)s?|bold|italics?|underlin\w+|colou?rs?|(?:hyper)?links?\b|header|footer|page\s*(?:numbers?|break)|foot\s*notes?|comments?|indent\w*)\b|\b(?:style|formatting|comments?|footnotes?)\b|\b(?:top|bottom|foot|head)\s+of\s+(?:the|every|each|all)\s+pages?\b", WishPattern.Loose);

    private static readonly Regex s_otherWish = new(@"(?:\band|\bthen|[,;])\s+(?:then\s+)?(?:write|add|put|make|set|insert|move|change|replace|save|say|use)\b", WishPattern.Loose);

    /// <summary>What is counted is no heading that only has the same words.</summary>
    private static readonly Regex s_counted = new(@"^(?!.*\b(?:heading|title|section|chapter|headline)\b)(?:.*\b(?:first|second|third|fourth|fifth|last|other)\b|.*\bnumber\s)", WishPattern.Loose);

    private static readonly Regex s_words = new(@"\b(?:words?|sentence|letters?|phrase|text)\b|[""“']", WishPattern.Loose);

    private static readonly Regex s_reason = new(@"^(?<what>[^,;.:]+?)\s*[,;.]\s*(?:so\s+|and\s+|please\s+|then\s+)*(?:(?:take|remove|delete|drop|cut|erase)\s+(?:him|her|it|them|that|these|those)(?:\s+(?:out|off|away))?|leave\s+(?:him|her|it|them)\s+(?:out|off|away))(?:\s+(?:of|from|in)\s+(?<where>[^,;]+))?$", WishPattern.Loose);

    private static readonly Regex s_person = new("^(?:him|her)$", WishPattern.Loose);

    /// <summary>"The bit on the rent is nonsense, cut the sentence": the remark tells which sentence.</summary>
    private static readonly Regex s_ofRemark = new(@"^(?:(?:the|that|this)\s+(?:business|bit|part|stuff|thing|matter|story|claim|remark|statement|talk|passage|line)\s+)?(?:(?:about|on|with|of)\s+)?(?<about>[^,;.:]+?)\s+(?:is|are|was|were|seems?|looks?|sounds?)\s[^,;.:]+[,;.:]\s*(?:so\s+|and\s+|please\s+|then\s+)*(?:delete|remove|erase|drop|cut(?:\s+out)?|scrap|strike|take\s+out)\s+(?:the|that)\s+(?:whole\s+)?sentence(?:\s+(?:out|away))?[.!]?$", WishPattern.Loose);

    private static readonly Regex s_clause = new(@"\s(?:is|are|was|goes|should|must)\s.*[,;]|[,;:].*\s(?:is|are|was|goes|should|must|becomes?|to\s+be|says?)\s", WishPattern.Loose);

    private static readonly Regex s_tail = new(@"\s+(?:completely|entirely|altogether|for\s+good|please|too|as\s+well|from\s+(?:the|this)\s+(?:document|text|file|letter|page)|out\s+of\s+(?:the|this)\s+(?:document|text)|with\s+(?:all\s+)?(?:its|the)\s+(?:text|content))+\s*[.!]?$", WishPattern.Loose);

    private static readonly Regex s_from = new(@"^(?:out|away|off)\s+", WishPattern.Loose);

    private const string WithHeading = @"(?:with|including|and|plus)\s+(?:\w+\s+)?(?:heading|headline|title)\w*|(?:the\s+)?(?:heading|headline|title)\s+(?:included|inclusive|too|as\s+well|and\s+(?:text|all|paragraph|everything))|heading\s+and\s+(?:text|all|paragraph)|and\s+(?:everything|all)\s+(?:under|below)\s+it";

    private static readonly Regex s_sectionWord = new(@"^(?:the\s+)?(?:whole\s+|entire\s+|complete\s+)*(?:(?:section|chapter)\s+(?:about|on|called|named|with)?\s*(?:the\s+)?(?<name>.+?)|(?<name>.+?)\s+(?:section|chapter))(?:\s*,?\s*(?:" + WithHeading + @").*)?$|^(?:the\s+)?(?<name>.+?)\s*,?\s+(?:" + WithHeading + ")$", WishPattern.Loose);

    private static readonly Regex s_in = new(@"^(?<words>.+?)\s+(?:in|from|out\s+of|of|at)\s+(?<where>.+)$", WishPattern.Loose);
}
