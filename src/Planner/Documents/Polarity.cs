using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>Tells whether a format that is named is wanted or is to go, by the words around it: "neither bold nor italic", "the underline is superfluous".</summary>
internal sealed class Polarity(Remainder wish)
{
    private readonly List<Capture> _spent = [];

    /// <summary>Whether what is named at a place is to go away.</summary>
    public bool IsOff(Capture named)
    {
        var left = wish.Left;
        var before = left[..named.Index];
        var end = named.Index + named.Length;
        return Spent(s_noBefore.Match(before), "0") || Spent(s_removeBefore.Match(before), "0") || Spent(s_goneAfter.Match(left, end), "gone")
            || (s_takesBefore.IsMatch(before) && Spent(s_awayAfter.Match(left, end), "gone")) || Spent(s_slip.Match(left), "gone");
    }

    /// <summary>Takes the words that told it out of the wish.</summary>
    public void Spend() => _spent.ForEach(wish.Blank);

    private bool Spent(Match match, string group)
    {
        if (match.Success)
        {
            _spent.AddRange(match.Groups[group].Captures);
        }

        return match.Success;
    }

    /// <summary>A word that denies what comes after it.</summary>
    public const string No = @"(?:not(?!\s+only)|no\s+(?:longer|more)|no|never|neither|nor|without|non|cannot|\w+n['’]?t(?<=(?:is|are|was|were|should|must|do|does|need|has|have|would|can|ca)n['’]?t)|instead\s+of|rather\s+than|stop(?:\s+being)?|free\s+of)";

    /// <summary>A verb that takes away what comes after it.</summary>
    public const string Remove = @"(?:remov(?:e|ing)|tak(?:e|ing)\s+(?:away|off|out)|drop|lose|delet(?:e|ing)|(?:get|be|are)?\s*rid\s+of|(?:turn|switch)\s+off|clear|strip|kill|undo|cancel|(?:away|out|off)\s+with|ditch|scrap|wipe|erase|do\s+without|stop)";

    /// <summary>What is said of something that is to go away.</summary>
    public const string Gone = @"(?:(?:is|are|looks?|seems?)\s+(?:too\s+much|superfluous|unnecessary|needless|unneeded|a\s+mistake|wrong\s+(?:here|there)|not\s+(?:needed|necessary|wanted)|of\s+no\s+use|no\s+longer\s+(?:needed|necessary|wanted)|to\s+(?:go|be\s+(?:removed|deleted|dropped)|disappear|vanish))|(?:is|are)n['’]?t\s+(?:needed|necessary|wanted)|(?:can|could|may|must|should|shall|has\s+to|have\s+to|needs?\s+to|ought\s+to|will)\s+(?:go(?!\s+\w)|go\s+(?:away|too|now|please)|be\s+(?:removed|deleted|dropped|taken\s+(?:away|off|out)|switched\s+off|empty|emptied)|disappear|vanish|come\s+off)|disappears?|vanish(?:es)?|goes\s+away|(?:bothers?|annoys?|disturbs?|irritates?|distracts?)(?:\s+(?:me|us))?|away|off)";

    private const string Between = @"(?:[\s\u0001-]|\b(?:so|too|that|this|those|these|very|all|be|been|being|to|need|needs|needed|have|has|had|in|set|the|a|an|any|of|for|longer|more|quite|really|want|wants|it|its|them|written|shown|printed|look|appear|made|or|nor|should|still|always|just|every|either|like|being|put|into|get|got)\b)*$";

    private static readonly Regex s_noBefore = new(@"\b(?:" + No + @")\b" + Between, WishPattern.Loose);

    private static readonly Regex s_removeBefore = new(@"\b(?:" + Remove + @")\b(?:[\s\u0001,]|\b(?:the|a|all|any|that|this|those|these|of|and|or|every|direct|its|being)\b)*$", WishPattern.Loose);

    private static readonly Regex s_goneAfter = new(@"\G(?<between>[^,;.]*?)[\s\u0001]+(?<gone>" + Gone + @")(?=[\s\u0001]*(?:$|[,.;!?]|\b(?:please|from|on|of|at|in|behind|under|and|again|now|too|for)\b))", WishPattern.Loose);

    private static readonly Regex s_takesBefore = new(@"\b(?:tak(?:e|es|ing)|put|turn|switch|throw|bring|want|have|get)\b", WishPattern.Loose);

    private static readonly Regex s_awayAfter = new(@"\G[^,;.]*?\b(?<gone>away|off|out|back)\b", WishPattern.Loose);

    private static readonly Regex s_slip = new(@"(?<gone>^why\s+(?:is|are|does|do|on\s+earth\s+is)\b|^(?:(?:there\s*(?:is|['’]s)|i\s+see|i\s+can\s+see)\s+)?no\s+(?:reason|need|point|sense)\b(?:\s+(?:for|in|why|that))?|\b(?:(?:only\s+)?by\s+(?:mistake|accident)|accidentally|wrongly|mistakenly|for\s+no\s+reason|(?:and\s+|but\s+|though\s+|although\s+|which\s+)*(?:it\s+|that\s+|they\s+)?(?:should\s*n['’]?t|should\s+not)\s+be(?:\s+so|\s+like\s+that)?(?=\s*[.!?]?$)|(?:and\s+|but\s+)(?:that\s+|it\s+|this\s+)?(?:is|are)\s+(?:wrong|a\s+mistake|an\s+error)))", WishPattern.Loose);
}
