using System.Text.RegularExpressions;
using LamRobot.Planner.Text;

namespace LamRobot.Planner.Documents;

/// <summary>Reads wishes for formats: "make the lift paragraph italic", "name in green, 30 points, centred".</summary>
internal sealed class FormatReader : IWishReader
{
    private const double LeftOver = 1.2;
    private const double PageNumberCost = 0.5;
    private const double TopicCost = 0.6;

    /// <inheritdoc/>
    public IEnumerable<Reading> Read(string wish, Setting setting)
    {
        if (HeadingLevels.Read(wish, setting) is { } level)
        {
            yield return level;
        }

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

        var aim = new FormatObject(formats, setting);
        var words = s_comparison.Replace(left.Left, "");
        var phrase = FormatObject.Phrase(words);
        var conflicts = (formats.Conflicts * 4.0) + (1.5 * (Interleaved(words, setting.View) + (setting.Before.Count > 0 && s_ofBefore.IsMatch(words) ? 1 : 0)));
        conflicts += phrase.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon && !setting.Finder.Find(phrase[..colon]).IsNothing ? TopicCost : 0;
        conflicts += s_pageNumber.IsMatch(wish) ? PageNumberCost : 0;
        phrase = s_everyTime.IsMatch(wish) && phrase.Length > 0 ? phrase + " everywhere" : phrase;
        if (s_change.IsMatch(phrase) || s_link.IsMatch(wish) || s_unlink.IsMatch(wish) || s_reason.IsMatch(wish) || s_dislike.IsMatch(wish) || (s_relative.IsMatch(wish) && !formats.HasMeasure))
        {
            yield break;
        }

        if (IsReference(phrase))
        {
            var having = aim.Having();
            yield return having.Count > 0 && (!s_reference.IsMatch(phrase) || setting.Before.Count == 0) && !setting.Before.Any(aim.IsSo)
                ? new([.. having.SelectMany(formats.Actions)], 0.1 + conflicts, having) { Formats = formats }
                : formats.IsForSigns && setting.Before.Any(passage => passage.Words is null or { Length: > 3 })
                ? Reading.Ask("Which letter or digit?", 1 + conflicts)
                : setting.Before.Count > 0
                ? new([.. setting.Before.SelectMany(formats.Actions)], 0.3 + conflicts, setting.Before) { Formats = formats }
                : phrase.Length == 0
                    ? new([], 1 + conflicts, []) { Waiting = formats, Formats = formats }
                    : s_someWords.IsMatch(phrase) ? Reading.Ask("Which words shall look so?", 1 + conflicts) : Whole(formats, setting, 1 + conflicts);
            yield break;
        }

        var found = aim.Find(phrase, words, Interleaved(words, setting.View) == 0);
        if ((formats.List is not null || (formats.IsOfLines && !s_heading.IsMatch(phrase))) && found.Passages is [{ Until: null } heading] && setting.View.Under(heading.Target) is { Count: > 0 } under && DocumentView.Level(heading.Target) > 0)
        {
            found = found with { Passages = formats.IsOfLines && formats.List is null ? [.. new KindNames(setting.View.Within([new(under[0], under[^1])]), setting.Finder).Stretches(setting.View.IsBody)] : [new(under[0], under[^1])] };
        }

        if (formats.List is not null && found.Passages is [{ Until: null, Target: { Kind: "paragraph" } lead }] && DocumentView.Text(lead).EndsWith(':') && setting.View.Lists().FirstOrDefault(list => setting.View.PlaceOf(list[0]) == setting.View.PlaceOf(lead) + 1) is { } announced)
        {
            found = found with { Passages = [new(announced[0], announced[^1])] };
        }

        if (formats.SizeBy is not null && found.Passages.Any(passage => passage.Until is not null || FormatSet.SizeOf(passage.Target) is null))
        {
            yield return Reading.Ask("How large shall the letters be, in points?", conflicts + found.Cost);
            yield break;
        }

        yield return found.IsNothing
            ? new Reading([], conflicts + found.Cost + LeftOver, []) { Question = $"Which part of the document is \"{phrase}\"?" }
            : new Reading([.. found.Passages.SelectMany(formats.Actions)], found.Cost + conflicts + aim.MisplacedCost(found.Passages), found.Passages) { Formats = formats };
    }

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

    /// <summary>How many objects with formats of their own there are beyond the first: they are wishes of their own.</summary>
    private static int Interleaved(string left, DocumentView view)
    {
        // What the document joins is one thing: "Otters and beavers".
        var parts = s_joint.Split(s_joined.Replace(left, match => view.BlocksWith(match.Value).Any() ? match.Value.Replace(' ', '_') : match.Value));
        var objects = parts.Count(part => Words.Split(FormatObject.Phrase(part)).Any(word => !Words.IsFunction(word.Text) && !s_reference.IsMatch(word.Text)));
        return Math.Max(0, Math.Min(objects, parts.Count(part => part.Contains(Remainder.Gap, StringComparison.Ordinal))) - 1);
    }

    private static bool IsReference(string phrase) => phrase.Length == 0 || s_reference.IsMatch(phrase) || Words.Split(phrase).All(word => Words.IsFunction(word.Text));

    private static readonly Regex s_reference = new(@"^(?:put|make|set|give|leave|use|add|have|let|it|this|that|them|these|those|they|the\s+same(?:\s+(?:one|words?|text|paragraph))?|here|both|there|also|too|as\s+well|make\s+it|everything\s+of\s+it|(?:her|his|their|its|the)\s+(?:(?:full|whole|complete|entire)\s+)?names?|(?:the\s+)?(?:words?|text|letters|bits?|parts?|ones?|stuff)|(?:those|these|the|both|all)\s+(?:two|three|four|five|\d)\s+(?:words|lines|names|items|paragraphs))$", WishPattern.Loose);

    private static readonly Regex s_joint = new(@"\s*[,;]\s*(?:and\s+)?|\s+and\s+|(?<=\w)[.!…]+\s+", WishPattern.Loose);

    /// <summary>"As fat as the other one": what something is compared with is not what is meant.</summary>
    private static readonly Regex s_comparison = new(@"\b(?:just\s+|exactly\s+)?as[\s\u0001]*\u0001[\s\u0001]*as\s+.*$", WishPattern.Loose);

    private static readonly Regex s_pageNumber = new(@"\bpage\s+numbers?\b", WishPattern.Loose);

    private static readonly Regex s_someWords = new(@"^(?:those|these|both|all|the)\s+(?:two|three|four|five|\d)\s", WishPattern.Loose);

    private static readonly Regex s_link = new(@"\b(?:leads?|links?|points?)\s+to\s+\S|https?://", WishPattern.Loose);

    private static readonly Regex s_unlink = new(@"\b(?:remove|delete|drop|take\s+(?:out|away|off)|get\s+rid\s+of)\s+(?:the|that|this|all)\s+(?:\w+\s+)?(?:hyper)?links?\b", WishPattern.Loose);

    /// <summary>What is said of a passage before the wish for it is no part of the wish.</summary>
    private static readonly Regex s_reason = new(@"^[^;.]*\b(?:is|are)\s+(?:very\s+|really\s+|so\s+)*(?:crucial|important|essential|vital)\s*[;.]\s+\S", WishPattern.Loose);

    private static readonly Regex s_joined = new(@"[\p{L}\p{N}'’-]+\s+and\s+[\p{L}\p{N}'’-]+", RegexOptions.CultureInvariant);

    private static readonly Regex s_everyTime = new(@"\b(?:both\s+times|every\s+time|each\s+time)\b", WishPattern.Loose);

    private static readonly Regex s_ofBefore = new(@"^[\s\u0001]*\u0001\s*,[^\u0001]*\w[^\u0001]*\u0001", WishPattern.Loose);

    private static readonly Regex s_heading = new(@"\b(?:heading|headline|title|line)s?\b", WishPattern.Loose);

    private static readonly Regex s_dislike = new(@"\blooks?\s+(?:too\s+)?(?:silly|bad|ugly|wrong|odd|strange|stupid|boring|childish|\w*less)\b|\b(?:is|are)\s+(?:ugly|silly|hard\s+to\s+read)\b", WishPattern.Loose);

    private static readonly Regex s_change = new(@"\b(?:becomes?|enter|properties|(?:written|spell?ed|spelt)\s+(?:out\s+)?as|(?:each|every)\s+sentence|add\s+an?\s+(?:\w+\s+)?(?:comment|foot\s*note|note|remark)|instead(?!\s+(?:make|put|set|let|give|write|please|use)\b)|deleted?|removed?|replace|rename|save|export|insert|swap|throw)\b(?![^""]*""$)", WishPattern.Loose);

    private static readonly Regex s_relative = new(@"\b(?:bigger|larger|enlarge|smaller|shrink|increase|decrease|reduce|grow)\b", WishPattern.Loose);

    private static readonly Regex s_verb = new(@"\b(?:delete|remove|insert|add|write|put|move|replace|rename|save|export|becomes?|instead|change|set|turn|make|throw|swap)\b", WishPattern.Loose);
}
