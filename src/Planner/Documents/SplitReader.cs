using System.Text.RegularExpressions;
using LamRobot.Contracts;

namespace LamRobot.Planner.Documents;

/// <summary>Reads wishes to make several paragraphs of one: "split it where the second sentence starts", "the dogs sentence gets its own paragraph", "each sentence on a line of its own".</summary>
internal sealed class SplitReader : IWishReader
{
    private const double MostGuessed = 0.9;

    /// <inheritdoc/>
    public IEnumerable<Reading> Read(string wish, Setting setting)
    {
        var said = Padding.Strip(wish);
        var reading = s_each.Match(said) is { Success: true } each ? Each(each.Groups["what"].Value, setting)
            : s_at.Match(said) is { Success: true } at ? At(at.Groups["what"].Value, at.Groups["where"].Value, setting)
            : s_own.Match(said) is { Success: true } own ? Own(own.Groups["what"].Value, setting)
            : null;
        if (reading is not null)
        {
            yield return reading;
        }
    }

    /// <summary>Every sentence of one paragraph becomes a paragraph.</summary>
    private static Reading? Each(string said, Setting setting) =>
        One(said, setting) is { } one && Sentences.Of(DocumentView.Text(one.Paragraph)).ToList() is { Count: > 1 } sentences ? Of(one.Paragraph, sentences.Skip(1), one.Cost, setting) : null;

    /// <summary>A paragraph ends where some words, or a sentence of it, begin.</summary>
    private static Reading? At(string said, string where, Setting setting)
    {
        var one = One(said, setting);
        var found = (one is { } part ? setting.Finder.In([part.Paragraph]) : setting.Finder).Find(s_begins.Replace(where, ""));
        return found is { Passages: [{ Target: { Kind: "paragraph" } paragraph, Until: null, Words: { } words }], Cost: < MostGuessed } && words.Contains(' ', StringComparison.Ordinal) ? Of(paragraph, [words], found.Cost + (one?.Cost ?? 0), setting)
            : one is null && said.Length > 0 ? null
            : Reading.Ask("Where shall the new paragraph begin?", 0.5);
    }

    /// <summary>A sentence stands alone: what comes before and after it are paragraphs too.</summary>
    private static Reading? Own(string said, Setting setting)
    {
        var found = setting.Finder.Find(said);
        if (found is not { Passages: [{ Target: { Kind: "paragraph" } paragraph, Words: { } words, Until: null }], Cost: < MostGuessed })
        {
            return null;
        }

        var sentences = Sentences.Of(DocumentView.Text(paragraph)).ToList();
        var place = sentences.FindIndex(sentence => sentence.StartsWith(words.TrimEnd('.', '!', '?'), StringComparison.Ordinal));
        return place < 0 || sentences.Count < 2 ? null : Of(paragraph, sentences.Where((_, i) => i > 0 && (i == place || i == place + 1)), found.Cost, setting);
    }

    private static (Entity Paragraph, double Cost)? One(string said, Setting setting)
    {
        var phrase = PassageFinder.Trim(said);
        var found = phrase.Length == 0 || WishPattern.Reference.IsMatch(phrase) ? new Found(setting.Before, 0.2) : setting.Finder.Find(phrase, wholeBlocks: true);
        return found is { Passages: [{ Target: { Kind: "paragraph" } paragraph, Last: var last }], Cost: < MostGuessed } && last.Id == paragraph.Id
            ? DocumentView.Level(paragraph) > 0 && setting.View.Under(paragraph) is [var only] ? (only, found.Cost) : (paragraph, found.Cost)
            : null;
    }

    /// <summary>The splits, the last one first so that the words of the others still stand in the paragraph.</summary>
    private static Reading? Of(Entity paragraph, IEnumerable<string> starts, double cost, Setting setting)
    {
        var words = starts.Where(start => !DocumentView.Text(paragraph).StartsWith(start, StringComparison.Ordinal)).ToList();
        return words.Count == 0 ? null : new([.. words.Select((start, i) => WantedAction.At("split", ("target", paragraph.Id), ("words", start)).Moving(setting.View.OrderOf(paragraph) + (i * 1e-6)))], (0.5 * cost) + 0.05, [new(paragraph)]);
    }

    private const string Verb = @"(?:split|break|divide|cut(?!\s+out\b)|part|separate)(?:\s+up)?";

    private const string Line = @"(?:paragraph|line|item|point|bullet(?:\s*point)?|step)s?";

    private const string OwnLine = @"(?:(?:as|in|into|on|onto|to|be|become|gets?|have|form)\s+)*(?:(?:a|an|its|their|the)\s+)?(?:(?:own|separate|single|new|extra)\s+)+" + Line + @"|(?:(?:as|in|on)\s+)?an?\s+" + Line + @"\s+of\s+(?:its|their)\s+own|(?:per|a)\s+" + Line;

    private static readonly Regex s_at = new("^" + Verb + @"\s+(?<what>.+?)(?:\s+(?:in|into)\s+(?:two|2)(?:\s+paragraphs?)?)?\s*,?\s+(?:(?:right|just|directly)\s+)?(?:before|in\s+front\s+of|where|at)\s+(?<where>.+)$|^(?:[^:]*\bparagraph\s*:\s*)?(?:(?:put|make|add|insert)\s+a\s+)?(?:(?:paragraph\s+)?break|split)(?<what>)\s+(?:before|in\s+front\s+of|where|at)\s+(?<where>.+)$|^(?:begin|start)\s+a\s+new\s+paragraph(?<what>)\s+(?:before|with|at|where|from)\s+(?<where>.+)$|^(?:a|the)\s+new\s+paragraph(?<what>)\s+(?:should\s+|must\s+|shall\s+|has\s+to\s+)?(?:begins?|starts?)\s+(?:before|with|at|where|from)\s+(?<where>.+)$", WishPattern.Loose);

    private static readonly Regex s_begins = new(@"\s+(?:starts?|begins?)$", WishPattern.Loose);

    private static readonly Regex s_own = new(@"^(?:(?:put|set|move|make|give|have|let|i\s+want|place)\s+)?(?<what>(?:.+\s)?(?:sentence\b.*?|.+?))\s+(?:(?:should|must|shall|has\s+to|needs\s+to|ought\s+to|wants\s+to|to|is\s+to|stands?|go(?:es)?|be|alone|wants?|needs?|deserves?|starts?|begins?)\s+)*(?:" + OwnLine + @")(?:\s+of\s+text)?$", WishPattern.Loose);

    private static readonly Regex s_each = new(@"^(?:" + Verb + @"|put|make|set|write|have|give)?\s*(?:each|every)\s+sentence(?:\s+(?:of|in)\s+(?<what>.+?))?\s+(?:(?:should|must|shall|to|be|stand|stands?|go(?:es)?|gets?|is|becomes?)\s+)*(?:" + OwnLine + @")$|^one\s+sentence\s+(?:per|a|each)\s+" + Line + "$|^" + Verb + @"\s+(?<what>.+?)\s+(?:up\s+)?(?:into\s+(?:its\s+)?(?:single\s+|separate\s+)?sentences|after\s+(?:each|every)\s+sentence)$", WishPattern.Loose);
}
