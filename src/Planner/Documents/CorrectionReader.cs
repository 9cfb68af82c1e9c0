using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>Reads remarks that something is said wrong and what is right, in any order: "Greta Olsen isn't spelt like that, her name is Greta Ohlsson".</summary>
internal sealed class CorrectionReader : IWishReader
{
    /// <inheritdoc/>
    public IEnumerable<Reading> Read(string wish, Setting setting)
    {
        var said = Padding.Strip(wish);
        if (s_other.IsMatch(said))
        {
            yield break;
        }

        if (s_cue.IsMatch(said) && NearName(said, setting) is { } near)
        {
            yield return near;
            yield break;
        }

        if (s_surname.Match(said) is { Success: true } surname && Surname(surname.Groups["new"].Value, setting) is { } named)
        {
            yield return named;
            yield break;
        }

        var clauses = s_clauses.Split(said).Where(clause => clause.Trim().Length > 0).ToList();
        if (clauses.Count > 1 && Wrong(clauses, setting) is { } old && Right(clauses, old) is { } fresh && Replacement.Everywhere(old, null, setting) is { Count: > 0 } places)
        {
            yield return Replacement.Of(places, old, fresh, 0.1);
        }
        else if (s_complete.IsMatch(said) && clauses.Select(clause => Completed(clause, setting)).FirstOrDefault(reading => reading is not null) is { } completed)
        {
            yield return completed;
        }
    }

    /// <summary>A name that the document does not have, and the only one there that it nearly is.</summary>
    private static Reading? NearName(string said, Setting setting)
    {
        var fresh = s_name.Matches(said).Select(match => match.Value).Distinct().Where(name => !Standing.IsIn(name, setting.View.Blocks)).ToList();
        if (fresh is not [var right])
        {
            return null;
        }

        var near = setting.View.Blocks.SelectMany(block => s_name.Matches(DocumentView.Text(block))).Select(match => match.Value).Distinct().Where(name => IsNear(name, right, said.Contains(name, StringComparison.Ordinal))).ToList();
        return near is [var only] ? Replacement.Of(Replacement.Everywhere(only, null, setting), only, right, 0.1) : null;
    }

    /// <summary>A name of one word, and the only one of the document that is one slip away from it.</summary>
    private static Reading? Surname(string right, Setting setting)
    {
        var near = Standing.IsIn(right, setting.View.Blocks) ? [] : setting.View.Blocks.SelectMany(block => Text.Words.Split(DocumentView.Text(block)).Select(word => DocumentView.Text(block)[word.Start..word.End])).Where(word => char.IsUpper(word[0]) && Text.LetterSlips.IsOne(word, right)).Distinct().ToList();
        return near is [var only] ? Replacement.Of(Replacement.Everywhere(only, null, setting), only, right, 0.05) : null;
    }

    /// <summary>Whether two names share a word and their others are alike, or whether the old one is said too.</summary>
    private static bool IsNear(string one, string other, bool isSaid)
    {
        var (left, right) = (one.Split(' '), other.Split(' '));
        return left.Length == right.Length && left.Zip(right).Count(pair => pair.First != pair.Second) == 1
            && left.Zip(right).All(pair => pair.First == pair.Second || isSaid || pair.First[0] == pair.Second[0] || Text.LetterSlips.IsOne(pair.First, pair.Second) || Text.Words.Similarity(pair.First.ToLowerInvariant(), pair.Second.ToLowerInvariant()) > 0.4);
    }

    /// <summary>The words of the document that one clause calls wrong, and nothing else.</summary>
    private static string? Wrong(List<string> clauses, Setting setting) => clauses
        .Select(clause => s_noMore.Match(clause) is { Success: true } gone ? gone : s_wrong.Match(clause)).Where(match => match.Success)
        .Select(match => Replacement.OldWords(s_article.Replace(match.Groups["old"].Value, ""))).FirstOrDefault(words => !Values.Is(words) && Standing.Is(words, setting.View));

    /// <summary>The words that another clause calls right.</summary>
    private static string? Right(List<string> clauses, string old) => clauses
        .Where(clause => !clause.Contains(old, StringComparison.OrdinalIgnoreCase))
        .Select(clause => s_right.Match(clause)).Where(match => match.Success)
        .Select(match => Literal.Clean(s_relative.Replace(match.Groups["new"].Value, ""))).FirstOrDefault(words => words.Length > 0 && words.Split(' ').Length <= old.Split(' ').Length + 2 && !Replacement.Format.IsMatch(words));

    /// <summary>"University of Graz" completes "university", which stands there without the rest.</summary>
    private static Reading? Completed(string clause, Setting setting)
    {
        var full = Literal.Clean(s_completing.Replace(clause, ""));
        return Standing.AtStart(full, setting.View) is { } part && full.StartsWith(part, StringComparison.OrdinalIgnoreCase) && part.Length < full.Length && !s_statement.IsMatch(full[part.Length..]) && !Values.Is(part) && Replacement.Everywhere(part, null, setting) is [var only]
            ? Reading.Of(0.2, [only], WantedAction.On("replace_text", only, ("with", full)))
            : null;
    }

    private static readonly Regex s_other = new(@"\b(?:bold|italics?|underlin\w+|colou?r|font|add|insert|delete|remove|move|put|swap|cross(?:ed)?|str(?:ike|uck)|table|row|column|page|margin|footnote|comment|bookmark|link)\b", WishPattern.Loose);

    private static readonly Regex s_cue = new(@"\b(?:mis-?spel\w+|spel(?:t|led|ling)|wrong(?:ly)?|typo|mistake|mistyped|incorrect(?:ly)?|correct(?:ly|ed)?|(?:isn'?t|not)\s+(?:right|called)|(?:name|surname)\s+(?:is|should|must|reads)|(?:is|are)\s+(?:really|actually)\s+called|ought\s+to\s+(?:be|read)|(?:really|actually|properly|rightly)\s+(?:is|called))\b", WishPattern.Loose);

    private static readonly Regex s_name = new(@"(?<![\w'’])(?!(?:Mr|Mrs|Ms|Dr|The|Her|His|Our|My|It)\b)\p{Lu}\p{Ll}+(?:\s+\p{Lu}[\p{L}'’-]+)+", RegexOptions.CultureInvariant);

    private static readonly Regex s_surname = new(@"^(?:\S+\s+){0,3}?(?:surname|first\s+name|last\s+name|family\s+name|name)\s+(?:is|should\s+be|must\s+be|reads|is\s+(?:spelt|spelled|written))\s+(?<new>(?-i:\p{Lu})[\p{L}'’-]+)(?:\s+with\s+[^,;.]*)?(?:\s*[,;.]\s*(?:please\s+)?(?:correct|fix|change|mend)(?:\s+(?:it|that|this))?(?:\s+please)?)?[.!]?$", WishPattern.Loose);

    private static readonly Regex s_clauses = new(@"\s*(?:[.;:!?]\s+|,(?!\d)\s*(?:(?:but|and|so)\s+)?|\s[-–—]\s)", WishPattern.Loose);

    private static readonly Regex s_article = new(@"^(?:the|an?|our|my)\s+", WishPattern.Loose);

    private static readonly Regex s_noMore = new(@"^(?:(?:there\s+is|there'?s|it'?s|it\s+is|we\s+have|this\s+is)\s+)?(?:no\s+more|no\s+longer|not|never|forget(?:\s+about)?|goodbye)\s+(?<old>\S.*)$", WishPattern.Loose);

    private static readonly Regex s_wrong = new(@"^(?<old>.+?)\s+(?:sounds?|is|are|looks?|seems?|feels?|reads?|was|were)\s+(?:now\s+|so\s+|too\s+|rather\s+|a\s+bit\s+|a\s+little\s+|very\s+|quite\s+|all\s+|just\s+)*(?:outdated|old(?:-fashioned)?|dated|wrong|incorrect|mistaken|odd|strange|clumsy|stiff|gone|off|over|nonsense|a\s+(?:mistake|typo)|(?:not|no\s+longer)\s+(?:right|correct|up\s+to\s+date|true|used))$|^(?<old>.+?)\s+(?:isn'?t|aren'?t|wasn'?t)\s+(?:right|correct|true|up\s+to\s+date|the\s+(?:right|correct)\s+\w+)(?:\s+any\s*more)?$|^(?:the\s+word\s+)?(?<old>.+?)\s+(?:is\s+no\s+longer|has\s+become|will\s+not\s+do|won'?t\s+do|no\s+longer)\b.*$", WishPattern.Loose);

    private static readonly Regex s_right = new(@"^(?:(?:it|that|this|they|the\s+(?:right|correct|better|new)\s+(?:word|name|term|one|place|thing))\s*(?:'s|'re|\s+(?:is|are|should\s+be|must\s+be|ought\s+to\s+be|would\s+be|has\s+to\s+be|should\s+(?:say|read)))|it'?s|say|write|use|take|better|rather|we\s+(?:now\s+)?(?:say|use|have|call\s+it)|make\s+(?:it|that))\s+(?:now\s+|better\s+|called\s+|named\s+)*(?<new>\S.*)$|^(?<new>\S.*?)\s+(?:is|are|would\s+be|should\s+be|sounds|seems)\s+(?:the\s+(?:right|correct|better|new|proper)\s+(?:word|name|term|one|expression)|right|correct|better|nicer|more\s+\w+)(?:\s+.*)?$", WishPattern.Loose);

    private static readonly Regex s_relative = new(@"\s+(?:where|which|that|who|when|from\s+now\s+on|these\s+days|nowadays|in\s+(?:both|all)\s+places|in\s+the\s+(?:text|document)|everywhere|now|instead)\b.*$", WishPattern.Loose);

    private static readonly Regex s_complete = new(@"\b(?:complete|completed|completely|in\s+full|full\s+name|incomplete|add\s+the\s+rest|spell\s+(?:it|that)\s+out|written\s+out)\b", WishPattern.Loose);

    private static readonly Regex s_statement = new(@"\b(?:is|are|was|were|has|have|had|will|can|must|should)\b", WishPattern.Loose);

    private static readonly Regex s_completing = new(@"^(?:(?:please\s+)?complete\s+(?:it|that)\b|the\s+full\s+name\s+is|in\s+full|it'?s|it\s+is)\s*(?:(?:to|as|is|with)\s+)?", WishPattern.Loose);
}
