using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>Finds what descriptions such as "the paragraph about the rent" or "the last two items" mean in a document.</summary>
internal sealed class PassageFinder
{
    /// <summary>What words between commas cost that are taken for one description.</summary>
    private const double PieceCost = 0.9;

    private readonly DocumentView _view;
    private readonly Func<string, float[]>? _meaning;
    private readonly ContentMatch _content;
    private readonly IPassageSource[] _sources;
    private readonly IReadOnlyList<Passage> _before;

    /// <summary>Makes a finder.</summary>
    /// <param name="view">The document.</param>
    /// <param name="meaning">Gives a text's meaning as a vector of length 1; null when there is no encoder.</param>
    public PassageFinder(DocumentView view, Func<string, float[]>? meaning = null) : this(view, meaning, new(view, meaning), [])
    {
    }

    private PassageFinder(DocumentView view, Func<string, float[]>? meaning, ContentMatch content, IReadOnlyList<Passage> before)
    {
        (_view, _meaning, _content, _before) = (view, meaning, content, before);
        _sources =
        [
            new AreaNames(view), new ReferenceNames(view, before), new CaretNames(view), new ExceptNames(view, this), new CountNames(view, this), new PlaceNames(view, this), new TableNames(view),
            new ExpressionNames(view, this, content), new FormatNames(view, this), new KindNames(view, this), new SentenceNames(view, content),
        ];
    }

    /// <summary>The finder of a part of the document.</summary>
    public PassageFinder In(DocumentView part) => new(part, _meaning, new(part, _meaning), _before);

    /// <summary>The finder for a wish before which some passages were spoken of.</summary>
    public PassageFinder After(IReadOnlyList<Passage> before) => ReferenceEquals(before, _before) || (before.Count == 0 && _before.Count == 0) ? this : new(_view, _meaning, _content, before);

    /// <summary>The finder of some paragraphs.</summary>
    public PassageFinder In(IReadOnlyList<Contracts.Entity> paragraphs) => In(_view.Within([.. paragraphs.Select(paragraph => new Passage(paragraph))]));

    /// <summary>Finds passages.</summary>
    /// <param name="description">The words that tell which.</param>
    /// <param name="wholeBlocks">Whether whole paragraphs are wanted, not words in them.</param>
    public Found Find(string description, bool wholeBlocks = false)
    {
        var phrase = s_everyTime.Match(description) is { Success: true } times ? "every " + Trim(times.Groups["what"].Value) : Phrase(description);
        if (phrase.Length == 0 || s_measure.IsMatch(phrase))
        {
            return Found.Nothing;
        }

        phrase = s_corrected.Match(phrase) is { Success: true } corrected ? Trim(corrected.Groups["rest"].Value) : phrase;
        var one = FindOne(phrase, wholeBlocks);
        if (one.Cost <= 0.2)
        {
            return one;
        }

        one = one with { Cost = one.Cost + (PieceCost * phrase.Count(letter => letter == ',')) };
        var several = FindSeveral(phrase, wholeBlocks);
        return several.Cost < one.Cost ? several : one;
    }

    /// <summary>The paragraph whose text is most like a description, such as "the rent".</summary>
    public Found About(string description) => _content.Find(Trim(description), _view.Paragraphs);

    /// <summary>The best of some blocks for a description.</summary>
    public Found Among(string description, IEnumerable<Contracts.Entity> blocks) => _content.Find(Trim(description), blocks);

    /// <summary>How well a paragraph covers a description, 0..1.</summary>
    public double Covers(string description, Contracts.Entity paragraph) => _content.Cover(description, DocumentView.Text(paragraph));

    /// <summary>Words without what stands around them and tells nothing.</summary>
    public static string Trim(string description)
    {
        var phrase = description.Replace(Remainder.Gap, ' ');
        phrase = s_spaces.Replace(phrase, " ").Trim(' ', ',', ';', ':', '!', '?');
        string before;
        do
        {
            before = phrase;
            phrase = s_trailing.Replace(s_leading.Replace(phrase, ""), "").Trim(' ', ',', ';', ':', '!', '?');
        }
        while (phrase != before);

        return phrase.EndsWith('.') && !phrase.Contains(". ", StringComparison.Ordinal) && phrase.Count(letter => letter == '.') == 1 ? phrase : phrase.TrimEnd('.');
    }

    /// <summary>Words without what stands around them, but whole when the document has them just so: "must not" may be the document's own.</summary>
    public string Phrase(string description)
    {
        var said = s_spaces.Replace(description.Replace(Remainder.Gap, ' '), " ").Trim(' ', ',', ';', ':', '.', '!', '?');
        return s_ownLead.IsMatch(said) && _view.BlocksWith(said).Any() ? said : Trim(description);
    }

    private Found FindOne(string phrase, bool wholeBlocks)
    {
        if (ExactPassages(phrase, wholeBlocks) is { } exact)
        {
            return exact;
        }

        var best = Found.Nothing;
        foreach (var source in _sources)
        {
            var found = source.Find(phrase, wholeBlocks);
            best = found.Cost < best.Cost ? found : best;
            if (best.Cost <= 0.05)
            {
                return best;
            }
        }

        var words = Words(phrase, wholeBlocks);
        best = words.Cost < best.Cost ? words : best;
        var content = s_many.IsMatch(phrase) ? Found.Nothing : _content.Find(phrase, _view.Paragraphs);
        return content.Cost < best.Cost ? content : best;
    }

    /// <summary>Quoted words, or words that are a whole paragraph or cell.</summary>
    private Found? ExactPassages(string phrase, bool wholeBlocks)
    {
        var quoted = s_quoted.Match(phrase);
        if (quoted.Success)
        {
            var found = Marked(quoted.Groups["q"], phrase, wholeBlocks);
            return found.IsNothing ? null : found;
        }

        var whole = _view.Blocks.Where(block => string.Equals(DocumentView.Text(block).Trim().TrimEnd('.', ':', '?', '!'), s_article.Replace(phrase, "").TrimEnd('.', ':', '?', '!'), StringComparison.OrdinalIgnoreCase) && phrase.Length > 1).ToList();
        return whole.Count == 1 ? Found.Of(0, new Passage(whole[0])) : null;
    }

    /// <summary>Quoted words mean themselves, also such as "all" and "the".</summary>
    private Found Marked(Group quoted, string phrase, bool wholeBlocks) => _view.BlocksWith(quoted.Value).Any()
        ? Standing(quoted.Value, wholeBlocks, s_every.IsMatch(phrase.Remove(quoted.Index, quoted.Length)))
        : Words(quoted.Value, wholeBlocks, s_every.IsMatch(phrase));

    /// <summary>Words that stand in the document as they were said.</summary>
    public Found Words(string said, bool wholeBlocks, bool all = false)
    {
        var every = all || s_every.IsMatch(said);
        return Standing(s_article.Replace(s_wordLead.Replace(s_everyTail.Replace(said, ""), ""), "").Trim(), wholeBlocks, every);
    }

    private Found Standing(string phrase, bool wholeBlocks, bool every)
    {
        var blocks = phrase.Length == 0 || (phrase.Length < 3 && Text.Words.IsFunction(phrase)) ? [] : _view.BlocksWith(phrase).ToList();
        if (blocks.Count == 0)
        {
            return Found.Nothing;
        }

        var comparison = blocks.Any(block => WordPlaces.Find(DocumentView.Text(block), phrase, StringComparison.Ordinal) >= 0) ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        var passages = blocks.Where(block => WordPlaces.Find(DocumentView.Text(block), phrase, comparison) >= 0).Select(block => Place(block, phrase, comparison, every)).ToList();
        var cost = (passages.Count > 1 && !every ? 0.25 : 0.05) + (comparison == StringComparison.Ordinal ? 0 : 0.12);
        var chosen = every ? passages : passages.OrderBy(passage => DocumentView.Level(passage.Target) > 0 || _view.IsTitle(passage.Target) ? 1 : 0).Take(1);
        return Found.Of(cost, wholeBlocks ? chosen.Select(passage => passage.Whole()).Distinct() : chosen);
    }

    private static Passage Place(Contracts.Entity block, string phrase, StringComparison comparison, bool every)
    {
        var text = DocumentView.Text(block);
        var place = WordPlaces.Find(text, phrase, comparison);
        var stands = text.Substring(place, phrase.Length);
        var isSentence = (place == 0 || text[..place].TrimEnd().EndsWith('.')) && place + phrase.Length < text.Length && text[place + phrase.Length] is '.' or '!' or '?' && phrase.Contains(' ', StringComparison.Ordinal);
        stands = isSentence ? text.Substring(place, phrase.Length + 1) : stands;
        return new(block, Words: stands, All: every && WordPlaces.Count(text, stands, StringComparison.Ordinal) > 1);
    }

    private Found FindSeveral(string phrase, bool wholeBlocks)
    {
        var isEvery = s_everyTail.IsMatch(phrase);
        var parts = s_joints.Split(s_everyTail.Replace(phrase, "")).Where(part => part.Trim().Length > 0).ToArray();
        parts = [.. parts.Where(part => !s_pronoun.IsMatch(part))];
        if (parts.Length < 2 || parts.Any(s_wish.IsMatch))
        {
            return Found.Nothing;
        }

        var (passages, cost) = (new List<Passage>(), 0.1);
        var lead = s_wordLead.Match(parts[0]).Value;
        foreach (var part in parts)
        {
            var found = isEvery && Words(Trim(part), wholeBlocks, all: true) is { IsNothing: false } every ? every : Headed(part, parts[^1]) ?? FindOne(s_numberAlone.IsMatch(part) && s_numberedThing.Match(Trim(parts[0])) is { Success: true } thing ? $"{thing.Groups["what"].Value} {part.Trim()}" : Trim(part), wholeBlocks);
            if (found.IsNothing || found.Cost > 1.2)
            {
                return Found.Nothing;
            }

            passages.AddRange(found.Passages);
            cost += found.Cost;
        }

        return new(passages, parts.Skip(1).All(s_numberAlone.IsMatch) ? cost / 3 : lead.Length > 0 ? cost / 2 : cost);
    }

    /// <summary>"Lentil and leek soup": the last word belongs to every part when paragraphs are called so.</summary>
    private Found? Headed(string part, string last)
    {
        var (own, head) = (Trim(part), Trim(last).Split(' ')[^1]);
        return own.EndsWith(head, StringComparison.OrdinalIgnoreCase) ? null : ExactPassages($"{own} {head}", wholeBlocks: true);
    }

    private static readonly Regex s_ownLead = new(@"^(?:must|should|can|could|may|would|will|shall|is|are|be|have|has|do|let|like|keep|only|just|so|there|my|we|i|you|want|need|use|bring|show|take|get|write|give|turn)\s+\S", WishPattern.Loose);

    private static readonly Regex s_corrected = new(@"^.+?[\s,]+(?:i\s+mean(?:t)?|that\s+is|or\s+rather|to\s+be\s+(?:exact|precise)|more\s+(?:exactly|precisely))\b[\s,]*(?:only\s+|just\s+)*(?<rest>.+)$", WishPattern.Loose);

    /// <summary>"Every time the word cream turns up": each place of some words.</summary>
    private static readonly Regex s_everyTime = new(@"^\s*(?:(?:every|each|any)\s*(?:time|place)(?:\s+(?:that|where))?|wherever|whenever|everywhere(?:\s+(?:that|where))?)\s+(?:it\s+says\s+(?<what>.+?)|(?:you\s+(?:see|find|read)\s+)(?<what>.+?)|(?<what>.+?)\s+(?:turns?\s+up|appears?|occurs?|comes?\s+up|crops?\s+up|shows?\s+up|stands?|comes?|is\s+(?:mentioned|written|used|named|found|there)|is)(?:\s+in\s+.+?)?)(?:\s+(?:i|we|please|make|put|set|let|you)\b.*)?\s*(?:[,\u0001].*)?$", WishPattern.Loose);

    /// <summary>A measure is no part of a document.</summary>
    private static readonly Regex s_measure = new(@"^" + Measure.Number + @"\s*" + Measure.Unit + @"\s+(?:of\s+)?(?:space|air|room|distance|margin)\b", WishPattern.Loose);

    private static readonly Regex s_spaces = new(@"\s+");

    private static readonly Regex s_leading = new(@"^(?:just\s+for\s+fun|for\s+fun|and|or|but|then|also|please|just|to|of|in|on|at|for|with|from|into|so|that|all\s+of|me|us|make|set|put|turn|change|give|format|colou?r|paint|write|print|let|have|get|take|should|must|be|is|are|i|we|you|can|could|would|will|want|need|like|i'd|we'd|i'll|bring|show|apply|use|do|only|as|kindly|ok|okay|now|hey|well|uh|um|er|my|there|again|first\s+of\s+all|align|draw|keep|just\s+for\s+fun|for\s+fun|mind|like\s+to|have\s+to|try\s+to|fix|mark)\s+(?=\S)", WishPattern.Loose);

    private static readonly Regex s_trailing = new(@"(?:\s+in\s+(?:the|this|our|my)\s+(?:document|text|file|minutes|leaflet|letter|report|contract|paper)|(?<!\b(?:below|under|underneath|beneath|after|follows?|following|above|before|over|behind|preceding|precedes))\s+it|\s+(?:please|just|ought|for\s+(?:me|us)|me|(?:is|are|would\s+be)\s+(?:better|nicer)|any\s*more|like\s+(?:all\s+)?the\s+others?|too|as\s+well|again|now|instead|then|and|or|but|to|be|in|into|with|as|is|are|a|an|the|should|must|shall|could|can|may|would|will|get|gets|become|becomes|have|has|set|made|put|of|for|at|on|by|letters|(?-i:thanks|thank\s+you)|up|out|look|looks|appear|stand|stands|go|goes|needs|need|wants?|turn|turned|written|printed|shown|(?:must|should|has\s+to|needs?\s+to|ought\s+to|shall|will)\s+\S.*))$", WishPattern.Loose);

    private static readonly Regex s_quoted = new(@"^[^""“”„‘']*?(?:""(?<q>[^""]+)""|[“„](?<q>[^“”]+)[“”]|‘(?<q>[^’]+)’|(?<!\w)'(?<q>[^']+)'(?!\w))[^""“”]*$");

    private static readonly Regex s_every = new(@"\b(?:all|every|each|both|everywhere|throughout|wherever|whole\s+document|entire\s+document)\b", WishPattern.Loose);

    private static readonly Regex s_everyTail = new(@"\s*,?\s+(?:both\s+times|every\s+time|each\s+time|everywhere|all\s+(?:the\s+)?times?|wherever\s+(?:it|they|he|she|these|those)(?:\s+\w+(?:\s+up)?)?|throughout.*|in\s+(?:the\s+)?(?:whole|entire)\s+\w+)$", WishPattern.Loose);

    private static readonly Regex s_article = new(@"^(?:the|an?|every|each|all|both|any|this|that|those|these)\s+", WishPattern.Loose);

    private static readonly Regex s_wordLead = new(@"^(?:(?:the|every|each|all|both|any)\s+)*(?:(?:single\s+)?(?:words?|phrase|name|names|term|text|expression|letters?|number|numbers|sentence|figures?|digits?|period|occurrences?\s+of|mentions?\s+of|places?\s+with|instances?\s+of|times?\s+it\s+says)\s+)(?:of\s+)?(?:the\s+)?", WishPattern.Loose);

    /// <summary>One paragraph is not "the three days".</summary>
    private static readonly Regex s_many = new(@"^(?:the|all|those|these)\s+(?:two|three|four|five|six|seven|\d)\s+\w+s\b", WishPattern.Loose);

    private static readonly Regex s_wish = new(@"^\s*(?:then\s+|also\s+|please\s+)*(?:write|add|put|make|delete|remove|insert|append|set|change|replace|rename|call|move|turn|give|save|swap|use|take|throw|drop)\s", WishPattern.Loose);

    /// <summary>"Step one and two".</summary>
    private static readonly Regex s_numberAlone = new(@"^\s*(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\s*$", WishPattern.Loose);

    private static readonly Regex s_numberedThing = new(@"^(?:the\s+)?(?<what>paragraph|line|item|point|step|rule|bullet|section|heading)s?\s+(?:number\s+)?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)$", WishPattern.Loose);

    private static readonly Regex s_pronoun = new(@"^\s*(?:we|i|you|he|she|it|they|us|please)\s*$", WishPattern.Loose);

    private static readonly Regex s_joints = new(@"\s*,\s*(?:and\s+)?|\s+(?:and(?:\s+also)?|as\s+well\s+as|plus|&)\s+", WishPattern.Loose);
}
