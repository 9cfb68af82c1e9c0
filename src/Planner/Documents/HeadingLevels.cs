using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>Reads wishes for a style that another paragraph tells: "the same level as Decisions", "one level deeper".</summary>
internal static class HeadingLevels
{
    private const int Deepest = 10;

    /// <summary>Reads a stretch of a command; null when it is no such wish.</summary>
    public static Reading? Read(string wish, Setting setting) => s_same.Match(wish) is { Success: true } same ? Same(same, setting) : s_step.Match(wish) is { Success: true } step ? Step(wish, step, setting) : null;

    private static Reading? Same(Match match, Setting setting)
    {
        var (what, model) = (Find(match.Groups["what"].Value, setting), Find(match.Groups["model"].Value, setting));
        if (what.IsNothing || model.IsNothing || model.Passages[0].Target.Attributes.GetValueOrDefault("style") is not { Length: > 0 } style || what.Passages[0].Target.Id == model.Passages[0].Target.Id)
        {
            return null;
        }

        return new([.. what.Passages.Select(passage => WantedAction.On("set_style", passage.Whole(), ("style", style)))], 0.1 + what.Cost + model.Cost, what.Passages);
    }

    /// <summary>A heading goes up or down by one level; what is none has no level.</summary>
    private static Reading? Step(string wish, Match match, Setting setting)
    {
        var left = new Remainder(wish);
        left.Blank(match);
        var what = Find(FormatObject.Phrase(left.Left), setting);
        var by = match.Groups["down"].Success ? 1 : -1;
        var levels = what.Passages.Select(passage => (Passage: passage, Level: DocumentView.Level(passage.Target) is > 0 and var level ? level + by : 0)).ToList();
        return levels.Count == 0 || levels.Any(pair => pair.Level is < 1 or > Deepest) ? null
            : new([.. levels.Select(pair => WantedAction.On("set_style", pair.Passage.Whole(), ("style", $"Heading {pair.Level}")))], 0.1 + what.Cost, what.Passages);
    }

    private static Found Find(string said, Setting setting) =>
        WishPattern.Reference.IsMatch(PassageFinder.Trim(said)) && setting.Before.Count > 0 ? new(setting.Before, 0.2) : setting.Finder.Find(said, wholeBlocks: true);

    private const string Level = @"(?:(?:heading\s+)?(?:level|rank|style|format)|kind\s+of\s+heading|sort\s+of\s+heading)";

    private const string Verb = @"(?:(?:should|must|shall|has\s+to|have\s+to|needs?\s+to|ought\s+to|deserves?|wants?|needs?|is|are|be|get|gets|have|has|rank|stand|go|on|at|to|into|of|in|with|a|an|also|set|put|brought|moved|raised|lowered)\s+)*";

    private static readonly Regex s_same = new(@"^(?:please\s+|make\s+|put\s+|set\s+|give\s+|bring\s+|let\s+)*(?<what>.+?)\s*,?\s+" + Verb + @"(?:the\s+)?(?:(?:same|equal)\s+" + Level + @"\s+(?:as|like|with)|(?<=\brank\s+)(?:with|like|as|equal(?:ly)?\s+(?:to|with)|the\s+same\s+as)|(?:par|level)\s+with|headings?\s+(?:just\s+)?(?:like|as)|(?:style|level)\s+of)\s+(?<model>[^,]+?)(?:\s*,?\s*(?:(?:on|at|with)\s+)?(?:the\s+)?same\s+" + Level + @"|\s+(?:is|has|does))?[.!]?$|^(?:please\s+|make\s+|put\s+|set\s+)*(?<what>[^,]+?)\s+(?:should\s+be\s+|must\s+be\s+|is\s+)?(?:like|as)\s+(?<model>[^,]+?)\s*,?\s+(?:(?:on|at|with|in)\s+)?(?:the\s+)?same\s+" + Level + @"[.!]?$", WishPattern.Loose);

    private static readonly Regex s_step = new(@"\b(?:(?:by\s+)?(?:one|a|1)\s+(?:heading\s+)?(?:level|step|rank)\s+(?:(?<up>up|higher)|(?<down>down|lower|deeper|further\s+down|less))|(?<up>promote)|(?<down>demote)|(?<up>upgrade)|(?<down>downgrade))\b(?:\s+(?:in\s+the\s+hierarchy|by\s+(?:one|a|1)\s+(?:level|step|rank)))?", WishPattern.Loose);
}
