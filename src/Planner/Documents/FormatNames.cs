using System.Text.RegularExpressions;
using LamRobot.Contracts;

namespace LamRobot.Planner.Documents;

/// <summary>Words that are told by how they look or what sort they are: "the green words", "everything bold", "all capital words", "both times", "the link".</summary>
internal sealed partial class FormatNames(DocumentView view, PassageFinder finder) : IPassageSource
{
    /// <inheritdoc/>
    public Found Find(string phrase, bool wholeBlocks)
    {
        if (Scoped().Match(phrase) is { Success: true } scoped && finder.Find(scoped.Groups["scope"].Value, wholeBlocks: true) is { IsNothing: false, Cost: < 1 } scope)
        {
            var inner = Find(scoped.Groups["inner"].Value, wholeBlocks);
            var within = inner.Passages.Where(passage => scope.Passages.Any(outer => Covers(outer, passage.Target))).ToList();
            return within.Count > 0 ? new(within, inner.Cost + scope.Cost) : Found.Nothing;
        }

        if (Looks().Match(phrase) is { Success: true } looks)
        {
            return Spans(span => Has(span, looks.Groups["look"].Value), wholeBlocks);
        }

        if (ColouredWords().Match(phrase) is { Success: true } coloured)
        {
            var hue = coloured.Groups["hue"].Value.ToLowerInvariant();
            return Spans(span => (Marked().IsMatch(phrase) ? [] : new[] { "colour" }).Append("highlight").Any(name => span.Attributes.GetValueOrDefault(name) is { } code && Colours.IsCalled(code, hue)), wholeBlocks);
        }

        if (LinkName().Match(phrase) is { Success: true } link)
        {
            return Link(link.Groups["about"].Value);
        }

        return Capitals().IsMatch(phrase) ? Matches(CapitalWord(), wholeBlocks)
            : Times().IsMatch(phrase) ? Matches(Time(), wholeBlocks)
            : Prices().IsMatch(phrase) ? Matches(Price(), wholeBlocks)
            : Mails().IsMatch(phrase) ? Matches(Mail(), wholeBlocks)
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

    private bool Covers(Passage outer, Entity block) =>
        outer.Target.Kind == "document" || (view.OrderOf(block) >= view.OrderOf(outer.Target) && view.OrderOf(block) <= view.OrderOf(outer.Last));

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

    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?<inner>.*?)\s+(?:in|of|under|within)\s+(?<scope>(?:the\s+)?.+)$", Loose)]
    private static partial Regex Scoped();

    [GeneratedRegex(@"^(?:(?:the|all|every|each|every\s*thing|whatever\s+is|what\s+is|those|both|any|that\s+is|in|words?|text|parts?)\s+)*(?<look>bold(?:ed|face)?|fat|italic(?:s|i[sz]ed)?|slanted|cursive|underlined|struck[\s-]?(?:out|through)|crossed[\s-]?out|highlight(?:ed)?|marked|superscript(?:ed)?|subscript(?:ed)?|colou?red)(?:\s+(?:words?|text|parts?|bits?|passages?|phrases?|names?|ones?|stuff|sentences?|letters|places?))*(?:\s+(?:in\s+(?:the\s+)?(?:text|document)))?$", Loose)]
    private static partial Regex Looks();

    [GeneratedRegex(@"^(?:(?:the|all|every|each|every\s*thing|whatever\s+is|what\s+is|those|both|any|that\s+is|words?|text|parts?|in|with|a|marked|highlighted)\s+)*" + Colours.Pattern + @"(?:[\s-]+(?:colou?red|marked|highlighted|words?|text|parts?|bits?|passages?|phrases?|ones?|stuff|sentences?|letters|places?|marker|highlight(?:ing)?|background|print|writing))*$", Loose)]
    private static partial Regex ColouredWords();

    [GeneratedRegex(@"mark|highlight|background", Loose)]
    private static partial Regex Marked();

    [GeneratedRegex(@"^(?:the\s+|all\s+(?:the\s+)?)*(?<about>(?:\w+\s+)*?)(?:hyper)?links?(?:\s+(?:to|for|on|about|in|behind)\s+(?:the\s+)?(?<about>.+))?$", Loose)]
    private static partial Regex LinkName();

    [GeneratedRegex(@"\b(?:(?:in|with|of)\s+(?:all\s+)?(?:capitals?|caps|upper[\s-]?case)(?:\s+letters)?|(?:capitali[sz]ed|upper[\s-]?case|all[\s-]caps|capital)(?:\s+(?:letter\s+)?words?)|all\s+caps)\b", Loose)]
    private static partial Regex Capitals();

    [GeneratedRegex(@"\b(?:times(?!\s+new)|clock\s+times|departure\s+times?|hours\s+and\s+minutes)\b(?!\s+it\b)", Loose)]
    private static partial Regex Times();

    [GeneratedRegex(@"^(?:the\s+|all\s+(?:the\s+)?|every\s+|each\s+|both\s+)*(?:prices?|amounts?(?:\s+of\s+money)?|sums?)$", Loose)]
    private static partial Regex Prices();

    [GeneratedRegex(@"\b(?:e-?mails?(?:\s+address(?:es)?)?|mail\s+address(?:es)?)\b", Loose)]
    private static partial Regex Mails();

    [GeneratedRegex(@"\b\p{Lu}{2,}\b")]
    private static partial Regex CapitalWord();

    [GeneratedRegex(@"\b\d{1,2}[:.]\d{2}\b(?!\s*(?:euro|€))")]
    private static partial Regex Time();

    [GeneratedRegex(@"(?:[€$£]\s*\d+(?:[.,]\d{2})?|\b\d+[.,]\d{2}\b(?:\s*(?:€|euros?))?|\b\d+\s*(?:€|euros?\b))")]
    private static partial Regex Price();

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")]
    private static partial Regex Mail();
}
