using System.Text.RegularExpressions;
using LamRobot.Contracts;

namespace LamRobot.Planner.Documents;

/// <summary>Reads wishes for new text: words in a sentence, sentences, paragraphs, list items, headings.</summary>
internal sealed class InsertReader : IWishReader
{
    /// <inheritdoc/>
    public IEnumerable<Reading> Read(string wish, Setting setting)
    {
        var said = Padding.Strip(wish);
        if (s_notText.IsMatch(said.Split(':', '"', '“')[0]))
        {
            yield break;
        }

        if (s_atCaret.Match(said) is { Success: true } here && setting.View.Caret is { } caret && AtCaret(here, caret, setting) is { } typed)
        {
            yield return typed;
            yield break;
        }

        if (s_besideQuoted.Match(said) is { Success: true } beside && Words(beside, setting) is { } sentence)
        {
            yield return sentence;
        }

        if (s_inWords.Match(said) is { Success: true } inWords && Words(inWords, setting) is { } words)
        {
            yield return words;
        }

        if (s_present.Match(said) is { Success: true } present && Member(present, setting) is { } member)
        {
            yield return member;
        }

        if (s_withLine.Match(said) is { Success: true } two && WithLine(two, wish, setting) is { } both)
        {
            yield return both;
        }

        foreach (var pattern in s_blocks)
        {
            if (pattern.Match(said) is { Success: true } match && Block(match, wish, setting) is { } block)
            {
                yield return block;
            }
        }
    }

    /// <summary>"Oskar Lind was present too, add him": a further name in the row of the sentence that speaks of it.</summary>
    private static Reading? Member(Match match, Setting setting)
    {
        var (name, about) = (Literal.Clean(match.Groups["text"].Value), match.Groups["about"].Value);
        var content = new ContentMatch(setting.View, null);
        var rows = setting.View.Paragraphs.SelectMany(paragraph => Sentences.Of(DocumentView.Text(paragraph)).Select(sentence => (Paragraph: paragraph, Row: Enumeration.And(sentence, name), Cover: content.Cover(about, sentence))))
            .Where(pair => pair.Row is not null && pair.Cover > 0.5).OrderByDescending(pair => pair.Cover).ToList();
        return rows.Count == 0 || (rows.Count > 1 && rows[0].Cover - rows[1].Cover < 0.05) ? null
            : Reading.Of(0.3, [], WantedAction.On("replace_text", new Passage(rows[0].Paragraph, Words: rows[0].Row!.Value.Stands), ("with", rows[0].Row!.Value.With)));
    }

    /// <summary>A heading, and a line that shall stand under it.</summary>
    private static Reading? WithLine(Match match, string wish, Setting setting)
    {
        var (first, text) = (s_blocks.Select(pattern => pattern.Match(match.Groups["first"].Value)).FirstOrDefault(some => some.Success), Literal.Clean(match.Groups["text"].Value));
        if (first is null || text.Length == 0 || Block(first, wish, setting) is not { Actions: [var heading] } reading)
        {
            return null;
        }

        var isBefore = heading.Arguments["where"].ToString() == "before";
        var line = WantedAction.At(heading.Name, heading.Arguments.Where(argument => argument.Key != "style").Select(argument => (argument.Key, argument.Key == "text" ? (ArgumentValue)text : argument.Value)).Append(("style", "Default Paragraph Style")));
        return reading with { Actions = [heading, line.Moving(heading.Order!.Value + (isBefore ? -1e-6 : 1e-6))] };
    }

    /// <summary>Words that are written where the caret stands, or beside the sentence in which it does.</summary>
    private static Reading? AtCaret(Match match, Entity caret, Setting setting)
    {
        var text = Literal.Clean(match.Groups["text"].Value);
        var before = s_beforeWord.IsMatch(match.Groups["side"].Value);
        var passage = match.Groups["sentence"].Success ? setting.Finder.Find("this sentence") is { Passages: [var whereItStands] } ? whereItStands : null
            : setting.View.CaretAt > 0 && DocumentView.Text(caret) is var whole && setting.View.CaretAt <= whole.Length ? new Passage(caret, Words: s_lastWords.Match(whole[..setting.View.CaretAt]).Value.Trim()) : null;
        return text.Length == 0 || passage?.Words is not { Length: > 0 } words || WordPlaces.Count(DocumentView.Text(caret), words, StringComparison.Ordinal) != 1 ? null
            : Reading.Of(0.05, [passage], WantedAction.On("insert_text", passage, ("where", before ? "before" : "after"), ("text", before ? text + " " : char.IsPunctuation(text[0]) ? text : " " + text)));
    }

    /// <summary>"Put the word fresh before eggs".</summary>
    private static Reading? Words(Match match, Setting setting)
    {
        var text = Literal.Clean(match.Groups["text"].Value);
        var anchor = setting.Finder.Words(Literal.Clean(match.Groups["anchor"].Value), wholeBlocks: false);
        if (anchor.IsNothing || text.Length == 0)
        {
            return null;
        }

        if (s_owned.IsMatch(text))
        {
            return Reading.Ask($"What is {text}?", 0.1);
        }

        var (passage, before) = (anchor.Passages[0], s_beforeWord.IsMatch(match.Groups["side"].Value));
        return passage.Words is null || passage.Words.Length == DocumentView.Text(passage.Target).Length
            ? null
            : Reading.Of(anchor.Cost + (char.IsLower(text[0]) && text.Length < 24 ? 0.02 : 0.2), [passage], WantedAction.On("insert_text", passage, ("where", before ? "before" : "after"), ("text", before ? text + " " : (char.IsPunctuation(text[0]) ? text : " " + text))));
    }

    private static Reading? Block(Match match, string wish, Setting setting)
    {
        var said = match.Groups["text"].Value;
        if (s_quotedAndMore.Match(said) is { Success: true } quoted)
        {
            if (!s_ownBlock.IsMatch(quoted.Groups["more"].Value))
            {
                return null;
            }

            said = quoted.Groups["quote"].Value;
        }

        if (s_otherVerb.IsMatch(said) || IsUnfound(match.Groups["where"].Value, setting))
        {
            return null;
        }

        if (char.IsLower(said[0]) && !s_writing.IsMatch(match.Value[..(match.Groups["text"].Index - match.Index)]))
        {
            return null;
        }

        var text = Shouted(setting.Ended(Literal.Clean(s_kind.Replace(said, "")), wish), wish, setting);
        var where = match.Groups["where"].Value;
        if (s_pronoun.IsMatch(text) || s_kindAlone.IsMatch(text) || (s_definite.IsMatch(text) && setting.Finder.Find(text).Cost < 1))
        {
            return null;
        }

        if (s_owned.IsMatch(text))
        {
            return Reading.Ask($"What is {text}?", 0.1);
        }

        if (text.Length == 0)
        {
            return Reading.Ask("What shall be written?", 1.5);
        }

        var kind = match.Groups["kind"].Value + " " + s_kind.Match(said).Value;
        if ((s_sentenceWord.IsMatch(kind) || s_inBlock.IsMatch(where)) && Sentence(where, text, setting) is { } sentence)
        {
            return sentence;
        }

        var isItem = s_itemWord.IsMatch(kind) || s_itemWord.IsMatch(where);
        var place = ListEdge(where, setting) ?? WherePlace.Read(where, setting) ?? InScope(where, setting, ref isItem);
        isItem |= kind.Trim().Length == 0 && place is { Target.Kind: "paragraph" } && DocumentView.IsItem(place.Target) && s_besideOne.IsMatch(where);
        if (place is null)
        {
            return Reading.Ask("Where shall it be written?", 2);
        }

        var isMarked = s_marked.IsMatch(said.Trim());
        var arguments = new List<(string, ArgumentValue)>(place.Arguments()) { ("text", isMarked ? text : Listed(text, place, setting)) };
        if (Style(kind, place, setting, isItem) is { } style)
        {
            arguments.Add(("style", style));
        }

        var several = s_several.IsMatch(kind) ? s_joint.Split(text).Where(part => part.Trim().Length > 0).ToArray() : [text];
        var actions = several.Reverse().Select((part, i) => WantedAction.At("insert_paragraph", arguments.Select(argument => argument.Item1 == "text" ? ("text", isMarked ? part.Trim() : Listed(part.Trim(), place, setting)) : argument)).Moving(place.Order(setting.View) - (i * 1e-6)));
        return new([.. place.Before ? actions.Reverse() : actions], place.Cost + 0.1, []);
    }

    /// <summary>The end of something that the document does not have is not the end of the document.</summary>
    private static bool IsUnfound(string where, Setting setting) => s_edgeOf.Match(where) is { Success: true } edge && setting.Finder.Find(edge.Groups["what"].Value, wholeBlocks: true).IsNothing;

    /// <summary>"For the list with the dots, right at the end": the end of that list.</summary>
    private static WherePlace? ListEdge(string where, Setting setting)
    {
        var found = s_listEdge.Match(where) is { Success: true } edge ? setting.Finder.Find(edge.Groups["list"].Value, wholeBlocks: true) : Found.Nothing;
        return found is not { Passages: [{ Target.Kind: "paragraph" } list], Cost: < 1 } || !DocumentView.IsItem(list.Target) ? null
            : s_atStart.IsMatch(where) ? new(list.Target, Before: true, found.Cost) : new(list.Last, Before: false, found.Cost);
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
        var found = phrase.Length == 0 ? Found.Nothing : s_same.IsMatch(phrase) && setting.Before.Count == 1 ? new([setting.Before[0].Whole()], 0.1) : setting.Finder.Find(phrase);
        if (found.IsNothing || found.Passages[0].Target.Kind is not ("paragraph" or "cell") || DocumentView.Level(found.Passages[0].Target) > 0)
        {
            return null;
        }

        var passage = found.Passages[0];
        var before = s_beforeWord.IsMatch(where) || s_atStart.IsMatch(where);
        return Reading.Of(found.Cost + 0.1, [passage], WantedAction.On("insert_text", passage, ("where", before ? "before" : "after"), ("text", before ? text + " " : " " + text)));
    }

    /// <summary>An exclamation or question mark after the words belongs to them.</summary>
    private static string Shouted(string text, string wish, Setting setting) =>
        setting.Ending is "!" or "?" && text.Length > 0 && char.IsUpper(text[0]) && wish.EndsWith(text, StringComparison.Ordinal) ? text + setting.Ending : text;

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

    private const string Verb = @"(?:add|insert|put(?:\s+in)?|write(?:\s+in)?|append|include|type|place|have|enter|attach|make|create|give\s+(?:me|us)|(?:slip|squeeze|fit|drop)(?:\s+in)?|(?:tack|tag)\s+on|note|(?:i|we)\s+(?:want|need|miss|would\s+like|'?d\s+like)|there\s+(?:should|must|has\s+to)\s+be|let\s+there\s+be)";
    private const string KindOf = @"(?<kind>(?:an?\s+|the\s+|one\s+|another\s+|some\s+|fresh\s+|brand\s+|list\s+|new\s+|further\s+|extra\s+|two\s+|three\s+|four\s+|short\s+|more\s+|closing\s+|final\s+|additional\s+|last\s+|first\s+|section\s+)*(?:paragraphs?|sentences?|lines?|items?|bullets?(?:\s*points?)?|points?|steps?|rules?|heading(?:\s+\d)?|headlines?|subheadings?|entr(?:y|ies)|text|words?|note|remark|ingredient))";
    private const string PlaceWords = @"(?:(?:right|directly|just|immediately|straight)\s+)?(?:ahead\s+of|between|at\s+the\s+(?:very\s+)?(?:end|beginning|start|top|bottom)|to\s+the\s+(?:very\s+)?(?:end|beginning|start|top|bottom)|after|before|under(?:neath)?|below|above|behind|beneath|following|in\s+front\s+of|as\s+(?:(?:the|an?)\s+)?(?:new\s+)?(?:last|first|final|closing|opening)|to\s+(?:the|my|our)|into\s+the|in\s+the|on\s+the\s+(?:list|shopping))\b";

    private static readonly Regex s_notText = new(@"\b(?:table|row|column|header|footer|page\s*(?:number|break)|foot[\s-]?note|comment|bookmark|link|margin|cell|picture|image|photo|logo|signature|diagram|chart|drawing|new\s+page|bold|italics?|gap|spacing|(?:points?|pt|cm|mm)\s+of\s+space|no\s+space)\b", WishPattern.Loose);

    private static readonly Regex s_atCaret = new(@"^" + Verb + @"\s+(?:the\s+(?:words?|text|sentence)\s+)?(?<text>\S.*?)\s+(?:(?<side>behind|after|before|in\s+front\s+of)\s+(?<sentence>(?:this|the\s+current)\s+sentence)|(?:(?:right|just)\s+)?(?:here|at\s+(?:the|my)\s+(?:cursor|caret)|where\s+(?:i\s+am|(?:the|my)\s+(?:cursor|caret)\s+(?:is|stands))))$", WishPattern.Loose);

    private static readonly Regex s_lastWords = new(@"(?:\S+\s+){0,5}\S+$");

    /// <summary>What belongs to somebody is to be looked up, not written so.</summary>
    private static readonly Regex s_owned = new(@"^(?:the|my|our|his|her|their)\s+(?:\w+\s+)?(?:\p{L}+(?:'s|’s|s'|s’)\s+\p{Ll}|(?:phone\s+number|number|address|name|date|price|time)\s+of\s)", WishPattern.Loose);

    private static readonly Regex s_inWords = new(@"^" + Verb + @"\s+(?:the\s+words?\s+)?(?<text>[""“].+?[""”]|\S+(?:\s+\S+){0,5}?)\s+(?<side>before|after|in\s+front\s+of|behind)\s+(?:the\s+word\s+)?(?<anchor>[""“].+?[""”]|\S+(?:\s+\S+){0,3}?)(?:\s+in\s+(?<in>.+))?[.]?$", WishPattern.Loose);

    private static readonly Regex s_textPlace = new(@"^" + Verb + @"\s+(?:" + KindOf + @"\s*(?:(?:that|which)\s+(?:says|reads)|saying|reading|with\s+the\s+(?:text|words)|with|called|named|:)?\s*:?\s+)??(?<text>[""“„].+?[""”“]|\S.*?)\s*,?\s+(?<where>" + PlaceWords + @".*?)$", WishPattern.Loose);

    private static readonly Regex s_placeText = new(@"^(?:" + Verb + @"\s+)?(?:" + KindOf + @"\s+)?(?<where>" + PlaceWords + @".*?)\s*,?\s*(?:(?:" + Verb + @"|goes|comes|i\s+want|we\s+need|should\s+(?:stand|come|be)|there\s+should\s+be|there\s+is\s+missing|say|saying|that\s+says|with\s+the\s+(?:text|words)|it\s+should\s+say)\s+)?(?:(?<!\bof\s+)(?=(?:an?|one|another|new|some|two|three|four|as)\s|\w+s?\s*:)" + KindOf + @"\s*(?:of\s+the\s+same\s+(?:kind|sort|type|level|style)\s*,?\s*)?)?(?:(?:(?:that|which)\s+(?:says|reads)|saying|reading|with\s+the\s+(?:text|words))\s*)?(?::\s*|(?=[""“„])|(?<=\b(?:goes|comes|say|write|add|put)\s+)(?=(?-i:\p{Lu})))(?<text>.+)$", WishPattern.Loose);

    private static readonly Regex s_kind = new(@"^(?:an?\s+|the\s+|one\s+|another\s+|new\s+|further\s+|extra\s+|short\s+|two\s+|three\s+|more\s+|closing\s+|final\s+|additional\s+)*(?:paragraph|sentence|line|item|bullet(?:\s*point)?|point|step|rule|heading(?:\s+\d)?|headline|subheading|entry|words?|text|note|ingredient)\s*(?:(?:that|which)\s+(?:says|reads)|saying|reading|with\s+the\s+(?:text|words)|called|named)?\s*(?::\s*|\s(?=[""“\p{Lu}]))", WishPattern.Loose);

    private static readonly Regex s_sentenceWord = new(@"\b(?:sentence|words?|text)\b", WishPattern.Loose);

    private static readonly Regex s_itemWord = new(@"\b(?:items?|bullets?|points?|list|steps?|rules?|ingredients?|entr(?:y|ies))\b", WishPattern.Loose);

    private static readonly Regex s_pronoun = new("^(?:it|this|that|them|these|those)\\b", WishPattern.Loose);

    private static readonly Regex s_kindAlone = new("^" + KindOf + "$", WishPattern.Loose);

    private static readonly Regex s_several = new(@"\b(?:items|bullets|points|steps|rules|ingredients|entries|lines|paragraphs|things)\b", WishPattern.Loose);

    private static readonly Regex s_joint = new(@"\s*[,;]\s*(?:and\s+)?(?:then\s+)?|\s+and\s+(?:then\s+)?", WishPattern.Loose);

    private static readonly Regex s_headingWord = new(@"\b(?:sub)?head(?:ing|line)(?:\s+(?<n>\d))?", WishPattern.Loose);

    private static readonly Regex s_listEdge = new(@"\b(?:for|to|in|into|on|onto|of)\s+(?<list>(?:the|our|my|that)\s+[^,:]*?\blist\b(?:\s+(?:with|of|about|under)\s+(?:the\s+)?\w+)?)(?=.*\b(?:end|bottom|beginning|start|top|last|first)\b)", WishPattern.Loose);

    private static readonly Regex s_to = new(@"^(?:to|into|in|on|from)\s+", WishPattern.Loose);

    private static readonly Regex s_sentencePlace = new(@"^.*?\b(?:at|to)\s+the\s+(?:very\s+)?(?:end|beginning|start|top|bottom)\s*(?:of\s+)?|^(?:to|into|in|after|before|behind)\s+", WishPattern.Loose);

    private static readonly Regex s_beforeWord = new(@"\b(?:before|in\s+front\s+of|above)\b", WishPattern.Loose);

    private static readonly Regex s_atStart = new(@"\b(?:beginning|start|top)\b", WishPattern.Loose);

    /// <summary>"Please to make after the gospels one point more in the list: Evening song": cues in any order, then the words after a colon.</summary>
    private static readonly Regex s_colon = new(@"^(?=[^:]*\b(?:" + Verb + @"|new|another|more|extra|further|additional|missing|lacks?|needs?|follows|comes?|goes|line|paragraph|sentence|item|bullet|point|heading|here|says?|" + PlaceWords + @"))(?<where>[^:""“]*?(?<kind>\b(?:paragraph|sentence|line|item|bullet(?:\s*point)?|point|step|rule|heading|headline|entry|ingredient)s?\b)?[^:""“]*?)\s*:\s+(?!font\b|size\b|bold\b|italic|colou?r|underlin|\d+\s*(?:pt|points?|cm|mm)\b)(?<text>.+)$", WishPattern.Loose);

    /// <summary>"A new heading Helpers wanted ahead of Contact", "at the very end a line Bon voyage".</summary>
    private static readonly Regex s_named = new(@"^(?=(?:an?|one|another|new)\s)" + KindOf + @"\s*(?:(?:(?:that|which)\s+(?:says|reads)|saying|reading|with\s+the\s+(?:text|words)|called|named)\s+)?(?<text>(?-i:[""“\p{Lu}\d]).*?)\s*,?\s+(?<where>" + PlaceWords + @".*?)$|^(?<where>" + PlaceWords + @".*?)\s*,?\s*(?:(?:comes|goes|there\s+(?:should|must)\s+be|" + Verb + @")\s+)?(?=(?:an?|one|another|new)\s)" + KindOf + @"\s+(?:(?:(?:that|which)\s+(?:says|reads)|saying|reading|with\s+the\s+(?:text|words)|called|named)\s+)?(?<text>(?-i:[""“\p{Lu}\d]).*)$", WishPattern.Loose);

    /// <summary>Words behind the marks are no text.</summary>
    private static readonly Regex s_quotedAndMore = new(@"^(?<quote>""[^""]+""|[“„][^“”]+[“”])\s*,?\s+(?<more>[^""“”„]*\w[^""“”„]*)$", RegexOptions.CultureInvariant);

    private static readonly Regex s_marked = new(@"^(?:""[^""]+""|[“„][^“”]+[“”])$");

    private static readonly Regex s_ownBlock = new(@"^(?:(?:as|in|on)\s+)?(?:(?:its|a|an)\s+)?(?:(?:own|new|separate|single|extra)\s+)*(?:paragraph|line|sentence|item|point|bullet(?:\s+point)?)(?:\s+of\s+its\s+own)?$|^(?:there|here|please|too|as\s+well|instead)$", WishPattern.Loose);

    /// <summary>What begins so is done with the words that are there.</summary>
    private static readonly Regex s_otherVerb = new(@"^(?:replace|delete|remove|change|split|break|cent(?:er|re)|move|swap|join|merge)\s+(?:[""“„]|(?:the|it|that|this|them|all)\b)", WishPattern.Loose);

    /// <summary>"To the list of guests, at the end".</summary>
    private static readonly Regex s_edgeOf = new(@"^(?:to|into|in|on)\s+(?<what>(?:the|our|my)\s+[^,]+?)\s*,\s*(?:right\s+)?(?:at|to)\s+the\s+(?:very\s+)?(?:end|bottom|beginning|start|top)\b(?!\s+of)", WishPattern.Loose);

    /// <summary>What tells that words are to be written, and not what is to be done with those that are there.</summary>
    private static readonly Regex s_writing = new(@"\b(?:" + Verb + @"|(?:an?|one|another|new|more|further|additional|extra)\s+(?:\w+\s+)?" + KindOf + @"|missing|lacks?|lacking|misses|needs?|wants?|gets?|says?|saying|reads?|reading|comes?|goes|follows|stands?)\b", WishPattern.Loose);

    /// <summary>What stands beside one item is an item.</summary>
    private static readonly Regex s_besideOne = new(@"^(?:(?:right|directly|just|immediately|straight)\s+)?(?:after|before|under(?:neath)?|below|above|behind|beneath|between)\s", WishPattern.Loose);

    /// <summary>"After "We meet at ten." comes one more sentence: "Bring tea."".</summary>
    private static readonly Regex s_besideQuoted = new(@"^(?:right\s+|directly\s+)?(?<side>after|before|behind|in\s+front\s+of)\s+(?:the\s+(?:words?|sentence)\s+)?(?<anchor>[""“][^""”]+[""”])\s*,?\s+(?:comes?|goes|follows|stands|there\s+(?:should|must)\s+be|" + Verb + @")\s+(?:" + KindOf + @"\s*:?\s*)?(?<text>[""“][^""”]+[""”])$", WishPattern.Loose);

    /// <summary>"One ingredient is missing! It is "100 ml milk", put it below the banana".</summary>
    private static readonly Regex s_putIt = new(@"^(?:[^""“:]*\b(?:missing|forgot(?:ten)?|lacking|lacks)\b[^""“:]*[!.,;:]\s+)?(?:it'?s|it\s+is|namely|it\s+says|it\s+should\s+(?:say|read))\s+(?<text>[""“][^""”]+[""”])\s*[,.;]?\s+(?:and\s+|please\s+|so\s+)*(?:put|add|insert|write|place)\s+(?:it|that|this)\s+(?<where>" + PlaceWords + ".*)$", WishPattern.Loose);

    private static readonly Regex s_present = new(@"^(?<text>(?-i:\p{Lu})[\w'’-]*(?:\s+(?-i:\p{Lu})[\w'’-]*)*)\s+(?:was|is|were|are|has|had|came)\s+(?:also\s+)?(?<about>[^,]+?)(?:\s+(?:too|also|as\s+well))?\s*,\s*(?:so\s+|please\s+)?(?:add|include|put|insert|write|name|mention|list)\s+(?:him|her|it|them|that)\b.*$|^(?:add|include|put|insert|name|mention|list)\s+(?<text>(?-i:\p{Lu})[\w'’-]*(?:\s+(?-i:\p{Lu})[\w'’-]*)*)\s+(?:to|among|with|in|under)\s+(?<about>(?:those|the\s+(?:people|names|ones|others|members|row|list\s+of))\b.*)$", WishPattern.Loose);

    private static readonly Regex s_withLine = new(@"^(?<first>.+?\bheading\b.+?)\s*,?\s*(?:and\s+|with\s+)+(?:under(?:neath)?\s+it\s*,?\s*)?(?:the\s+|an?\s+)(?:line|paragraph|text|sentence|words)\s*:?\s*(?<text>.+?)(?:\s+(?:under(?:neath)?|beneath|below|after)\s+(?:it|that))?$", WishPattern.Loose);

    /// <summary>What is put at the end or the start of one paragraph joins it.</summary>
    private static readonly Regex s_inBlock = new(@"\b(?:end|beginning|start)\s+of\s+(?:the\s+|that\s+|this\s+)?(?:same\s+|very\s+)?[^,]*\b(?:paragraph|sentence|line|item|rule|step|bullet)\b", WishPattern.Loose);

    private static readonly Regex s_same = new(@"^(?:the\s+|that\s+|this\s+)?(?:same\s+(?:paragraph|line|item|sentence|place)|that\s+(?:paragraph|line|item|sentence)|it|that|this)$", WishPattern.Loose);

    /// <summary>What is named as known is moved, not written.</summary>
    private static readonly Regex s_definite = new(@"^(?:the|this|that|our)\s+\p{Ll}[^:""“.]*$");

    /// <summary>"Salt is missing in the list", "the list lacks salt".</summary>
    private static readonly Regex s_missing = new(@"^(?<text>[^:]+?)\s+(?:is|are)\s+(?:still\s+)?(?:missing|lacking)\s+(?<where>(?:in|from|at|on|under|after|before|to)\s+.+)$|^(?<where>(?:the\s+|my\s+|our\s+)?[^:,]*\b(?:list|ingredients|items|agenda|programme|rules)\b[^:,]*?)\s+(?:still\s+)?(?:lacks?|misses|needs?|wants?|gets?)\s+(?<text>[^:]+)$", WishPattern.Loose);

    /// <summary>"A bullet between the madrigal and the lullaby that reads Spring round".</summary>
    private static readonly Regex s_thatReads = new(@"^(?:" + Verb + @"\s+|(?=(?:an?|one|another|new)\s))" + KindOf + @"\s+(?:in\s+)?(?<where>" + PlaceWords + @".*?)\s*,?\s+(?:(?:that|which)\s+(?:says|reads)|(?:and\s+)?it\s+(?:should\s+(?:say|read)|must\s+(?:say|read)|has\s+to\s+(?:say|read)|shall\s+(?:say|read)|says|reads)|saying|reading|with\s+the\s+(?:text|words?)|called)\s*:?\s+(?<text>\S.*)$", WishPattern.Loose);

    private static readonly Regex[] s_blocks = [s_putIt, s_thatReads, s_missing, s_textPlace, s_placeText, s_colon, s_named];
}
