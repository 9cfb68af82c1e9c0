using System.Text.RegularExpressions;
using LamRobot.Planner.Text;

namespace LamRobot.Planner.Documents;

/// <summary>Reads wishes for formats: "make the lift paragraph italic", "name in green, 30 points, centred".</summary>
internal sealed class FormatReader : IWishReader
{
    private const double LeftOver = 1.2;

    /// <inheritdoc/>
    public IEnumerable<Reading> Read(string wish, Setting setting)
    {
        var left = new Remainder(wish);
        var formats = FormatWords.Take(left, setting.View);
        if (formats.IsEmpty)
        {
            if (ObjectAlone(wish, setting) is { } alone)
            {
                yield return alone;
            }

            yield break;
        }

        var phrase = s_chatter.Replace(setting.Finder.Phrase(left.Left), "").Trim(' ', ',', '.', ':');
        var conflicts = (formats.Conflicts * 4.0) + (1.5 * Interleaved(left.Left));
        phrase = s_everyTime.IsMatch(wish) && phrase.Length > 0 ? phrase + " everywhere" : phrase;
        if (s_change.IsMatch(phrase) || s_dislike.IsMatch(wish) || (s_relative.IsMatch(wish) && !formats.Text.ContainsKey("size")))
        {
            yield break;
        }

        if (IsReference(phrase))
        {
            yield return Having(formats, setting) is { Count: > 0 } having && (!s_reference.IsMatch(phrase) || setting.Before.Count == 0) && !setting.Before.Any(passage => having.Any(one => one.Target.Id == passage.Target.Id))
                ? new([.. having.SelectMany(formats.Actions)], 0.1 + conflicts, having) { Formats = formats }
                : setting.Before.Count > 0
                ? new([.. setting.Before.SelectMany(formats.Actions)], 0.3 + conflicts, setting.Before) { Formats = formats }
                : phrase.Length == 0
                    ? new([], 1 + conflicts, []) { Waiting = formats, Formats = formats }
                    : Whole(formats, setting, 1 + conflicts);
            yield break;
        }

        var found = Find(phrase, formats, setting);
        if (formats.List is not null && found.Passages is [{ Until: null } heading] && setting.View.Under(heading.Target) is { Count: > 0 } under && DocumentView.Level(heading.Target) > 0)
        {
            found = found with { Passages = [new(under[0], under[^1])] };
        }

        yield return found.IsNothing
            ? new Reading([], conflicts + found.Cost + LeftOver, []) { Question = $"Which part of the document is \"{phrase}\"?" }
            : new Reading([.. found.Passages.SelectMany(formats.Actions)], found.Cost + conflicts + TakesWhatIsNotThere(found.Passages, formats, setting), found.Passages) { Formats = formats };
    }

    /// <summary>What it costs to take a format from passages that do not have it, where others have it.</summary>
    private static double TakesWhatIsNotThere(IReadOnlyList<Passage> passages, FormatSet formats, Setting setting) =>
        Having(formats, setting) is { Count: > 0 } having && !passages.Any(passage => having.Any(one => setting.View.Covers(passage, one.Target))) ? 1.6 : 0;

    private static Reading Whole(FormatSet formats, Setting setting, double cost)
    {
        var document = new Passage(setting.View.Document);
        return new([.. formats.Actions(document)], cost, [document]) { Formats = formats };
    }

    /// <summary>An object without a format: it gets those that wait, or those of the wish before.</summary>
    private static Reading? ObjectAlone(string wish, Setting setting)
    {
        var formats = setting.Waiting ?? setting.Formats;
        if (formats is null || s_verb.IsMatch(wish))
        {
            return null;
        }

        var found = setting.Finder.Find(wish, formats.NeedsBlocks);
        return found.IsNothing ? null : new([.. found.Passages.SelectMany(formats.Actions)], found.Cost + 0.3, found.Passages) { Formats = formats };
    }

    private static Found Find(string phrase, FormatSet formats, Setting setting)
    {
        var wholeBlocks = formats.NeedsBlocks && formats.Text.Count == 0;
        var found = setting.Finder.Find(phrase, wholeBlocks);
        if (!wholeBlocks && s_in.Match(phrase) is { Success: true } within && Within(within, setting) is { Cost: < 0.5 } inner && found.Cost > ExpressionNames.Cost)
        {
            return inner;
        }

        if (found.Cost < 1)
        {
            return found;
        }

        // A format can only be taken from what has it: that tells which words an unknown name means.
        return found.Cost > 1.2 && Words.Split(phrase).Count <= 3 && Having(formats, setting) is { Count: > 0 } having ? new(having, 1.1) : found;
    }

    /// <summary>The words that have a format which is to go.</summary>
    private static List<Passage> Having(FormatSet formats, Setting setting)
    {
        var gone = formats.Text.Where(pair => pair.Value.AsBoolean() == false || pair.Value.AsText() == "none").Select(pair => pair.Key).FirstOrDefault();
        return gone is null ? [] : [.. setting.View.Spans.Where(span => span.Attributes.ContainsKey(gone) && setting.View.BlockOf(span) is not null).Select(span => new Passage(setting.View.BlockOf(span)!, Words: DocumentView.Text(span).Trim()))];
    }

    /// <summary>"The 2 of CO2", "the word yard in the parking paragraph".</summary>
    private static Found? Within(Match match, Setting setting)
    {
        var (words, where) = (s_wordLead.Replace(match.Groups["words"].Value, "").Trim(), match.Groups["where"].Value);
        var outer = setting.Finder.Find(where);
        if (outer.IsNothing || words.Length == 0)
        {
            return null;
        }

        foreach (var passage in outer.Passages)
        {
            var text = DocumentView.Text(passage.Target);
            var comparison = StringComparison.OrdinalIgnoreCase;
            var inWords = passage.Words ?? text;
            var place = inWords.IndexOf(words, comparison);
            if (place < 0)
            {
                continue;
            }

            var start = (passage.Words is null ? 0 : text.IndexOf(inWords, StringComparison.Ordinal)) + place;
            var stands = text.Substring(start, words.Length);
            return Found.Of(outer.Cost + 0.05, new Passage(passage.Target, Words: stands, Nth: NthAt(text, stands, start)));
        }

        return null;
    }

    private static int NthAt(string text, string words, int start)
    {
        var nth = 1;
        for (var place = text.IndexOf(words, StringComparison.Ordinal); place >= 0 && place < start; place = text.IndexOf(words, place + words.Length, StringComparison.Ordinal))
        {
            nth++;
        }

        return nth;
    }

    /// <summary>How many objects with formats of their own there are beyond the first: they are wishes of their own.</summary>
    private static int Interleaved(string left)
    {
        var parts = s_joint.Split(left);
        var objects = parts.Count(part => Words.Split(PassageFinder.Trim(part)).Any(word => !Words.IsFunction(word.Text) && !s_reference.IsMatch(word.Text)));
        return Math.Max(0, Math.Min(objects, parts.Count(part => part.Contains(Remainder.Gap, StringComparison.Ordinal))) - 1);
    }

    private static bool IsReference(string phrase) => phrase.Length == 0 || s_reference.IsMatch(phrase) || Words.Split(phrase).All(word => Words.IsFunction(word.Text));

    private static readonly Regex s_reference = new(@"^(?:it|this|that|them|these|those|they|the\s+same(?:\s+(?:one|words?|text|paragraph))?|here|both|there|make\s+it|everything\s+of\s+it)$", WishPattern.Loose);

    private static readonly Regex s_joint = new(@"\s*[,;]\s*(?:and\s+)?|\s+and\s+|(?<=\w)[.!…]+\s+", WishPattern.Loose);

    private static readonly Regex s_everyTime = new(@"\b(?:both\s+times|every\s+time|each\s+time)\b", WishPattern.Loose);

    private static readonly Regex s_dislike = new(@"\blooks?\s+(?:too\s+)?(?:silly|bad|ugly|wrong|odd|strange|stupid|boring|childish|\w*less)\b|\b(?:is|are)\s+(?:ugly|silly|hard\s+to\s+read)\b", WishPattern.Loose);

    private static readonly Regex s_change = new(@"\b(?:becomes?|instead|deleted?|removed?|replace|rename|save|export|insert|swap|throw)\b(?![^""]*""$)", WishPattern.Loose);

    private static readonly Regex s_relative = new(@"\b(?:bigger|larger|enlarge|smaller|shrink|increase|decrease|reduce|grow)\b", WishPattern.Loose);

    private static readonly Regex s_chatter = new(@"\b(?:please|(?:and\s+)?(?:colou?r|make|set|put|paint|turn|write|print|give|have|let)\s+(?:it|them|that|this)\b|(?:to\s+)?catch(?:es)?\s+the\s+eye|stand(?:s)?\s+out|should\s+be\s+more\s+visible|that\s+looks\s+better|looks?\s+nicer|i\s+think|if\s+possible|if\s+you\s+can|thanks?|thank\s+you|so\s+that\s+.*|because\s+.*|since\s+.*|it'?s\s+important)\b", WishPattern.Loose);

    private static readonly Regex s_in = new(@"^(?<words>.+?)\s+(?:of|in|from|at|after|before)\s+(?<where>.+)$", WishPattern.Loose);

    private static readonly Regex s_wordLead = new(@"^(?:the\s+)?(?:(?:words?|number|letter|digit|name|part)\s+)?", WishPattern.Loose);

    private static readonly Regex s_verb = new(@"\b(?:delete|remove|insert|add|write|put|move|replace|rename|save|export|becomes?|instead|change|set|turn|make|throw|swap)\b", WishPattern.Loose);
}
