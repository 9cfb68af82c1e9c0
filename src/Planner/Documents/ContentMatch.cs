using System.Text.RegularExpressions;
using LamRobot.Contracts;

namespace LamRobot.Planner.Documents;

/// <summary>Finds the paragraph that a description is about: by its words, else by its meaning.</summary>
internal sealed class ContentMatch(DocumentView view, Func<string, float[]>? meaning)
{
    private const double LeastCover = 0.5;
    private const double LeastLikeness = 0.38;
    private const double LeastLead = 0.05;

    private static readonly HashSet<string> s_empty = new(
        ["paragraph", "paragraphs", "bit", "part", "passage", "section", "text", "line", "sentence", "about", "on", "where", "which", "who", "says", "saying", "tells", "talks", "talking", "speaks", "mentions", "mentioning", "deals", "dealing", "concerning", "regarding", "one", "thing", "stuff", "piece", "block", "item", "step", "point", "rule", "bullet", "entry", "the", "a", "an", "of", "in", "to", "and", "or", "for", "with", "is", "are", "it", "its", "that", "this", "there", "from", "at", "by", "be", "was", "my", "our", "your", "all", "every", "each", "word", "words", "whole", "entire", "complete", "heading", "title", "when", "what", "how", "has", "have", "do", "does", "please", "just", "only", "you", "we", "i", "me", "information", "info", "mention", "note", "remark", "so", "them", "they", "these", "those", "him", "her", "his", "their", "called", "named", "containing", "contains", "names", "naming", "others", "states", "stating", "lists", "listing", "beginning", "starting", "starts", "begins", "ends", "ending"],
        StringComparer.Ordinal);

    private static readonly Regex s_name = new(@"(?<![\w'’])\p{Lu}\p{Ll}+(?![\w])", RegexOptions.CultureInvariant);

    private readonly Dictionary<string, string[]> _split = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _weights = new(StringComparer.Ordinal);

    /// <summary>The block that a description is about.</summary>
    public Found Find(string description, IEnumerable<Entity> blocks)
    {
        var wanted = Words(description);
        var some = blocks.Where(block => DocumentView.Text(block).Length > 0).ToList();
        if (wanted.All(Text.Words.IsFunction) || some.Count == 0 || NamesWhatIsNotThere(description))
        {
            return Found.Nothing;
        }

        var ranked = some.Select(block => (Block: block, Cover: Cover(wanted, DocumentView.Text(block)))).OrderByDescending(pair => pair.Cover).ToList();
        var best = ranked[0];
        if (best.Cover < LeastCover)
        {
            return ByMeaning(description, some);
        }

        var equals = ranked.TakeWhile(pair => pair.Cover > best.Cover - 0.05).Select(pair => pair.Block).ToList();
        var chosen = equals.Count == 1 ? best.Block : equals.OrderByDescending(block => Likeness(description, DocumentView.Text(block))).ThenBy(block => view.IsBody(block) ? 0 : 1).First();
        var missing = wanted.Count(word => !Has(chosen, word));
        return Found.Of(0.22 + (0.45 * missing) + (equals.Count > 1 ? 0.3 : 0), new Passage(chosen));
    }

    /// <summary>A name that the document does not have is no misspelling and no other word for something.</summary>
    private bool NamesWhatIsNotThere(string description) => s_name.Matches(description).Any(name => !s_empty.Contains(name.Value.ToLowerInvariant()) && !view.Blocks.Any(block => Has(block, name.Value.ToLowerInvariant())));

    /// <summary>How well a text covers a description, 0..1; rare words weigh more.</summary>
    public double Cover(string description, string text) => Words(description) is { Count: > 0 } wanted ? Cover(wanted, text) : 0;

    private double Cover(List<string> wanted, string text)
    {
        var have = Split(text);
        var (sum, all) = (0.0, 0.0);
        foreach (var word in wanted)
        {
            var weight = Weight(word);
            all += weight;
            sum += weight * have.Select(other => Same(word, other)).DefaultIfEmpty(0).Max();
        }

        return all == 0 ? 0 : sum / all;
    }

    private double Weight(string word)
    {
        if (!_weights.TryGetValue(word, out var weight))
        {
            weight = 1 / (1.0 + (0.3 * Math.Max(0, view.Paragraphs.Count(paragraph => Has(paragraph, word)) - 1)));
            _weights[word] = weight;
        }

        return weight;
    }

    private bool Has(Entity block, string word) => Split(DocumentView.Text(block)).Any(other => Same(word, other) > 0.8);

    private string[] Split(string text) => _split.TryGetValue(text, out var words) ? words : _split[text] = [.. Text.Words.Split(text).Select(word => word.Text)];

    /// <summary>1 for the same word, less for forms and misspellings of it, 0 for another.</summary>
    public static double Same(string left, string right)
    {
        if (left == right)
        {
            return 1;
        }

        if (Stem(left) == Stem(right))
        {
            return 0.95;
        }

        var similar = Text.Words.Similarity(left, right);
        return similar > 0.78 || (left.Length > 4 && Text.LetterSlips.IsOne(left, right)) ? 0.85 : 0;
    }

    private static string Stem(string word)
    {
        foreach (var ending in new[] { "ings", "ing", "ies", "ied", "ers", "ed", "er", "es", "s", "y", "e" })
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                var stem = word[..^ending.Length];
                return stem.Length > 3 && stem[^1] == stem[^2] ? stem[..^1] : stem;
            }
        }

        return word;
    }

    private Found ByMeaning(string description, List<Entity> blocks)
    {
        if (meaning is null)
        {
            return Found.Nothing;
        }

        var ranked = blocks.Select(block => (Block: block, Likeness: Likeness(description, DocumentView.Text(block)))).OrderByDescending(pair => pair.Likeness).ToList();
        var lead = ranked.Count > 1 ? ranked[0].Likeness - ranked[1].Likeness : 1;
        return ranked[0].Likeness >= LeastLikeness && lead >= LeastLead
            ? Found.Of(1.6 - ranked[0].Likeness + (0.3 * Math.Max(0, Words(description).Count - 3)), new Passage(ranked[0].Block))
            : Found.Nothing;
    }

    private double Likeness(string left, string right)
    {
        if (meaning is null)
        {
            return 0;
        }

        var (a, b, sum) = (meaning(left), meaning(right), 0.0);
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    private static List<string> Words(string description) =>
        [.. Text.Words.Split(description).Select(word => word.Text).Where(word => !s_empty.Contains(word)).Distinct()];
}
