using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>Expressions of a sort that is known by its form: "the street address", "the day in the second line", "the amount of the deposit", "the question".</summary>
internal sealed class ExpressionNames(DocumentView view, PassageFinder finder, ContentMatch content) : IPassageSource
{
    /// <summary>What finding by form costs: less than words that stand elsewhere too.</summary>
    public const double Cost = 0.13;

    /// <summary>One that is meant among several that are there: that must be asked.</summary>
    private static readonly Found s_several = new([], 0.1);

    /// <inheritdoc/>
    public Found Find(string phrase, bool wholeBlocks)
    {
        if (s_name.Match(phrase) is not { Success: true } match || s_notThis.IsMatch(match.Groups["lead"].Value))
        {
            return Found.Nothing;
        }

        if (phrase.Contains(' ', StringComparison.Ordinal) && s_article.Replace(phrase, "") is var name && name.Contains(' ', StringComparison.Ordinal) && view.BlocksWith(name).Any())
        {
            return Found.Nothing;
        }

        var places = s_sorts.First(sort => sort.Name.IsMatch(match.Groups["sort"].Value)).Forms.Select(Places).FirstOrDefault(some => some.Count > 0) ?? [];
        var (about, isAll) = ((match.Groups["lead"].Value + " " + match.Groups["scope"].Value).Trim(), s_all.IsMatch(phrase));
        var meant = about.Length > 0 ? Near(places, about, match.Groups["scope"].Value) : places;
        if (meant.Count == 0 || (match.Groups["n"].Success && Measure.ReadNumber(match.Groups["n"].Value) != meant.Count))
        {
            return Found.Nothing;
        }

        if (meant.Count > 1 && !isAll)
        {
            return s_several;
        }

        var whole = wholeBlocks || match.Groups["part"].Success;
        return Found.Of(Cost, meant.Select(place => whole ? place.Passage.Whole() : place.Passage).Distinct());
    }

    private List<(Passage Passage, string Sentence)> Places(Regex form) =>
        [.. view.Blocks.SelectMany(block => form.Matches(DocumentView.Text(block)).Select(match => (new Passage(block, Words: match.Value.Trim()), SentenceAt(DocumentView.Text(block), match.Index))))];

    /// <summary>Those in the sentences that the words around the name speak of, else those in the part of the document that they name.</summary>
    private List<(Passage Passage, string Sentence)> Near(List<(Passage Passage, string Sentence)> places, string about, string scope)
    {
        var covers = places.Select(place => content.Cover(about, place.Sentence)).ToList();
        var best = covers.DefaultIfEmpty(0).Max();
        if (best >= 0.5)
        {
            return [.. places.Where((_, i) => covers[i] > best - 0.05)];
        }

        var found = finder.Find(scope.Length > 0 ? scope : about, wholeBlocks: true);
        return found.IsNothing || found.Cost > 0.8 ? [] : [.. places.Where(place => found.Passages.Any(outer => view.Covers(outer, place.Passage.Target)))];
    }

    private static string SentenceAt(string text, int place)
    {
        var end = 0;
        foreach (var sentence in Sentences.Of(text))
        {
            end = text.IndexOf(sentence, end, StringComparison.Ordinal) + sentence.Length;
            if (place < end)
            {
                return sentence;
            }
        }

        return text;
    }

    private const string Month = @"(?:january|february|march|april|may|june|july|august|september|october|november|december)";
    private const string Day = @"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
    private const string Street = @"(?:street|road|lane|avenue|square|way|drive|close|court|row|terrace|gardens?|hill|alley|boulevard)";

    private static readonly Regex s_date = new($@"\b(?:{Day},?\s+)?\d{{1,2}}(?:st|nd|rd|th)?\s+{Month}(?:\s+\d{{4}})?\b|\b{Month}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,\s+\d{{4}})?\b|\b\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}}\b", WishPattern.Loose);
    private static readonly Regex s_day = new($@"\b{Day}s?\b", WishPattern.Loose);
    private static readonly Regex s_time = new(@"\b\d{1,2}[:.]\d{2}\b(?!\s*(?:euro|€))", WishPattern.Loose);
    private static readonly Regex s_amount = new(@"[€$£]\s*\d+(?:[.,]\d+)*|\b\d+(?:[.,]\d+)*\s*(?:€|euros?\b|pounds?\b|dollars?\b|francs?\b|cents?\b)", WishPattern.Loose);
    private static readonly Regex s_phone = new(@"\+?\d[\d\s/()-]{5,}\d");
    private static readonly Regex s_street = new($@"\b\d{{1,4}}[a-z]?\s+(?:\p{{Lu}}[\w'’]+\s+){{1,3}}(?i:{Street})\b|\b(?:\p{{Lu}}[\w'’]+\s+){{1,2}}(?:Street|Road|Lane|Avenue|Square|Way)\s+\d{{1,4}}[a-z]?\b|\b(?:Rua|Rue|Via|Calle|Avenida|Plaza|Piazza|Place|Boulevard|Avenue)\s+(?:\w+\s+){{1,4}}\d+\w?|\b\p{{Lu}}\w+(?:stra(?:ß|ss)e|str\.|weg|platz|gasse|allee|straat)\s+\d+\w?");
    private static readonly Regex s_mail = new(@"[\w.+-]+@[\w-]+(?:\.[\w-]+)+");
    private static readonly Regex s_web = new(@"\b(?:https?://|www\.)\S+\b|(?<![@\w.-])[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|example|eu|de|uk|io|info|edu|gov)\b(?:/\S*\w)?", WishPattern.Loose);
    private static readonly Regex s_year = new(@"\b(?:1[5-9]|20)\d\d\b");
    private static readonly Regex s_percent = new(@"\b\d+(?:[.,]\d+)?\s?(?:%|per\s?cent\b)", WishPattern.Loose);
    private static readonly Regex s_question = new(@"(?<=^|[.!?…]\s+)[^.!?…]+\?");
    private static readonly Regex s_exclamation = new(@"(?<=^|[.!?…]\s+)[^.!?…]+!");
    private static readonly Regex s_brackets = new(@"\([^()]*\)|\[[^\[\]]*\]");
    private static readonly Regex s_quotes = new(@"""[^""]+""|[“„][^“”]+[“”]");

    /// <summary>The names of the sorts; a date is a day too.</summary>
    private static readonly (Regex Name, Regex[] Forms)[] s_sorts =
    [
        (new("phone|emergency", WishPattern.Loose), [s_phone]),
        (new("mail", WishPattern.Loose), [s_mail]),
        (new("web|url|internet", WishPattern.Loose), [s_web]),
        (new("address", WishPattern.Loose), [s_street, s_mail]),
        (new("date", WishPattern.Loose), [s_date, s_day]),
        (new("day", WishPattern.Loose), [s_date, s_day]),
        (new("time|hour", WishPattern.Loose), [s_time]),
        (new("amount|price|sum|cost|fee|figure|money", WishPattern.Loose), [s_amount]),
        (new("year", WishPattern.Loose), [s_year]),
        (new("percent", WishPattern.Loose), [s_percent]),
        (new("question", WishPattern.Loose), [s_question]),
        (new("exclamation", WishPattern.Loose), [s_exclamation]),
        (new("bracket|parenthes", WishPattern.Loose), [s_brackets]),
        (new("quot", WishPattern.Loose), [s_quotes]),
    ];

    private const string Sort = @"(?:(?:tele)?phone(?:\s+numbers?)?|emergency\s+numbers?|e?-?mail(?:\s+address(?:es)?)?|(?:web|internet)\s*(?:site\s+)?address(?:es)?|urls?|(?:(?:street|postal|home)\s+)?address(?:es)?|dates?|(?:week)?days?|(?:clock\s+)?times?|hours?|(?:amounts?|prices?|sums?|costs?|fees?|figures?)(?:\s+(?:in\s+euros|of\s+money))?|years?|percentages?|questions?|exclamations?|(?:words?|text|part|bit|what\s+is|what\s+stands|everything)?\s*(?:in|between)\s+(?:the\s+)?(?:round\s+|square\s+)?(?:brackets|parenthes[ei]s|quotes|quotation\s+marks)|brackets)";

    private static readonly Regex s_name = new(@"^(?:(?:the|that|this|our|all|both|every|each|of|(?<n>two|three|four|five|six))\s+)*(?<lead>(?:[\w'’-]+\s+){0,3}?)(?<sort>" + Sort + @")(?:\s+(?<part>line|paragraph|row))?(?:\s+(?:itself|alone|only))?(?:\s*,?\s+(?:of|in|for|on|at|under|from|about|with|by|to)\s+(?<scope>.+))?$", WishPattern.Loose);

    private static readonly Regex s_article = new(@"^(?:the|that|this|our)\s+", WishPattern.Loose);

    private static readonly Regex s_notThis = new(@"\b(?:every|each|both|first|second|third|last|next|of|in|on|with|about|at|to|from|for|heading|title|paragraph|line|sentence|word|row|column|cell)\b", WishPattern.Loose);

    private static readonly Regex s_all = new(@"^(?:of\s+|the\s+)*(?:all|both|every|each|the\s+two)\b|\b(?:addresses|dates|days|times|hours|amounts|prices|sums|costs|fees|figures|years|percentages|questions|numbers|exclamations|brackets|urls|parentheses|quotes|marks)\b", WishPattern.Loose);
}
