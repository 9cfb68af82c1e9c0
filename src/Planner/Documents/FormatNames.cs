using System.Text.RegularExpressions;
using LamRobot.Contracts;

namespace LamRobot.Planner.Documents;

/// <summary>Words that are told by how they look or what sort they are: "the green words", "everything bold", "all capital words", "both times", "the link".</summary>
internal sealed class FormatNames(DocumentView view, PassageFinder finder) : IPassageSource
{
    /// <inheritdoc/>
    public Found Find(string phrase, bool wholeBlocks)
    {
        if (s_scoped.Match(phrase) is { Success: true } scoped && finder.Find(scoped.Groups["scope"].Value, wholeBlocks: true) is { IsNothing: false, Cost: < 1 } scope)
        {
            var inner = Find(scoped.Groups["inner"].Value, wholeBlocks);
            var within = inner.Passages.Where(passage => scope.Passages.Any(outer => view.Covers(outer, passage.Target))).ToList();
            return within.Count > 0 ? new(within, inner.Cost + scope.Cost) : Found.Nothing;
        }

        if (s_looks.Match(phrase) is { Success: true } looks)
        {
            return Spans(span => Has(span, looks.Groups["look"].Value), wholeBlocks);
        }

        if (s_colouredWords.Match(phrase) is { Success: true } coloured)
        {
            var hue = coloured.Groups["hue"].Value.ToLowerInvariant();
            return Spans(span => (IsColoured("highlight", span, hue) || (!s_marked.IsMatch(phrase) && IsColoured("colour", span, hue))), wholeBlocks);
        }

        if (s_linkName.Match(phrase) is { Success: true } link)
        {
            return Link(link.Groups["about"].Value);
        }

        return s_capitals.IsMatch(phrase) ? Matches(s_capitalWord, wholeBlocks)
            : s_times.IsMatch(phrase) ? Matches(s_time, wholeBlocks)
            : s_prices.IsMatch(phrase) ? Matches(s_price, wholeBlocks)
            : s_mails.IsMatch(phrase) ? Matches(s_mail, wholeBlocks)
            : Found.Nothing;
    }

    /// <summary>Spans of the document that look so.</summary>
    public Found Spans(Func<Entity, bool> isMeant, bool wholeBlocks)
    {
        var spans = view.Spans.Where(isMeant).Select(span => (Span: span, Block: view.BlockOf(span))).Where(pair => pair.Block is not null).ToList();
        return Found.Of(0.05, spans.Select(pair => wholeBlocks ? new Passage(pair.Block!) : new Passage(pair.Block!, Words: DocumentView.Text(pair.Span).Trim())));
    }

    /// <summary>Whether a span has a format that is told by a word.</summary>
    public static bool Has(Entity span, string look)
    {
        var name = look.ToLowerInvariant() switch
        {
            var word when word.StartsWith("bold", StringComparison.Ordinal) || word == "fat" => "bold",
            var word when word.StartsWith("italic", StringComparison.Ordinal) || word.StartsWith("slant", StringComparison.Ordinal) || word == "cursive" => "italic",
            var word when word.StartsWith("underline", StringComparison.Ordinal) => "underline",
            var word when word.StartsWith("str", StringComparison.Ordinal) || word.StartsWith("cross", StringComparison.Ordinal) => "strikethrough",
            var word when word.StartsWith("super", StringComparison.Ordinal) => "superscript",
            var word when word.StartsWith("sub", StringComparison.Ordinal) => "subscript",
            var word when word.StartsWith("colo", StringComparison.Ordinal) => "colour",
            _ => "highlight",
        };
        return span.Attributes.ContainsKey(name);
    }

    private static bool IsColoured(string name, Entity span, string hue) => span.Attributes.GetValueOrDefault(name) is { } code && Colours.IsCalled(code, hue);

    private Found Link(string about)
    {
        var links = view.Spans.Where(span => span.Attributes.ContainsKey("link")).Select(span => (Span: span, Block: view.BlockOf(span))).Where(pair => pair.Block is not null).ToList();
        var meant = links.Where(pair => about.Length == 0 || Text.Words.Split(about).Any(word => !Text.Words.IsFunction(word.Text)
            && Text.Words.Split(DocumentView.Text(pair.Span) + " " + pair.Span.Attributes["link"]).Any(other => ContentMatch.Same(word.Text, other.Text) > 0.8))).ToList();
        meant = meant.Count == 0 && links.Count == 1 ? links : meant;
        return Found.Of(0.1, meant.Select(pair => new Passage(pair.Block!, Words: DocumentView.Text(pair.Span).Trim())));
    }

    private Found Matches(Regex pattern, bool wholeBlocks)
    {
        var passages = new List<Passage>();
        foreach (var block in view.Blocks)
        {
            passages.AddRange(pattern.Matches(DocumentView.Text(block)).Select(match => match.Value).Distinct().Select(words => wholeBlocks ? new Passage(block) : new Passage(block, Words: words)));
        }

        return Found.Of(0.15, passages.Distinct());
    }

    private static readonly Regex s_scoped = new(@"^(?<inner>.*?)\s+(?:in|of|under|within)\s+(?<scope>(?:the\s+)?.+)$", WishPattern.Loose);

    private static readonly Regex s_looks = new(@"^(?:(?:the|all|every|each|every\s*thing|whatever\s+is|what\s+is|those|both|any|that\s+is|in|words?|text|parts?)\s+)*(?<look>bold(?:ed|face)?|fat|italic(?:s|i[sz]ed)?|slanted|cursive|underlined|struck[\s-]?(?:out|through)|crossed[\s-]?out|highlight(?:ed)?|marked|superscript(?:ed)?|subscript(?:ed)?|colou?red)(?:\s+(?:words?|text|parts?|bits?|passages?|phrases?|names?|ones?|stuff|sentences?|letters|places?))*(?:\s+(?:in\s+(?:the\s+)?(?:text|document)))?$", WishPattern.Loose);

    private static readonly Regex s_colouredWords = new(@"^(?:(?:the|all|every|each|every\s*thing|whatever\s+is|what\s+is|those|both|any|that\s+is|words?|text|parts?|in|with|a|marked|highlighted)\s+)*" + Colours.Pattern + @"(?:[\s-]+(?:colou?red|marked|highlighted|words?|text|parts?|bits?|passages?|phrases?|ones?|stuff|sentences?|letters|places?|marker|highlight(?:ing)?|background|print|writing))*$", WishPattern.Loose);

    private static readonly Regex s_marked = new(@"mark|highlight|background", WishPattern.Loose);

    private static readonly Regex s_linkName = new(@"^(?:the\s+|all\s+|both\s+|every\s+|each\s+|of\s+)*(?<about>(?:\w+\s+)*?)(?:hyper)?links?(?:\s+(?:to|for|on|about|in|behind)\s+(?:the\s+)?(?<about>.+))?$", WishPattern.Loose);

    private static readonly Regex s_capitals = new(@"\b(?:(?:in|with|of)\s+(?:all\s+)?(?:capitals?|caps|upper[\s-]?case)(?:\s+letters)?|(?:capitali[sz]ed|upper[\s-]?case|all[\s-]caps|capital)(?:\s+(?:letter\s+)?words?)|all\s+caps)\b", WishPattern.Loose);

    private static readonly Regex s_times = new(@"\b(?:times(?!\s+new)|clock\s+times|departure\s+times?|hours\s+and\s+minutes)\b(?!\s+it\b)", WishPattern.Loose);

    private static readonly Regex s_prices = new(@"^(?:the\s+|all\s+(?:the\s+)?|every\s+|each\s+|both\s+)*(?:prices?|amounts?(?:\s+of\s+money)?|sums?)$", WishPattern.Loose);

    private static readonly Regex s_mails = new(@"\b(?:e-?mails?(?:\s+address(?:es)?)?|mail\s+address(?:es)?)\b", WishPattern.Loose);

    private static readonly Regex s_capitalWord = new(@"\b\p{Lu}{2,}\b");

    private static readonly Regex s_time = new(@"\b\d{1,2}[:.]\d{2}\b(?!\s*(?:euro|€))");

    private static readonly Regex s_price = new(@"(?:[€$£]\s*\d+(?:[.,]\d{2})?|\b\d+[.,]\d{2}\b(?:\s*(?:€|euros?))?|\b\d+\s*(?:€|euros?\b))");

    private static readonly Regex s_mail = new(@"[\w.+-]+@[\w-]+(?:\.[\w-]+)+");
}
