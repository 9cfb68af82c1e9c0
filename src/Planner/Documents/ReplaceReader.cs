using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>Reads wishes for other words in the place of words.</summary>
internal sealed class ReplaceReader : IWishReader
{
    /// <inheritdoc/>
    public IEnumerable<Reading> Read(string wish, Setting setting)
    {
        var said = s_announced.Replace(Padding.Strip(wish), "");
        if (s_spellingOf.Match(said) is { Success: true } spelling && SpellingRule.Is(spelling.Groups["rule"].Value))
        {
            if (Spelt(spelling, setting) is { } spelt)
            {
                yield return spelt;
            }

            yield break;
        }

        if (s_call.Match(said) is { Success: true } call && Called(call.Groups["rest"].Value, setting) is { } called)
        {
            yield return called;
            yield break;
        }

        foreach (var pattern in s_patterns)
        {
            var match = pattern.Match(said);
            if (match.Success && Read(match, wish, setting) is { } reading)
            {
                yield return reading;
            }
        }

        if (s_pair.Match(said) is { Success: true } pair && Standing.Is(Replacement.OldWords(pair.Groups["old"].Value), setting.View) && Read(pair, wish, setting) is { } second)
        {
            yield return second with { Cost = second.Cost + 0.3 };
        }

        if (s_ranges.Match(said) is { Success: true } ranges && Pairs(ranges, setting) is { } pairs)
        {
            yield return pairs;
        }
    }

    private static Reading? Read(Match match, string wish, Setting setting)
    {
        var (old, fresh) = (s_again.Replace(match.Groups["old"].Value, ""), setting.Ended(Literal.Clean(s_fresh.Replace(match.Groups["new"].Value, "")), wish));
        if (fresh.Length == 0 || (Replacement.Format.IsMatch(fresh) && !(s_name.IsMatch(fresh) && s_name.IsMatch(Replacement.OldWords(old)))) || (s_place.IsMatch(match.Groups["new"].Value) && !s_place.IsMatch(old)) || s_arrow.IsMatch(fresh) || s_verbInside.IsMatch(s_marked.Replace(match.Groups["new"].Value, "")) || s_verbInside.IsMatch(old) || (!match.Groups["strict"].Success && (s_done.IsMatch(fresh) || s_setAgainst.IsMatch(fresh) || (s_name.IsMatch(fresh) && old.Length > 0 && s_role.IsMatch(old) && Standing.Is(Replacement.OldWords(old), setting.View)))) || (s_goesOn.IsMatch(fresh) && !s_mark.IsMatch(match.Value[..(match.Groups["new"].Index - match.Index)]) && match.Groups["new"].Value[0] is not ('"' or '“')))
        {
            return null;
        }

        if (!match.Groups["strict"].Success && setting.View.Paragraphs.Any(heading => DocumentView.Level(heading) > 0 && DocumentView.Text(heading).Trim().Equals(fresh, StringComparison.OrdinalIgnoreCase)))
        {
            // One that is there is to come there.
            return null;
        }

        if (s_reference.IsMatch(old.Trim()))
        {
            return setting.Before is [{ Until: null } it] && it.Target.Kind is "paragraph" or "cell" ? Replacement.Whole(it, fresh, 0.3) : null;
        }

        if (s_bareNumber.IsMatch(Replacement.OldWords(old)) && s_leadingNumber.Match(fresh) is { Success: true } number)
        {
            fresh = number.Value;
        }

        var where = match.Groups["where"].Value is { Length: > 0 } said ? setting.Finder.Find(said, wholeBlocks: true) : null;
        var words = Replacement.OldWords(old);
        if (Standing.IsEmpty(words))
        {
            return null;
        }

        if (Replacement.Everywhere(words, where, setting) is { Count: > 0 } places)
        {
            return Replacement.Of(places, words, fresh, 0.05);
        }

        if (s_inside.Match(old) is { Success: true } inside && Part(inside, fresh, setting) is { } part)
        {
            return part;
        }

        var found = setting.Finder.Find(old);
        if (found.IsNothing || found.Passages.Count > 1 || found.Cost > 1 || found.Passages[0].Target.Kind is "document" or "table" || (Values.Is(fresh) && s_thing.IsMatch(old) is false && DocumentView.Text(found.Passages[0].Target).Length > 12))
        {
            return Rest(words, fresh, setting) ?? (match.Groups["strict"].Success ? Reading.Ask($"Where does it say \"{words}\"?", 2.5) : null);
        }

        return Replacement.Whole(found.Passages[0], fresh, found.Cost + 0.2);
    }

    /// <summary>"Call the heading Tasks Jobs": the first words are a paragraph's whole text, the others its new one.</summary>
    private static Reading? Called(string said, Setting setting)
    {
        if (Standing.AtStart(said, setting.View) is not { } old || said.IndexOf(old, StringComparison.Ordinal) is not (>= 0 and var place))
        {
            return null;
        }

        var fresh = Literal.Clean(s_as.Replace(said[(place + old.Length)..].Trim(), ""));
        var whole = setting.View.Blocks.Where(block => string.Equals(DocumentView.Text(block).Trim(), old, StringComparison.OrdinalIgnoreCase)).ToList();
        return whole is [var only] && fresh.Length > 0 && !Replacement.Format.IsMatch(fresh) ? Replacement.Whole(new(only), fresh, 0.05) : null;
    }

    /// <summary>"The tenant in the first paragraph": words that stand in what is named after them.</summary>
    private static Reading? Part(Match inside, string fresh, Setting setting)
    {
        var words = Replacement.OldWords(inside.Groups["words"].Value);
        if (!Standing.Is(words, setting.View) || setting.Finder.Find(inside.Groups["where"].Value, wholeBlocks: true) is not { IsNothing: false, Cost: < 1 } where)
        {
            return null;
        }

        var places = Replacement.Everywhere(words, where, setting);
        return places.Count == 0 ? null : Replacement.Of(places, words, fresh, where.Cost + 0.1);
    }

    private static Reading? Spelt(Match match, Setting setting)
    {
        var said = Replacement.OldWords(match.Groups["old"].Value);
        var word = Standing.AtStart(said, setting.View) ?? said.Split(' ')[^1];
        return Replacement.Everywhere(word, null, setting) is { Count: > 0 } places && SpellingRule.Apply(word, match.Groups["rule"].Value) is { } right
            ? Replacement.Of(places, word, right, 0.05)
            : Reading.Ask($"How is \"{said}\" spelt right?", 0.5);
    }

    /// <summary>Some of the words stand there, not all.</summary>
    private static Reading? Rest(string words, string fresh, Setting setting)
    {
        var split = Text.Words.Split(words).Where(word => !Text.Words.IsFunction(word.Text)).ToList();
        var near = split.Count == 1 ? setting.View.Paragraphs.Concat(setting.View.Cells).SelectMany(block => Text.Words.Split(DocumentView.Text(block)).Where(word => ContentMatch.Same(word.Text, split[0].Text) > 0.8).Select(word => new Passage(block, Words: DocumentView.Text(block)[word.Start..word.End]))).Distinct().ToList() : [];
        return near.Count == 0 ? null : new([.. near.Select(passage => WantedAction.On("replace_text", passage, ("with", Replacement.Fitting(fresh, passage.Words!, words))))], 0.8, near);
    }

    /// <summary>"It is Tuesday to Thursday, not Monday to Wednesday": word for word.</summary>
    private static Reading? Pairs(Match match, Setting setting)
    {
        var (old, fresh) = (s_joint.Split(match.Groups["old"].Value), s_joint.Split(match.Groups["new"].Value));
        var text = match.Groups["old"].Value.Trim();
        var block = setting.View.BlocksWith(text).FirstOrDefault();
        if (block is null || old.Length != fresh.Length)
        {
            return null;
        }

        var stands = DocumentView.Text(block).Substring(WordPlaces.Find(DocumentView.Text(block), text, StringComparison.OrdinalIgnoreCase), text.Length);
        var now = Replacement.Recased(match.Groups["new"].Value.Trim(), stands);
        var passage = new Passage(block, Words: stands);
        return Reading.Of(0.05, [passage], WantedAction.On("replace_text", passage, ("with", now)));
    }

    private static readonly Regex s_replace = new(@"^(?<strict>replace|substitute|exchange|swap|change|correct|alter|update|turn|edit|switch|amend|reword|rewrite|modify|make)\s+(?<old>.+?)\s+(?:with|by|for|to|into|to\s+read|so\s+that\s+it\s+(?:says|reads))\s+(?<new>.+?)" + Replacement.InDocument + @"(?:\s+(?:in|of|under|within)\s+(?<where>(?:the\s+)?(?:\w+\s+){0,3}(?:paragraph|title|heading|table|list|header|footer|section|sentence|item|row|column|line)(?:\s+(?:about|on|with)\s+(?:the\s+)?\w+)?))?\s*$", WishPattern.Loose);

    /// <summary>Whoever substitutes names the new words first.</summary>
    private static readonly Regex s_substitute = new(@"^(?<strict>substitute)\s+(?<new>.+?)\s+for\s+(?<old>.+?)" + Replacement.InDocument + "$", WishPattern.Loose);

    private static readonly Regex s_insteadOf = new(@"^instead\s+of\s+(?<old>.+?)\s*,?\s+(?:i\s+want\s+|we\s+want\s+|it\s+should\s+(?:say|be|read)\s+|there\s+should\s+be\s+|write\s+|put\s+|use\s+|say\s+|take\s+|have\s+|please\s+|better\s+|(?:they|we|you|he|she)\s+(?:now\s+)?\w+\s+)+(?<new>.+?)" + Replacement.InDocument + "$", WishPattern.Loose);

    private static readonly Regex s_inPlace = new(@"^(?:i\s+want|we\s+want|it\s+should\s+(?:say|be|read)|write|put|use|say|take|we\s+(?:now\s+)?(?:say|have|use)|let\s+it\s+(?:say|be|read)|make\s+it|should\s+be|must\s+be|it'?s|it\s+is|they\s+are|there\s+are)\s+(?<new>.+?)\s+(?:instead\s+of|rather\s+than|in\s+place\s+of|for)\s+(?<old>.+?)" + Replacement.InDocument + "$", WishPattern.Loose);

    private static readonly Regex s_wherever = new(@"^(?:where\s*e?ver|every\s*where|each\s+time|every\s+time|whenever|where|all\s+places\s+where)\s+(?:it\s+says?|there\s+is|there'?s|the\s+text\s+says?|you\s+(?:see|find|read)|it\s+reads|stands)\s+(?<old>.+?)\s*,?\s+(?:i\s+want(?:\s+it\s+to\s+(?:say|be|read))?|we\s+want|it\s+should\s+(?:say|be|read|now\s+say)|it\s+must\s+(?:say|be|read)|put|write|make\s+(?:it|that)|use|should\s+(?:be|stand|say)|must\s+be|i'?d\s+like|please\s+write|let\s+it\s+(?:say|be)|please\s+put|say)\s+(?<new>.+?)" + Replacement.InDocument + "$", WishPattern.Loose);

    private static readonly Regex s_becomes = new(@"^(?:the\s+(?:words?|name|phrase)\s+)?(?<old>.+?)\s+(?:becomes?|(?:is|are|wants?|has|have|ought|needs?)\s+to\s+(?:be(?:\s+(?:called|named|headed|titled))?|become|read|say)|(?:is|are|be|would\s+be|looks?)\s+better\s+(?:as|called|named|headed|titled|with)|(?:is|are|be|gets?)\s+(?:renamed|called(?!\s+off)|named|headed|titled|retitled)(?:\s+(?:to|as))?|gets?\s+the\s+(?:name|title|heading)|is\s+now(?:\s+called(?!\s+off))?|are\s+now(?:\s+called)?|should\s+(?:now\s+)?(?:be\s+called|be|say|read|become)|must\s+(?:now\s+)?(?:be\s+called|be|say|read|become)|has\s+to\s+(?:be(?:come)?|say|read)|ought\s+to\s+(?:be|say|read)|needs\s+to\s+(?:be|say|read)|shall\s+(?:be(?:come)?|say|read)|turns?\s+into|changes?\s+(?:in)?to|(?:is|are)\s+(?:changed|renamed|replaced)\s+(?:to|by|with)|will\s+(?:now\s+be|be\s+called)|->|→|=>|(?<!\b(?:that|which|who|she|he)\s+)reads?(?:\s+now)?|to\s+(?:read|say|be\s+called)|now\s+(?:is|reads?|says?))\s+(?<new>.+?)" + Replacement.InDocument + "$", WishPattern.Loose);

    private static readonly Regex s_notBut = new(@"^(?:(?:its|it'?s|it\s+is|it\s+should\s+(?:be|say|read)|should\s+(?:be|say|read)|must\s+(?:be|say|read)|that'?s|we\s+mean|i\s+mean(?:t)?|they\s+are|the\s+(?:right|correct)\s+\w+\s+is)\s+)(?<new>.+?)\s*,?\s+(?:and\s+)?not\s+(?<old>.+?)(?:\s*[,.;]?\s*(?:please\s+)?(?:fix|correct|change)\s+(?:that|it|this).*)?" + Replacement.InDocument + "$", WishPattern.Loose);

    private static readonly Regex s_rename = new(@"^(?:rename|retitle|call|re-?label)\s+(?<old>.+?)\s+(?:to|as|into)\s+(?<new>.+?)$|^(?:rename|retitle|call)\s+(?<old>it|this|that)\s+(?:to\s+|as\s+)?(?<new>.+?)$|^(?:retitle|rename|call|name)\s+(?<old>it|this|that|.+?)\s+(?<new>[""“].+)$|^give\s+(?<old>.+?)\s+(?:the\s+(?:name|title|heading|text|words?)|as\s+(?:name|title))\s+(?<new>.+)$|^(?:retitle|rename|call)\s+(?<old>(?:the\s+)?(?:.*\b)?(?:heading|title|section|headline))\s+(?<new>[""“'\p{Lu}].*)$", WishPattern.Loose);

    private static readonly Regex s_sold = new(@"^(?<old>.+?)\s+(?:was\s+sold|has\s+(?:changed|a\s+new\s+name|been\s+(?:sold|renamed|replaced)|moved)|is\s+(?:gone|(?:all\s+)?wrong|outdated|old|too\s+\w+|not\s+(?:right|correct|enough)|a\s+(?:mistake|typo)|no\s+longer\s+(?:right|called\s+that))|(?:has\s+)?left(?:\s+us)?|got\s+(?:a\s+new\s+name|married|renamed)|(?:is\s+)?(?:mis)?spelled\s+wrong(?:ly)?)\b\s*[,.;:]+\s*(?:and\s+)?(?:(?:from\s+now\s+on|now|in\s+future|it\s+should\s+(?:be|say)|the\s+right\s+(?:name|word|spelling)\s+is|correct\s+is|write)\s*,?\s*)+(?:(?:it'?s|it\s+is|it\s+says|they\s+are|its\s+name\s+is|he\s+is|she\s+is)\s+)?(?:called\s+)?(?<new>.+?)" + Replacement.InDocument + "$", WishPattern.Loose);

    /// <summary>"Spell out min as minutes", "write salt always as sea salt".</summary>
    private static readonly Regex s_writeAs = new(@"^(?:write(?:\s+out)?|spell(?:\s+out)?|express|print|give)\s+(?:the\s+)?(?:(?:word|abbreviation|name|term|unit)s?\s+)?(?<old>.+?)\s+(?:out\s+)?(?:(?:always|everywhere|in\s+full|each\s+time|every\s+time)\s+)*(?:as|like)\s+(?<new>.+?)" + Replacement.InDocument + @"$|^(?:i\s+(?:would\s+|'d\s+)?(?:prefer|like|want)\s+)?(?<old>.+?)\s+(?:to\s+be|be|being)\s+(?:written|spelled|spelt|printed|given|expressed)\s+(?:out\s+)?(?:as|like)\s+(?<new>.+?)" + Replacement.InDocument + "$", WishPattern.Loose);

    /// <summary>"We spell it tires here, so fix that wherever it says tyres".</summary>
    private static readonly Regex s_weSay = new(@"^(?:we|i|they|people)\s+(?:now\s+|always\s+)?(?:spell|write|say|call|use|have)\s+(?:(?:it|this|that|them)\s+)?(?<new>\S+(?:\s+\S+){0,3}?)(?:\s+(?:in|at|for)\s+(?:this|the|our)\s+\w+|\s+here|\s+now)?\s*[,;:]\s*(?:so\s+|and\s+|please\s+)*(?:(?:fix|change|correct|replace|mend|put)\s+(?:that|it|this)\s+)?(?:wherever|where|everywhere|each\s+time|every\s+time|whenever)\s+(?:(?:it|the\s+text|the\s+document)\s+(?:still\s+)?(?:says|reads|has)|you\s+(?:see|find|read)|there\s+is)\s+(?<old>\S+(?:\s+\S+){0,3})$", WishPattern.Loose);

    private static readonly Regex s_spelled = new(@"^(?<old>.+?)\s+(?:is|should\s+be|must\s+be|are)\s+(?:spelled|spelt|written|called(?!\s+off)|named)\s+(?<new>.+?)(?:\s+with\s+.*)?$", WishPattern.Loose);

    private static readonly Regex s_say = new(@"^(?:make|let|have)\s+(?<old>it|this|that|.+?)\s+(?:(?:say|read|be|run)\s*:?\s*)?(?<new>[""“].+)$|^(?:make|let|have)\s+(?<old>.+?)\s+(?:say|read|run|be(?:\s+(?:called|named))?)\s*:?\s+(?<new>.+)$|^(?:it|this|that)\s+should\s+(?:say|read|be)\s+(?<old>(?<!.))(?<new>.+)$", WishPattern.Loose);

    private static readonly Regex s_reference = new(@"^(?:it|this|that|the\s+(?:same|one))$", WishPattern.Loose);

    private static readonly Regex s_bareNumber = new(@"^\d+(?:[.,:]\d+)?$");

    private static readonly Regex s_leadingNumber = new(@"^\d+(?:[.,:]\d+)?");

    private static readonly Regex s_ranges = new(@"^(?:its|it'?s|it\s+is|it\s+should\s+(?:be|say)|should\s+(?:be|say)|make\s+(?:it|that))\s+(?:from\s+)?(?<new>\w+\s+(?:to|until|till|and|or)\s+\w+)\s*,?\s+(?:and\s+)?(?:not|instead\s+of|rather\s+than)\s+(?:from\s+)?(?<old>\w+\s+(?:to|until|till|and|or)\s+\w+)\b.*$", WishPattern.Loose);

    private static readonly Regex s_joint = new(@"\s+(?:to|until|till|and|or)\s+", WishPattern.Loose);

    private static readonly Regex s_fresh = new(@"^(?:(?:the\s+)?(?:words?|text|name|phrase)\s+(?=[""“'\p{Lu}])|be\s+|read\s+|say\s+|called\s+|named\s+|spelled\s+|spelt\s+|written\s+|renamed\s+(?:to\s+)?|replaced\s+(?:by|with)\s+|changed\s+(?:in)?to\s+|always\s+|just\s+)+|(?:\s*[,;]?\s*(?:and\s+)?(?:please\s+)?(?:fix|correct|change|update)\s+(?:that|it|this|the\s+\w+)(?:\s+in\s+the\s+(?:text|document))?|\s+now|\s*,\s*(?:and\s+)?nothing\s+(?:more|else))$", RegexOptions.CultureInvariant);

    /// <summary>What announces a correction and tells nothing of it.</summary>
    private static readonly Regex s_announced = new(@"^(?:there(?:'s|\s+is|\s+are)\s+)?(?:(?:an?|the|one|another)\s+)?(?:\w+\s+)?(?:typos?|mistakes?|spelling(?:\s+(?:mistake|error))?|misspelling|errors?|slips?|correction)\b[^:""“]*:\s*|^(?:change|correct|replace|rename|fix|update)\s+(?:the\s+)?(?:terms?|words?|names?|wording|spelling|following)\b[^:""“]*:\s*", WishPattern.Loose);

    /// <summary>Two words of a row of replacements, the verb of which was said before.</summary>
    private static readonly Regex s_pair = new(@"^(?<old>\S+(?:\s\S+){0,3}?)\s+(?:into|becomes?|->|→|=>)\s+(?<new>\S+(?:\s\S+){0,3})$", WishPattern.Loose);

    private static readonly Regex s_spellingOf = new(@"^(?:(?:spell|write)\s+)?(?<old>.+?)\s*,?\s+(?:(?:is|are|should\s+be|must\s+be|has\s+to\s+be|needs\s+to\s+be|gets|takes|has|needs|wants|should\s+have)\s+)?(?:(?:spelled|spelt|written)\s+)?(?<rule>(?:with(?:out)?\s+|(?:a\s+)?double\s+|two\s+|only\s+one\s+|one\s+).+)$", WishPattern.Loose);

    private static readonly Regex s_call = new(@"^(?:call|rename|retitle|re-?label|name)\s+(?:the\s+)?(?:(?:section|heading|headline|chapter|column|row|cell|item)\s+)?(?<rest>\S.*)$", WishPattern.Loose);

    private static readonly Regex s_as = new(@"^(?:to|as|into)\s+", WishPattern.Loose);

    /// <summary>"Must be booked" says what is to be done, not what is to be written.</summary>
    private static readonly Regex s_done = new(@"^(?:\p{Ll}+ed\s\S|with(?:out)?\s)");

    /// <summary>"The first section, ahead of Booking" is where something shall stand.</summary>
    private static readonly Regex s_place = new(@"^(?:the\s+)?(?:(?:very\s+)?(?:first|last|second|third|next)\s+(?:section|paragraph|item|point|line|step|rule|one|thing|chapter|row|column)\b|(?:first|last)$)|^(?:at|on|to|in)\s+the\s+(?:very\s+)?(?:top|bottom|end|beginning|start|front)\b|^(?:(?:right|directly|just)\s+)?(?:before|after|above|below|ahead\s+of|in\s+front\s+of)\s", WishPattern.Loose);

    private static readonly Regex s_arrow = new("->|→|=>", RegexOptions.CultureInvariant);

    private static readonly Regex s_setAgainst = new(@"\s(?:instead\s+of|rather\s+than)\s|,\s+(?:and\s+)?not\s", WishPattern.Loose);

    /// <summary>Who has a role is no other word for the role.</summary>
    private static readonly Regex s_name = new(@"^\p{Lu}[\w'’.-]*\s+\p{Lu}[\w'’-]*(?:\s+\p{Lu}[\w'’-]*)*$");

    private static readonly Regex s_role = new(@"^(?:(?:[Tt]he|[Oo]ur|[Mm]y|[Hh]is|[Hh]er)\s+)?\p{Ll}+$");

    private static readonly Regex s_again = new(@"\s*,\s*(?:that|it|this|which|they|these)$", WishPattern.Loose);

    private static readonly Regex s_verbInside = new(@"[,;]\s*(?:and\s+|then\s+)*(?:please\s+)?(?:call|rename|replace|change|make|put|add|delete|remove|write|emphasi[sz]e|highlight|underline|colou?r|cent(?:er|re)|save)\b", WishPattern.Loose);

    private static readonly Regex s_marked = new(@"""[^""]*""|[“„][^“”]*[“”]");

    /// <summary>A further wish, or a further pair of words.</summary>
    private static readonly Regex s_goesOn = new(@"[.!?;]\s+\p{Lu}|[,;]\s+(?:and\s+)?then\b|(?:,|\band)\s+\S.*\s(?i:into|becomes?|turns?|to|should|must)\s", RegexOptions.CultureInvariant);

    /// <summary>New words that are marked as such may say anything.</summary>
    private static readonly Regex s_mark = new(@":\s*$");

    private static readonly Regex s_inside = new(@"^(?<words>.+?)\s+(?:in|of|from|at|under|inside|within)\s+(?<where>.+)$", WishPattern.Loose);

    /// <summary>Things that a value alone can be the whole text of.</summary>
    private static readonly Regex s_thing = new(@"\b(?:heading|title|paragraph|line|item|point|rule|step|cell|entry|header|footer)\b|[""“]", WishPattern.Loose);

    private static readonly Regex[] s_patterns = [s_substitute, s_replace, s_insteadOf, s_inPlace, s_wherever, s_becomes, s_notBut, s_rename, s_sold, s_spelled, s_say, s_writeAs, s_weSay];
}
