using System.Globalization;
using System.Text.RegularExpressions;
using LamRobot.Contracts;
using LamRobot.Planner.Text;

namespace LamRobot.Planner.Documents;

/// <summary>Finds what a wish for formats is about, in the words that are left when the formats are taken out of it.</summary>
internal sealed class FormatObject(FormatSet formats, Setting setting)
{
    private const double Sure = 0.6;
    private const double LeftOutCost = 0.4;
    private const double Misplaced = 1.6;
    private const double LiteralLimit = 0.2;
    private const int MostLetters = 3;

    /// <summary>What is left of a wish, without what people say around it.</summary>
    public static string Phrase(string left)
    {
        var text = Corrected(left);
        string before;
        do
        {
            before = text;
            text = PassageFinder.Trim(s_named.Replace(s_frame.Replace(s_chatter.Replace(text, " "), ""), "")).Trim(' ', ',', '.', ':');
        }
        while (text != before);

        return text;
    }

    private static string Corrected(string left) => s_rather.Match(left) is { Success: true } rather && Content(rather.Groups["rest"].Value) > 0 ? rather.Groups["rest"].Value : left;

    /// <summary>Finds it.</summary>
    /// <param name="phrase">The words that are left.</param>
    /// <param name="left">The whole wish, with gaps where the formats were.</param>
    /// <param name="isOne">Whether it seems to be one thing, of which some words may be left out.</param>
    public Found Find(string phrase, string left, bool isOne)
    {
        if (formats.IsForSigns && setting.Before is [{ Words: { } mixed }] && s_mixed.Match(mixed) is { Success: true } sign && s_signLead.Replace(phrase, "") == sign.Groups["digits"].Value)
        {
            return Found.Of(0.1, Digits(setting.Before[0]));
        }

        var wholeBlocks = formats.NeedsBlocks && formats.Text.Count == 0;
        var found = Literally(phrase, Corrected(left), wholeBlocks) ?? Described(phrase, wholeBlocks);
        found = found.Cost < Sure || !isOne ? found : InPart(left, wholeBlocks, found);
        found = Coloured(found);
        found = formats.IsForSigns ? found with { Passages = [.. found.Passages.Select(passage => Digits(Mixed(passage, left) ?? passage))] } : found;
        return formats.IsForSigns && found.Passages.Any(passage => passage.Words is null or { Length: > MostLetters }) ? Found.Nothing : found;
    }

    /// <summary>"The 2" of a wish that speaks of "m2".</summary>
    private Passage? Mixed(Passage passage, string left) =>
        s_mixedWord.Matches(left).Where(word => word.Groups["digits"].Value == passage.Words && passage.Nth == 0).Select(word => setting.Finder.Words(word.Value, wholeBlocks: false)).FirstOrDefault(words => words.Passages.Count == 1)?.Passages[0];

    /// <summary>Of "CO2" only the figure is raised or lowered.</summary>
    private static Passage Digits(Passage passage)
    {
        if (passage is not { Words: { } words, All: false } || s_mixed.Match(words) is not { Success: true } mixed)
        {
            return passage;
        }

        var (text, digits) = (DocumentView.Text(passage.Target), mixed.Groups["digits"]);
        return passage with { Words = digits.Value, Nth = WordPlaces.NthAt(text, digits.Value, WordPlaces.Find(text, words, StringComparison.Ordinal) + digits.Index) };
    }

    /// <summary>The words that have a format which is to go, or a colour that is to change.</summary>
    public IReadOnlyList<Passage> Having() => formats.Old is { } old ? Spans(span => IsNow(span, old)) : Gone is { } gone ? Spans(span => span.Attributes.ContainsKey(gone)) : [];

    /// <summary>Whether a passage has the format which is to go, or holds words that have it.</summary>
    public bool IsSo(Passage passage) => Having().Any(words => words.Target.Id == passage.Target.Id) || (Gone is { } gone && passage.Target.Attributes.GetValueOrDefault(gone) is not (null or "false" or "none"));

    /// <summary>What it costs to take a format from passages that do not have it, where others have it.</summary>
    public double MisplacedCost(IReadOnlyList<Passage> passages) =>
        Having() is { Count: > 0 } having && !passages.Any(passage => IsSo(passage) || having.Any(one => setting.View.Covers(passage, one.Target))) ? Misplaced : 0;

    private string? Gone => formats.Text.Where(pair => pair.Value.AsBoolean() == false || pair.Value.AsText() == "none").Select(pair => pair.Key).FirstOrDefault();

    private Found Described(string phrase, bool wholeBlocks)
    {
        if (NextTo(phrase) is { } next)
        {
            return next;
        }

        var found = setting.Finder.Find(phrase, wholeBlocks);
        if (!wholeBlocks && found.Cost > ExpressionNames.Cost && (NameOf(phrase) ?? Within(phrase)) is { Cost: < 0.5 } inner)
        {
            return inner;
        }

        found = found.Cost >= Sure && s_article.Match(phrase) is { Success: true } article ? setting.Finder.Find(phrase[article.Length..], wholeBlocks) : found;

        if (!wholeBlocks && found.Cost > LiteralLimit && !s_kind.IsMatch(phrase) && Stretch(phrase) is var stretch && stretch.Cost < found.Cost)
        {
            return stretch;
        }

        // A format can only be taken from what has it: that tells which words an unknown name means.
        return found.Cost > 1.2 && Words.Split(phrase).Count <= 3 && Having() is { Count: > 0 } having ? new(having, 1.1) : found;
    }

    private Found Stretch(string phrase) => LiteralStretch.Named(phrase, setting.View, setting.Finder.Covers) is { IsNothing: false } named ? named : LiteralStretch.Find(phrase, setting.View, setting.Finder.Covers);

    /// <summary>Several words that stand in the document just as they were said, though they would mean something else in a wish.</summary>
    private Found? Literally(string phrase, string left, bool wholeBlocks)
    {
        var parts = Parts(left);
        var only = parts.Count == 1 ? s_around.Replace(parts[0], "") : "";
        var blocks = Words.Split(only).Count > 1 ? setting.View.BlocksWith(only).ToList() : [];
        return blocks.Count == 0 || wholeBlocks || blocks.Any(block => string.Equals(DocumentView.Text(block).TrimEnd('.', '!', '?'), only, StringComparison.OrdinalIgnoreCase)) ? null
            : blocks is [var block] && DocumentView.Text(block).Contains(only, StringComparison.Ordinal) ? Found.Of(0.05, new Passage(block, Words: only))
            : only == phrase ? null : setting.Finder.Words(only, wholeBlocks) is { IsNothing: false } found ? found : null;
    }

    /// <summary>The last part of what is left that says something, when it is surely something; what is left out before it, and what is said of it, costs.</summary>
    private Found InPart(string left, bool wholeBlocks, Found best)
    {
        var all = Content(left);
        foreach (var part in Parts(left).TakeLast(1).SelectMany(part => s_predicate.Match(part) is { Success: true } predicate ? [part, predicate.Groups["subject"].Value] : new[] { part }))
        {
            var found = Described(Phrase(part), wholeBlocks);
            var cost = found.Cost + (LeftOutCost * (all - Content(part)));
            best = found.Cost < Sure - 0.2 && cost < best.Cost ? found with { Cost = cost } : best;
        }

        return best;
    }

    private static List<string> Parts(string left) => [.. s_parts.Split(left).Select(part => part.Trim()).Where(part => Content(part) > 0)];

    private static int Content(string text) => Words.Split(PassageFinder.Trim(s_chatter.Replace(text, " "))).Count(word => !Words.IsFunction(word.Text) && word.Text is not ("but" or "and" or "or" or "too" or "also" or "not" or "any" or "more" or "longer" or "anymore" or "as" or "well"));

    /// <summary>Of the passages the words that have the colour which was named.</summary>
    private Found Coloured(Found found)
    {
        if (formats.Old is not { } old)
        {
            return found;
        }

        var spans = Spans(span => IsNow(span, old) && found.Passages.Any(passage => setting.View.Covers(passage, setting.View.BlockOf(span)!) && (passage.Words is null || DocumentView.Text(span).Contains(passage.Words, StringComparison.OrdinalIgnoreCase) || passage.Words.Contains(DocumentView.Text(span).Trim(), StringComparison.OrdinalIgnoreCase))));
        return spans.Count > 0 ? found with { Passages = spans } : found;
    }

    private List<Passage> Spans(Func<Entity, bool> isMeant) =>
        [.. setting.View.Spans.Where(span => setting.View.BlockOf(span) is not null && isMeant(span)).Select(span => new Passage(setting.View.BlockOf(span)!, Words: DocumentView.Text(span).Trim()))];

    private static bool IsNow(Entity span, (string Name, string Hue) old) => span.Attributes.GetValueOrDefault(old.Name) is { } code && Colours.IsCalled(code, old.Hue);

    /// <summary>"The 2 of CO2", "the word yard in the parking paragraph", "in m2 the little two".</summary>
    private Found? Within(string phrase)
    {
        var match = s_in.Match(phrase) is { Success: true } after ? after : s_inFirst.Match(phrase);
        var words = s_wordLead.Replace(match.Groups["words"].Value, "").Trim();
        var outer = match.Success && Words.Split(words).Any(word => !Words.IsFunction(word.Text)) ? setting.Finder.Find(match.Groups["where"].Value) : Found.Nothing;
        var digits = Measure.ReadNumber(words) is { } number ? number.ToString(CultureInfo.InvariantCulture) : words;
        foreach (var passage in outer.Passages)
        {
            var text = DocumentView.Text(passage.Target);
            foreach (var (scope, sought) in new[] { (passage.Words ?? text, words), (passage.Words ?? text, digits), (text, words) })
            {
                var place = scope.IndexOf(sought, StringComparison.OrdinalIgnoreCase);
                if (place >= 0)
                {
                    var start = text.IndexOf(scope, StringComparison.Ordinal) + place;
                    var stands = text.Substring(start, sought.Length);
                    return Found.Of(outer.Cost + 0.05, new Passage(passage.Target, Words: stands, Nth: WordPlaces.NthAt(text, stands, start)));
                }
            }
        }

        return null;
    }

    /// <summary>"The treasurer's name": the name that stands next to the word.</summary>
    private Found? NameOf(string phrase)
    {
        var who = s_nameOf.Match(phrase).Groups["who"].Value;
        if (who.Length == 0 || who.Any(char.IsUpper))
        {
            return who.Length == 0 ? null : setting.Finder.Find(who);
        }

        var own = setting.View.Blocks.SelectMany(block => s_name.Matches(DocumentView.Text(block)).Where(name => Words.Split(name.Value).Any(word => word.Text == who)).Select(name => new Passage(block, Words: name.Value))).ToList();
        return own is [var only] ? Found.Of(0.15, only)
            : setting.View.BlocksWith(who).Where(block => s_name.IsMatch(DocumentView.Text(block))).ToList() is [var block] && WordPlaces.Find(DocumentView.Text(block), who, StringComparison.OrdinalIgnoreCase) is var place
            && s_name.Matches(DocumentView.Text(block)).MinBy(name => Math.Abs(name.Index - place)) is { } nearest ? Found.Of(0.2, new Passage(block, Words: nearest.Value)) : Found.Nothing;
    }

    /// <summary>"The line beneath it", "the paragraph that follows": what stands beside what was spoken of last.</summary>
    private Found? NextTo(string phrase)
    {
        if (setting.Before.Count == 0 || s_beside.Match(phrase) is not { Success: true } beside)
        {
            return null;
        }

        var texts = setting.View.Paragraphs.Where(paragraph => DocumentView.Text(paragraph).Length > 0 && (!beside.Groups["heading"].Success || DocumentView.Level(paragraph) > 0));
        var next = beside.Groups["up"].Success
            ? texts.LastOrDefault(paragraph => setting.View.OrderOf(paragraph) < setting.View.OrderOf(setting.Before[0].Target))
            : texts.FirstOrDefault(paragraph => setting.View.OrderOf(paragraph) > setting.View.OrderOf(setting.Before[^1].Last));
        return next is null ? null : Found.Of(0.1, new Passage(next));
    }

    /// <summary>Names of what is larger than some words.</summary>
    private static readonly Regex s_kind = new(@"\b(?:paragraph|heading|headline|title|line|sentence|section|bullet|item|point|list|step|rule|table|cell|row|column|caption|text|everything|all|every|each|both)s?\b", WishPattern.Loose);

    private static readonly Regex s_mixed = new(@"^\p{L}+(?<digits>\d{1,2})$");

    private static readonly Regex s_mixedWord = new(@"(?<![\p{L}\d])\p{L}+(?<digits>\d{1,2})(?![\p{L}\d])");

    private static readonly Regex s_signLead = new(@"^(?:the|that|its)\s+(?:(?:number|figure|digit|little|small)\s+)*", WishPattern.Loose);

    private static readonly Regex s_parts = new(@"[\u0001,:;]+");

    private static readonly Regex s_predicate = new(@"^(?<subject>.+?)\s+(?:(?:is|are|was|were|looks?|seems?|has|have|happened|happen|does|do|should|must|shall|needs?|deserves?|wants?|belongs?|could|can|would|ought|doesn['’]?t|don['’]?t)\b|so\s+(?:that|let|make|please)\b).*$", WishPattern.Loose);

    private static readonly Regex s_around = new(@"^(?:(?:and|but|from|of|on|at|in|for|to|please|only|just|(?:the\s+)?words?)\s+)+|(?:\s+(?:and|but|should|must|shall|is|are|has|have|to|be|in|please|needs?|with))+$", WishPattern.Loose);

    private static readonly Regex s_named = new(@"^(?:the\s+)?(?:font|typeface|size|colou?r|letters|type)(?:\s+(?:size|colou?r))?\s+(?:of|in|for)\s+(?=\S)", WishPattern.Loose);

    private static readonly Regex s_nameOf = new(@"^(?:(?:the|an?)\s+)?(?<who>\S+?(?:\s+\S+?)?)['’]?s\s+(?:(?:full|whole)\s+)?name$|^(?:the\s+)?(?:(?:full|whole)\s+)?name\s+of\s+(?:the\s+|our\s+)?(?<who>\S+(?:\s+\S+)?)$", WishPattern.Loose);

    private static readonly Regex s_name = new(@"\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+)+", RegexOptions.CultureInvariant);

    private static readonly Regex s_beside = new(@"^(?:the\s+)?(?:(?<heading>heading|headline)|paragraph|line|text|sentence|one|what)\s+(?:that\s+|which\s+)?(?:is\s+|comes\s+|stands\s+)?(?:right\s+|directly\s+|just\s+)?(?:(?:below|beneath|under(?:neath)?|after|follow(?:s|ing)|behind)|(?<up>above|before|over|preced(?:es|ing)))(?:\s+(?:it|that|this|them))?$", WishPattern.Loose);

    private static readonly Regex s_rather = new(@"^.*\b(?:i\s+mean(?:t)?|to\s+be\s+(?:more\s+)?(?:exact|precise)|more\s+(?:exactly|precisely)|namely|in\s+other\s+words|or\s+rather)\b[\s,:]*(?<rest>.+)$", WishPattern.Loose);

    private static readonly Regex s_frame = new(@"^(?:(?:could|can|would|will|might)\s+(?:you|we|i|one)(?:\s+(?:possibly|perhaps|please|mind))?|would\s+it\s+be\s+possible\s+to|is\s+it\s+possible\s+to|i(?:\s+would|\s+should|['’]d)?\s+(?:rather\s+have|rather|like|love|prefer|want\s+to\s+see|want|need|wish|forgot\s+to|suggest|think)|it\s+would\s+be\s+(?:nice|good|great|better|lovely|easier)\s+(?:if|to)|(?:reduce|shrink|enlarge|increase|decrease|scale|bring|blow)(?:\s+(?:down|up))?(?=\s+\S)|how\s+about|what\s+about|why\s+(?:is|are|not)|let['’]?s|let\s+us|maybe|perhaps|kindly|is|are|there\s+(?:is|are|(?:should|must|shall|has\s+to|can|could)\s+be)|tone|i\s+see\s+that|somebody\s+(?:has\s+)?(?:made|set|put))\b", WishPattern.Loose);

    private static readonly Regex s_chatter = new(@"\b(?:please|,\s*(?:both|all)\s+of\s+(?:them|these|those)\b|(?:emphasi[sz]e|stress|accentuate)\s+(?:it|them|that|this)(?:\s+by)?\b|(?:by\s+)?(?:making|setting|putting|printing)\s+(?:it|them|that|this)\b|instead(?=\s+(?:make|put|set|let|give|write|please|use)\b)|(?:let|make|have|see)\s+(?:it|them|that|this)\s+(?:begin|start|stand|sit|hang|appear|look)\b|(?:and\s+)?(?:reduce|shrink|enlarge|increase|decrease|lower|raise|scale|bring|colou?r|make|set|put|paint|turn|write|print|give|have|let|tone|want|use)\s+(?:it|them|that|this)\b(?:\s+(?:down|up)\b)?|(?:to\s+)?catch(?:es)?\s+the\s+eye|stand(?:s)?\s+out|should\s+be\s+more\s+visible|that\s+looks\s+better|looks?\s+nicer|i\s+think|if\s+possible|if\s+you\s+can|thanks?|thank\s+you|so\s+that\s+.*|because\s+.*|since\s+.*|it['’]?s\s+important|(?:would|is|does|do|could|can|will|should)(?:n['’]?t)?\s+(?:it|they|you)(?:\s+not)?\s*[?]?$|you\s+know|you\s+see|(?:will|would)\s+(?:do|be\s+(?:enough|fine))|(?:is|are)\s+(?:enough|fine)|suffices?|(?:in|from|of)\s+(?:the|this|my|our)\s+(?:text|document|file|minutes|letter|leaflet|paper)[.!]?$)(?:\b|$)", WishPattern.Loose);

    private static readonly Regex s_article = new(@"^an?\s+", WishPattern.Loose);

    private static readonly Regex s_in = new(@"^(?<words>.+?)\s+(?:of|in|from|at|after|before)\s+(?<where>.+)$", WishPattern.Loose);

    private static readonly Regex s_inFirst = new(@"^(?:in\s+|of\s+)?(?<where>\S+)\s*,?\s+the\s+(?<words>(?:\S+\s+)?\S+)$", WishPattern.Loose);

    private static readonly Regex s_wordLead = new(@"^(?:the\s+)?(?:(?:little|small|tiny|raised)\s+)?(?:(?:words?|number|letter|digit|figure|name|part)\s+)?", WishPattern.Loose);
}
