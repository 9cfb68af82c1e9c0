using System.Text.RegularExpressions;
using LamRobot.Contracts;

namespace LamRobot.Planner.Documents;

/// <summary>Reads wishes for new text: words in a sentence, sentences, paragraphs, list items, headings.</summary>
internal sealed class InsertReader : IWishReader
{
    /// <inheritdoc/>
    public IEnumerable<Reading> Read(string wish, Setting setting)
    {
        if (s_notText.IsMatch(wish.Split(':')[0]))
        {
            yield break;
        }

        if (s_inWords.Match(wish) is { Success: true } inWords && Words(inWords, setting) is { } words)
        {
            yield return words;
        }

        foreach (var match in new[] { s_textPlace.Match(wish), s_placeText.Match(wish) })
        {
            if (match.Success && Block(match, wish, setting) is { } block)
            {
                yield return block;
            }
        }
    }

    /// <summary>"Put the word fresh before eggs".</summary>
    private static Reading? Words(Match match, Setting setting)
    {
        var text = Literal.Clean(match.Groups["text"].Value);
        var anchor = setting.Finder.Words(match.Groups["anchor"].Value, wholeBlocks: false);
        if (anchor.IsNothing || text.Length == 0)
        {
            return null;
        }

        var (passage, before) = (anchor.Passages[0], s_beforeWord.IsMatch(match.Groups["side"].Value));
        return passage.Words is null || passage.Words.Length == DocumentView.Text(passage.Target).Length
            ? null
            : Reading.Of(anchor.Cost + 0.2, [passage], WantedAction.On("insert_text", passage, ("where", before ? "before" : "after"), ("text", before ? text + " " : (char.IsPunctuation(text[0]) ? text : " " + text))));
    }

    private static Reading? Block(Match match, string wish, Setting setting)
    {
        var said = match.Groups["text"].Value;
        var text = setting.Ended(Literal.Clean(s_kind.Replace(said, "")), wish);
        var where = match.Groups["where"].Value;
        if (s_pronoun.IsMatch(text) || s_kindAlone.IsMatch(text))
        {
            return null;
        }

        if (text.Length == 0)
        {
            return Reading.Ask("What shall be written?", 1.5);
        }

        var kind = match.Groups["kind"].Value + " " + s_kind.Match(said).Value;
        if (s_sentenceWord.IsMatch(kind) && Sentence(where, text, setting) is { } sentence)
        {
            return sentence;
        }

        var isItem = s_itemWord.IsMatch(kind) || s_itemWord.IsMatch(where);
        var place = WherePlace.Read(where, setting) ?? InScope(where, setting, ref isItem);
        if (place is null)
        {
            return Reading.Ask("Where shall it be written?", 2);
        }

        var arguments = new List<(string, ArgumentValue)>(place.Arguments()) { ("text", Listed(text, place, setting)) };
        if (Style(kind, place, setting, isItem) is { } style)
        {
            arguments.Add(("style", style));
        }

        var several = s_several.IsMatch(kind) ? s_joint.Split(text).Where(part => part.Trim().Length > 0).ToArray() : [text];
        var actions = several.Reverse().Select((part, i) => WantedAction.At("insert_paragraph", arguments.Select(argument => argument.Item1 == "text" ? ("text", Listed(part.Trim(), place, setting)) : argument)).Moving(place.Order(setting.View) - (i * 1e-6)));
        return new([.. place.Before ? actions.Reverse() : actions], place.Cost + 0.1, []);
    }

    /// <summary>"To the shopping list": after the last of it.</summary>
    private static WherePlace? InScope(string where, Setting setting, ref bool isItem)
    {
        var phrase = s_to.Replace(where, "");
        var found = phrase.Trim().Length == 0 ? Found.Nothing : setting.Finder.Find(phrase, wholeBlocks: true);
        if (found.IsNothing || found.Passages[0].Target.Kind is not ("paragraph" or "document"))
        {
            return null;
        }

        var last = found.Passages[^1].Last;
        if (last.Kind == "document")
        {
            return new(setting.View.Paragraphs.Count > 0 ? setting.View.Paragraphs[^1] : last, Before: false, found.Cost);
        }

        isItem |= DocumentView.IsItem(last);
        last = DocumentView.Level(last) > 0 && setting.View.Under(last) is { Count: > 0 } under ? under[^1] : last;
        return new(last, Before: false, found.Cost);
    }

    /// <summary>A sentence joins the paragraph that is named.</summary>
    private static Reading? Sentence(string where, string text, Setting setting)
    {
        var phrase = s_sentencePlace.Replace(where, "").Trim();
        var found = phrase.Length == 0 ? Found.Nothing : setting.Finder.Find(phrase);
        if (found.IsNothing || found.Passages[0].Target.Kind is not ("paragraph" or "cell") || DocumentView.Level(found.Passages[0].Target) > 0)
        {
            return null;
        }

        var passage = found.Passages[0];
        var before = s_beforeWord.IsMatch(where) || s_atStart.IsMatch(where);
        return Reading.Of(found.Cost + 0.1, [passage], WantedAction.On("insert_text", passage, ("where", before ? "before" : "after"), ("text", before ? text + " " : " " + text)));
    }

    private static string Listed(string text, WherePlace place, Setting setting) => Capitalised(place.Target.Kind == "paragraph" && DocumentView.IsItem(place.Target) && DocumentView.Text(place.Target).EndsWith('.') && char.IsLetter(text[^1]) ? text + setting.Ending : text, place, setting);

    private static string Capitalised(string text, WherePlace place, Setting setting) =>
        char.IsLower(text[0]) && place.Target.Kind == "paragraph" && DocumentView.Text(place.Target) is { Length: > 0 } near && char.IsUpper(near[0]) && setting.View.Paragraphs.Where(DocumentView.IsItem).All(item => DocumentView.Text(item).Length == 0 || char.IsUpper(DocumentView.Text(item)[0]))
            ? char.ToUpperInvariant(text[0]) + text[1..]
            : text;

    private static string? Style(string kind, WherePlace place, Setting setting, bool isItem)
    {
        if (s_headingWord.Match(kind) is { Success: true } heading)
        {
            var level = heading.Groups["n"].Value;
            var usual = setting.View.Paragraphs.Select(DocumentView.Level).Where(number => number > 0).DefaultIfEmpty(1).GroupBy(number => number).OrderByDescending(group => group.Count()).First().Key;
            return $"Heading {(level.Length > 0 ? level : usual.ToString(System.Globalization.CultureInfo.InvariantCulture))}";
        }

        return !isItem && place.Target.Kind == "paragraph" && (DocumentView.Level(place.Target) > 0 || setting.View.IsTitle(place.Target) || DocumentView.IsItem(place.Target) || DocumentView.Style(place.Target).StartsWith("quot", StringComparison.Ordinal)) ? "Default Paragraph Style" : null;
    }

    private const string Please = @"(?:(?:please|and|then|also|now|just|can\s+you|could\s+you|would\s+you|i\s+want\s+(?:you\s+)?to|i'?d\s+like\s+(?:you\s+)?to|i\s+want|we\s+need|i\s+need|i'?d\s+like|there\s+should\s+be|there\s+must\s+be|let'?s|finally|instead)\s+)*";
    private const string Verb = @"(?:add|insert|put|write|append|include|type|place|enter|attach|slip\s+in|squeeze\s+in|note)";
    private const string KindOf = @"(?<kind>(?:an?\s+|the\s+|one\s+|another\s+|some\s+|new\s+|further\s+|extra\s+|two\s+|three\s+|four\s+|short\s+|more\s+|closing\s+|final\s+|additional\s+|last\s+|first\s+|section\s+)*(?:paragraphs?|sentences?|lines?|items?|bullets?(?:\s*points?)?|points?|steps?|rules?|heading(?:\s+\d)?|headlines?|subheadings?|entr(?:y|ies)|text|words?|note|remark|ingredient))";
    private const string PlaceWords = @"(?:(?:right|directly|just|immediately)\s+)?(?:at\s+the\s+(?:very\s+)?(?:end|beginning|start|top|bottom)|to\s+the\s+(?:very\s+)?(?:end|beginning|start|top|bottom)|after|before|under(?:neath)?|below|above|behind|beneath|following|in\s+front\s+of|as\s+(?:(?:the|an?)\s+)?(?:new\s+)?(?:last|first|final|closing|opening)|to\s+(?:the|my|our)|into\s+the|in\s+the|on\s+the\s+(?:list|shopping))\b";

    private static readonly Regex s_notText = new(@"\b(?:table|row|column|header|footer|page\s*(?:number|break)|foot[\s-]?note|comment|bookmark|link|margin|cell|picture|image|photo|logo|signature|diagram|chart|drawing|new\s+page|bold|italics?)\b", WishPattern.Loose);

    private static readonly Regex s_inWords = new(@"^" + Please + Verb + @"\s+(?:the\s+words?\s+)?(?<text>[""“].+?[""”]|\S+(?:\s+\S+){0,5}?)\s+(?<side>before|after|in\s+front\s+of|behind)\s+(?:the\s+word\s+)?(?<anchor>[""“].+?[""”]|\S+(?:\s+\S+){0,3}?)(?:\s+in\s+(?<in>.+))?[.]?$", WishPattern.Loose);

    private static readonly Regex s_textPlace = new(@"^" + Please + Verb + @"\s+(?:" + KindOf + @"\s*(?:that\s+says|which\s+says|saying|reading|with\s+the\s+(?:text|words)|with|called|named|:)?\s*:?\s+)??(?<text>[""“„].+?[""”“]|\S.*?)\s*,?\s+(?<where>" + PlaceWords + @".*?)$", WishPattern.Loose);

    private static readonly Regex s_placeText = new(@"^" + Please + @"(?:" + Verb + @"\s+)?(?:" + KindOf + @"\s+)?(?<where>" + PlaceWords + @".*?)\s*,?\s*(?:(?:" + Please + Verb + @"|goes|comes|i\s+want|we\s+need|should\s+(?:stand|come|be)|there\s+should\s+be|there\s+is\s+missing|say|saying|that\s+says|with\s+the\s+(?:text|words)|it\s+should\s+say)\s+)?(?:" + KindOf + @"\s*)?(?:(?:that\s+says|which\s+says|saying|reading|with\s+the\s+(?:text|words))\s*)?(?::\s*|(?=[""“„])|(?<=\b(?:goes|comes|say|write|add|put)\s+)(?=(?-i:\p{Lu})))(?<text>.+)$", WishPattern.Loose);

    private static readonly Regex s_kind = new(@"^(?:an?\s+|the\s+|one\s+|another\s+|new\s+|further\s+|extra\s+|short\s+|two\s+|three\s+|more\s+|closing\s+|final\s+|additional\s+)*(?:paragraph|sentence|line|item|bullet(?:\s*point)?|point|step|rule|heading(?:\s+\d)?|headline|subheading|entry|words?|text|note|ingredient)\s*(?:that\s+says|which\s+says|saying|reading|with\s+the\s+(?:text|words)|called|named)?\s*(?::\s*|\s(?=[""“\p{Lu}]))", WishPattern.Loose);

    private static readonly Regex s_sentenceWord = new(@"\b(?:sentence|words?|text)\b", WishPattern.Loose);

    private static readonly Regex s_itemWord = new(@"\b(?:items?|bullets?|points?|list|steps?|rules?|ingredients?|entr(?:y|ies))\b", WishPattern.Loose);

    private static readonly Regex s_pronoun = new("^(?:it|this|that|them|these|those)\\b", WishPattern.Loose);

    private static readonly Regex s_kindAlone = new("^" + KindOf + "$", WishPattern.Loose);

    private static readonly Regex s_several = new(@"\b(?:items|bullets|points|steps|rules|ingredients|entries|lines|paragraphs|things)\b", WishPattern.Loose);

    private static readonly Regex s_joint = new(@"\s*[,;]\s*(?:and\s+)?(?:then\s+)?|\s+and\s+(?:then\s+)?", WishPattern.Loose);

    private static readonly Regex s_headingWord = new(@"\b(?:sub)?head(?:ing|line)(?:\s+(?<n>\d))?", WishPattern.Loose);

    private static readonly Regex s_to = new(@"^(?:to|into|in|on)\s+", WishPattern.Loose);

    private static readonly Regex s_sentencePlace = new(@"^(?:(?:right|directly|just)\s+)?(?:at|to)\s+the\s+(?:very\s+)?(?:end|beginning|start|top|bottom)\s*(?:of\s+)?|^(?:to|into|in|after|before|behind)\s+", WishPattern.Loose);

    private static readonly Regex s_beforeWord = new(@"\b(?:before|in\s+front\s+of|above)\b", WishPattern.Loose);

    private static readonly Regex s_atStart = new(@"\b(?:beginning|start|top)\b", WishPattern.Loose);
}
