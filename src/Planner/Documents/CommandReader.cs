using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>Finds the cheapest way to read a whole command as wishes, one after the other.</summary>
internal sealed class CommandReader(DocumentView view, PassageFinder finder)
{
    private const double WishCost = 1;
    private const double JointCost = 1.5;
    private const double SentenceCost = 2.2;
    private const double QuestionCost = 3;
    private const double LeaveOutCost = 2.4;
    private const double RemarkCost = 1.5;
    private const double TopicCost = 1.1;
    private const double ChatterCost = 0.2;
    private const double ExceptCost = 0.3;
    private const double MostOfQuestion = 2;
    private const int LongestWish = 9;

    private static readonly IWishReader[] s_readers = [new FileReader(), new NoteTextReader(), new NoteReader(), new LinkReader(), new PageReader(), new AreaReader(), new TableReader(), new MoveReader(), new DeleteReader(), new ReplaceReader(), new ContrastReader(), new CorrectionReader(), new SlipReader(), new JoinReader(), new SplitReader(), new SignReader(), new ListLineReader(), new ValueReader(), new InsertReader(), new FormatReader()];

    /// <summary>The question that some stretch of the command left open, though the cheapest way to read the whole may pass over it; null when none.</summary>
    public Reading? Asked { get; private set; }

    /// <summary>Reads a command.</summary>
    public Understanding Read(string command)
    {
        var text = WaysOfAsking.Plain(Pieces.Corrected(Dictation.Written(Spelling.Mend(command, view))));
        var pieces = Pieces.Cut(text);
        var best = new Understanding?[pieces.Count + 1];
        best[0] = Understanding.Nothing;
        for (var end = 1; end <= pieces.Count; end++)
        {
            for (var start = Math.Max(0, end - LongestWish); start < end; start++)
            {
                if (best[start] is { } before && (end - start == 1 || !Enumerable.Range(start, end - start).Any(piece => Pieces.TakesBack(text[pieces[piece].Start..pieces[piece].End]))))
                {
                    var wish = WaysOfAsking.Plain(text[pieces[start].Start..pieces[end - 1].End].Trim());
                    var ending = text[pieces[end - 1].End..].TrimStart() is ['.' or '!' or '?', ..] rest ? rest[..1] : "";
                    var colon = wish.IndexOf(": ", StringComparison.Ordinal);
                    var joints = Enumerable.Range(start, end - start - 1).Where(piece => colon < 0 || pieces[piece].End - pieces[start].Start <= colon || s_nextWish.IsMatch(text[pieces[piece].End..])).Sum(piece => text[pieces[piece].End..].TrimStart() is ['.' or '!' or '?' or ';', ..] ? SentenceCost : s_whereOnly.IsMatch(text[pieces[piece + 1].Start..pieces[piece + 1].End]) ? 0.1 : JointCost);
                    best[end] = Better(best[end], Extend(before, wish, ending, joints, isOne: end - start == 1, isLast: end == pieces.Count || s_goesOn.IsMatch(text[pieces[end - 1].End..])));
                }
            }
        }

        var understood = best[^1] ?? Understanding.Nothing;
        return understood.Waiting is { NeedsBlocks: true } waiting && waiting.Text.Count == 0
            ? understood.With(new([.. waiting.Actions(new(view.Document))], 0, []), 0.5)
            : understood.Waiting is null ? understood : understood.With(Reading.Ask("Which words or paragraphs shall look so?", 1), 1);
    }

    private Understanding? Extend(Understanding before, string wish, string ending, double joints, bool isOne, bool isLast)
    {
        var setting = new Setting(view, finder.After(before.About), before.About, before.Waiting, before.Formats, ending);
        if (Pieces.TakesBack(wish))
        {
            // "Undo that" at a command's beginning takes back what was done before it.
            return before.Readings.Count == 0 && Read(before, wish, setting, joints) is { Readings: [{ Actions.Count: > 0 }] } undone
                ? undone
                : before.Back(Spoken) with { Cost = before.Cost + ChatterCost };
        }

        var best = Read(before, wish, setting, joints);
        foreach (var scope in new[] { s_scopeFirst.Match(wish), s_scopeLast.Match(wish) }.Where(match => match.Success))
        {
            var found = ScopeOf(scope.Groups["scope"].Value);
            if (found.Cost < 1 && found.Passages[0].Target.Kind is "paragraph")
            {
                var part = view.Within(found.Passages);
                best = Better(best, Read(before, scope.Groups["rest"].Value, setting with { View = part, Finder = finder.In(part) }, Math.Max(0, joints - JointCost)) is { } scoped ? scoped with { Cost = scoped.Cost + 0.15 + found.Cost } : null);
            }
        }

        if (s_named.Match(wish) is { Success: true } named)
        {
            best = Better(best, Named(before, named.Groups["topic"].Value, named.Groups["rest"].Value, setting, joints));
        }

        return isOne || (best is null && s_stays.IsMatch(wish)) ? Better(best, LeaveOut(before, wish, isLast)) : best;
    }

    /// <summary>What an action that is taken back was about.</summary>
    private IEnumerable<Passage> Spoken(WantedAction action) => view.Blocks.Where(block => block.Id == action.Arguments.GetValueOrDefault("target").AsText()).Select(block => new Passage(block, Words: action.Arguments.GetValueOrDefault("words").AsText() is { Length: > 0 } words ? words : null));

    /// <summary>A wish behind a colon, before which stands what it is about, or a remark.</summary>
    private Understanding? Named(Understanding before, string said, string wish, Setting setting, double joints)
    {
        var topic = setting.Finder.Find(said);
        var (about, cost) = topic is { Cost: < 1, IsNothing: false } ? (topic.Passages, 0.2 + topic.Cost) : IsRemark(said) || s_aim.IsMatch(said) ? (before.About, RemarkCost) : ([], 0);
        return cost > 0 && Read(before, wish, setting with { Before = about, Finder = setting.Finder.After(about) }, joints) is { } read ? read with { Cost = read.Cost + cost } : null;
    }

    private static bool IsRemark(string said) => s_attention.IsMatch(said) || ((s_statement.IsMatch(said) || s_pronoun.IsMatch(said)) && !s_wish.IsMatch(said));

    private Understanding? Read(Understanding before, string wish, Setting setting, double joints)
    {
        Understanding? best = null;
        foreach (var reader in s_readers)
        {
            var joined = reader is FormatReader ? 0 : joints;
            foreach (var reading in reader.Read(wish, setting))
            {
                Asked = reading.Question is not null && reading.Cost <= MostOfQuestion && (Asked is null || reading.Cost < Asked.Cost) ? reading : Asked;
                best = Better(best, before.With(reading, reading.Cost + joined + WishCost + (reading.Question is null ? 0 : QuestionCost)));
            }
        }

        return best;
    }

    /// <summary>The part of the document that a wish is limited to: a section with its heading, or what else the words mean.</summary>
    private Found ScopeOf(string said)
    {
        var section = new PlaceNames(view, finder).SectionOf(s_sectionWord.Replace(PassageFinder.Trim(said), ""), withHeading: true);
        return section.Cost < 0.5 && section.Passages[0].Until is not null ? section : finder.Find(said, wholeBlocks: true);
    }

    private Understanding LeaveOut(Understanding before, string wish, bool isLast)
    {
        if (s_chatter.IsMatch(wish) || s_stays.IsMatch(wish))
        {
            return before.Without(wish, ChatterCost, isRemark: true, []);
        }

        if (s_except.Match(wish) is { Success: true } except && before.Readings is [.., var last] && finder.Find(except.Groups["what"].Value, wholeBlocks: true) is { IsNothing: false, Cost: < 0.8 } spared && Exclusion.From(last, spared.Passages, view) is { } rest)
        {
            return before with { Cost = before.Cost + ExceptCost, Readings = [.. before.Readings.SkipLast(1), rest] };
        }

        var subject = s_subject.Match(wish);
        var about = s_quoted.Matches(wish) is [var quoted] && IsRemark(wish) && finder.Find(quoted.Value) is { IsNothing: false } said ? said : subject.Success ? finder.Find(subject.Groups["what"].Value) : Found.Nothing;
        var topic = s_topic.Replace(wish, "");
        if (!isLast && about.IsNothing && finder.Find(topic) is { Cost: < 0.5 } named && !s_wish.IsMatch(wish))
        {
            return before.Without(wish, TopicCost, isRemark: false, named.Passages, isTopic: true);
        }

        var isStatement = IsRemark(wish);
        return before.Without(wish, isStatement ? RemarkCost : LeaveOutCost, isStatement, about.Cost < 1 ? about.Passages : []) with { Remarks = isStatement ? [.. before.Remarks, wish] : before.Remarks };
    }

    private static Understanding? Better(Understanding? one, Understanding? other) => one is null || (other is not null && other.Cost < one.Cost - 1e-9) ? other : one;

    private static readonly Regex s_chatter = new(@"^(?:(?:[\w.]+\s+){1,3}here|please|(?:many\s+)?thanks?(?:\s+(?:you|a\s+lot|in\s+advance|(?:you\s+)?(?:so|very)\s+much))?|cheers|much\s+appreciated|(?:will|would|could|can)\s+you|if\s+you\s+would|that'?s\s+it(?:\s+for\s+now)?|hello|hi|hey|ok(?:ay)?|well|so|now|yes|you\s+know(?:\s+(?:which|what|that))?|i\s+think|if\s+(?:possible|you\s+(?:can|could|please|don'?t\s+mind))|" + WaysOfAsking.InPassing + @"|that'?s\s+(?:it|all)|(?:please\s+)?(?:fix|change|correct|do)\s+(?:that|it|this)(?:\s+(?:in\s+the\s+(?:text|document)|please|for\s+me))*|then|good\s+(?:morning|day)|the\s+rest\s+(?:stays|is\s+fine).*|(?:the\s+)?[\w\s]+\s+stays?(?:\s+(?:as|how|like|what)\s+(?:it\s+is|is|they\s+are))?|leave\s+the\s+rest.*|nothing\s+else.*|(?:um+|uh+|er+|hm+)(?:\s+(?:um+|uh+|er+|hm+))*|(?:no|sorry|hang\s+on|wait|right|ok|so|well|hm+|ah|oh)(?:[\s,]+(?:no|sorry|hang\s+on|wait|right|ok|so|well|ah|oh))*|(?:please\s+)?be\s+so\s+kind|hands\s+off\s+.*|(?:just\s+)?leave\s+(?:it|that|this|them)(?:\s+(?:so|like\s+(?:that|this)|there))?|so\s+(?:it'?s\s+)?(?:just\s+)?the\s+other\s+way\s+(?:a)?round.*|(?:the\s+)?[\w\s]{3,30}\s+i\s+mean|say|if\s+that\s+works|(?:and\s+)?nothing\s+(?:more|else)|don'?t\s+touch\s+.*|(?:only\s+|just\s+|but\s+)?(?:leave|keep)\s+.+\s+(?:alone|as\s+(?:it\s+is|is|they\s+are|it\s+was|they\s+were))|(?:keep|leave)\s+(?:this|the\s+(?:old|present|current))\s+version|only\s+that(?:\s+\w+)?|like\s+(?:all\s+)?the\s+others?|like\s+in\s+an?\s+\w+|what\s+else|ok\s+listen|i\s+forgot\s+(?:something|one\s+thing)|one\s+more\s+thing|just\s+for\s+fun|let\s+me\s+(?:see|think)|listen|sorry|i\.\s?e\.?\s+.*|because\s+.*|since\s+.*|(?:and\s+)?otherwise\s+.*|so\s+that\s+.*|it\s+(?:looks|reads|is)\s+(?:better|nicer|easier).*|would\s+be\s+(?:great|nice|lovely|good))$", WishPattern.Loose);

    /// <summary>What is joined by "and" alone is half of a row, no topic.</summary>
    private static readonly Regex s_goesOn = new(@"^\s+(?:and|&)\s", WishPattern.Loose);

    /// <summary>A sentence that begins with what is to be done is a wish of its own, also after a colon.</summary>
    private static readonly Regex s_nextWish = new(@"^\s*[.!;]\s+(?:and\s+|then\s+|also\s+|please\s+)*(?:set|make|put|delete|remove|change|replace|rename|move|save|insert|add|underline|colou?r)\s+(?:the|it|that|this|all|my|our|\w+\s+(?:to|in|on|into|bold|italic|red|green|blue))\b", WishPattern.Loose);

    /// <summary>"Headings and bullets exactly as they are" changes nothing.</summary>
    private static readonly Regex s_stays = new(@"^.+\b(?:exactly|just)\s+(?:how|as|like|what)\s+(?:they|it)\s+(?:are|is)(?:\s+now)?$", WishPattern.Loose);

    private static readonly Regex s_statement = new(@"^(?:the|this|that|it|he|she|they|we|i|my|our|his|her|their|there|people|nobody|everyone|everybody|somebody|\p{Lu}\w+(?:\s+\p{Lu}\w+)*)\b.*\b(?:is|are|was|were|has|have|had|looks?|seems?|got|(?:could|would|might)\s+be|can'?t|cannot|said|says|told|thinks?|forgot|missed|made|moved|changed|sold|left|hate|likes?|find)\b", RegexOptions.CultureInvariant);

    /// <summary>"Whoever is in a hurry should see it at once" tells why, and not how.</summary>
    private static readonly Regex s_attention = new(@"^(?!(?:please\s+)?(?:i|we|you|make|let|have|set|put)\b)\S.*\b(?:(?:should|must|ought\s+to|has\s+to|have\s+to|needs\s+to)\s+(?:see|notice|spot|find|catch|not\s+(?:miss|overlook)|stand\s+out)|(?:is|are)\s+(?:very\s+|really\s+|most\s+|so\s+)*(?:crucial|important|essential|vital))\b", WishPattern.Loose);

    private static readonly Regex s_quoted = new(@"""[^""]+""|[“„][^“”]+[“”]");

    /// <summary>What the formats of the wish before are not for.</summary>
    private static readonly Regex s_except = new(@"^(?:(?:but|only|just)\s+)*not\s+(?:(?:of|for|in|on|with|to)\s+)?(?<what>\S.*?)(?:\s+(?:though|please|itself))*$", WishPattern.Loose);

    private static readonly Regex s_wish = new(@"\b(?:should|must|want|need\s+(?:to|an?|the)|please|could\s+you|can\s+you|would\s+you|shall|has\s+to|have\s+to|like\s+(?:to|you|it))\b|(?:^|[:,]\s*)(?:please\s+)?(?:drop|delete|remove|make|put|add|change|set|turn|colou?r|move|insert|write|replace|swap|rename|save)\b", WishPattern.Loose);

    private static readonly Regex s_topic = new(@"^(?:so|and|ok|well|um+|uh+|now|then)[\s,]+", WishPattern.Loose);

    /// <summary>What a wish behind a colon is for: "for the printer", "we want to see what is done".</summary>
    private static readonly Regex s_aim = new(@"^(?:for\s+(?:the|my|our)\s+\w+|(?:we|i)\s+(?:want|need|would\s+like)\s+to\s+(?:see|know|show)\b.*)$", WishPattern.Loose);

    /// <summary>A piece that only tells where in the line the one before it stands.</summary>
    private static readonly Regex s_whereOnly = new(@"^\s*(?:(?:and\s+)?(?:on|at|to|in)\s+the\s+(?:left|right|middle|cent(?:re|er)|top|bottom)(?:\s+(?:side|edge))?|cent(?:re|er)(?:ed|d)|(?:left|right)[\s-]aligned|(?:and\s+)?(?:the\s+)?(?:others?|rest|remaining)(?:\s+(?:ones|sides|margins))?\s+(?:(?:to|at|is|are|be|should|with)\s+)*\d[\d.,]*(?:\s*(?:cm|mm|centimet\w+))?)(?:\s+please)?\s*$", WishPattern.Loose);

    private static readonly Regex s_pronoun = new(@"^(?:we|i|it|they|he|she|nobody|everybody|people|you|that|this|somebody)\s+\w+", WishPattern.Loose);

    /// <summary>"The last line: font Arial, size 10".</summary>
    private static readonly Regex s_named = new(@"^(?<topic>[^:]+?)\s*:\s+(?<rest>.+)$", WishPattern.Loose);

    private static readonly Regex s_scopeFirst = new(@"^(?:please\s+)?(?:in|under|within|inside|for)\s+(?:the\s+)?(?<scope>[^,:]+?)(?:\s*,\s*|\s+(?=(?:make|set|put|turn|delete|remove|add|write|insert|colou?r|underline|strike|cross|replace|change|give)\b))(?<rest>.+)$", WishPattern.Loose);

    private static readonly Regex s_scopeLast = new(@"^(?<rest>.+?)\s*,?\s+(?:but\s+)?(?:only|just|though\s+only)\s+(?:in|under|within|for)\s+(?<scope>[^,:]+)$", WishPattern.Loose);

    private static readonly Regex s_sectionWord = new(@"^(?:section|part|chapter|heading)\s+|\s+(?:section|part|chapter|heading)$", WishPattern.Loose);

    private static readonly Regex s_subject = new(@"^(?<what>.+?)\s+(?:is|are|was|were|has|have|had|looks?|seems?|must|should|could|would|might|ought|needs?|do|does|did|don'?t|doesn'?t|didn'?t|won'?t|can'?t|isn'?t|aren'?t|will|goes|comes?|fell|got)\b", WishPattern.Loose);
}
