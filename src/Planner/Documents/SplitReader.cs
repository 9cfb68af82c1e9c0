using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>Reads wishes to make several paragraphs of one: "each sentence on a line of its own", "begin a new paragraph before the second sentence".</summary>
internal sealed class SplitReader : IWishReader
{
    private const double MostGuessed = 0.9;

    /// <inheritdoc/>
    public IEnumerable<Reading> Read(string wish, Setting setting)
    {
        var said = Padding.Strip(wish);
        if (s_other.IsMatch(said))
        {
            yield break;
        }

        if (s_each.Match(said) is { Success: true } each && Each(each.Groups["what"].Value, setting) is { } all)
        {
            yield return all;
        }
        else if (s_own.Match(said) is { Success: true } own && At(own.Groups["what"].Value, setting, before: true, after: true) is { } alone)
        {
            yield return alone;
        }
        else if (s_begins.Match(said) is { Success: true } begins && At(begins.Groups["what"].Value, setting, before: !begins.Groups["after"].Success, after: begins.Groups["after"].Success) is { } begun)
        {
            yield return begun;
        }
    }

    /// <summary>Every sentence of a paragraph for itself.</summary>
    private static Reading? Each(string what, Setting setting)
    {
        var found = WishPattern.Reference.IsMatch(what.Trim()) && setting.Before.Count > 0 ? new(setting.Before, 0.2) : setting.Finder.Find(s_sentences.Replace(what, s_paragraph.IsMatch(what) ? "" : "the paragraph about "), wholeBlocks: true);
        if (found is not { Passages: [{ Until: null, Target: { Kind: "paragraph" } block }], Cost: < MostGuessed })
        {
            return null;
        }

        var starts = Starts(DocumentView.Text(block)).Skip(1).ToList();
        return starts.Count == 0 ? null : new([.. starts.Select(start => Split(block, start, setting))], found.Cost + 0.1, [new(block)]);
    }

    /// <summary>A new paragraph before what is named, after it, or both, so that it stands alone.</summary>
    private static Reading? At(string what, Setting setting, bool before, bool after)
    {
        var found = setting.Finder.Find(what);
        if (found is not { Passages: [{ Words: { } words, Until: null, Target: { Kind: "paragraph" } block }], Cost: < MostGuessed })
        {
            return null;
        }

        var text = DocumentView.Text(block);
        var start = text.IndexOf(words, StringComparison.Ordinal);
        var next = Starts(text).Where(place => place >= start + words.Length).Take(1);
        var places = (before && start > 0 ? [start] : Array.Empty<int>()).Concat(after ? next : []).ToList();
        return places.Count == 0 ? null : new([.. places.Select(place => Split(block, place, setting))], found.Cost + 0.1, [new(block)]);
    }

    private static WantedAction Split(Contracts.Entity block, int start, Setting setting) =>
        WantedAction.At("split", ("target", block.Id), ("words", Sentences.Of(DocumentView.Text(block)[start..]).First())).Moving(setting.View.OrderOf(block) + (start * 1e-6));

    /// <summary>Where the sentences of a text begin.</summary>
    private static IEnumerable<int> Starts(string text)
    {
        var end = 0;
        foreach (var sentence in Sentences.Of(text))
        {
            var start = text.IndexOf(sentence, end, StringComparison.Ordinal);
            end = start + sentence.Length;
            yield return start;
        }
    }

    private const string Alone = @"(?:(?:in|into|on|onto|to|as|be|become|for|with|get|gets|have|has|needs|deserves)\s+)+(?:(?:an?|its|their|the)\s+)?(?:(?:own|new|separate|single|fresh|different|extra)\s+)*(?:paragraph|line)s?(?:\s+of\s+(?:its|their)\s+own|\s+by\s+itself|\s+each)?";

    private static readonly Regex s_each = new(@"^(?:put|set|place|make|give|start|begin|write|bring|let|have|split|move)?\s*(?<what>(?:each|every|all)\s+(?:single\s+|one\s+)?(?:of\s+)?(?:the\s+|these\s+|those\s+)?(?:\w+\s+)?sentences?\b.*?)\s+(?:should\s+|must\s+|shall\s+|start\s+|begin\s+|stand\s+|go\s+|goes\s+|be\s+)*" + Alone + @"$|^(?:split|break|divide|cut|separate)\s+(?:up\s+)?(?<what>.+?)\s+(?:up\s+)?(?:into|in|by)\s+(?:(?:its|the|separate|single|individual|two|three|four|five)\s+)*(?:sentences|paragraphs|lines)$", WishPattern.Loose);

    private static readonly Regex s_own = new(@"^(?:put|set|place|make|write|bring|move)?\s*(?<what>(?:the\s+|that\s+)?.*?\b(?:sentence|words?|part|bit)\b.*?)\s+(?:should\s+|must\s+|shall\s+|stand\s+|go\s+|goes\s+|be\s+)*" + Alone + "$", WishPattern.Loose);

    private static readonly Regex s_begins = new(@"^(?:(?:start|begin|insert|add|put|make|want|need|open)\s+)?(?:a\s+|the\s+)?(?:(?:new|fresh)\s+paragraph|paragraph\s+break|line\s+break)\s+(?:(?:right|just|directly)\s+)?(?:before|at|with|from|(?<after>after|behind))\s+(?<what>[^:""]+)$|^(?<what>.+?)\s+(?:should\s+|must\s+|shall\s+|has\s+to\s+|to\s+)*(?:starts?|begins?|opens?)\s+(?:a|the)\s+(?:new|fresh|next)\s+(?:paragraph|line)$|^(?:split|break|divide|cut)\s+(?:.+?\s+)?(?:in\s+two\s+)?(?:right\s+|just\s+)?(?:before|at|(?<after>after|behind))\s+(?<what>.+)$", WishPattern.Loose);

    private static readonly Regex s_sentences = new(@"^(?:each|every|all)\s+(?:single\s+|one\s+)?(?:of\s+)?(?:the\s+|these\s+|those\s+)?(?:\w+\s+)?sentences?\s+(?:(?:about|on|in|of|from|under)\s+)?", WishPattern.Loose);

    private static readonly Regex s_paragraph = new(@"\b(?:paragraph|line|text|item)\b", WishPattern.Loose);

    private static readonly Regex s_other = new(@"\b(?:tables?|rows?|columns?|cells?|pages?|indent\w*|first\s+lines?|spacing)\b", WishPattern.Loose);
}
