using System.Text.RegularExpressions;
using LamRobot.Planner.Text;

namespace LamRobot.Planner.Grounding;

/// <summary>Where a command says names of choices and entities word for word, and which of these places stand in longer ones.</summary>
internal sealed partial class Mentions
{
    private static readonly HashSet<string> Articles = new(["a", "an", "the"], StringComparer.Ordinal);
    private static readonly HashSet<string> Joints = new(["and", "then"], StringComparer.Ordinal);

    private static readonly string[] PluralEndings = ["s", "es"];

    private readonly List<Mention> whole = [];
    private readonly HashSet<int> parts = [];
    private readonly HashSet<int> partsOfChoices = [];
    private readonly HashSet<int> ruledOut = [];
    private readonly IReadOnlyList<CommandWord> words;

    private Mentions(IReadOnlyList<CommandWord> words) => this.words = words;

    /// <summary>No mention at all.</summary>
    public static Mentions None { get; } = new([]);

    /// <summary>The command's words.</summary>
    public IReadOnlyList<CommandWord> Said => words;

    /// <summary>The mentions that are in no longer one.</summary>
    public IReadOnlyList<Mention> Whole => whole;

    /// <summary>Whether the command may ask for one thing after another: a name may belong to a later one.</summary>
    public bool MayHaveClauses => words.Any(static word => Joints.Contains(word.Text));

    /// <summary>Whether the command speaks of all places: the one where somebody speaks is not meant alone.</summary>
    public bool SayEverywhere => words.Any(static word => word.Text is "everywhere" or "house" or "home" or "whole" or "apartment" or "flat" or "building" or "rooms");

    /// <summary>Finds them.</summary>
    /// <param name="table">The candidates.</param>
    /// <param name="command">What a person says.</param>
    public static Mentions Find(CandidateTable table, string command)
    {
        var words = Words.Split(command);
        var all = new List<Mention>();
        for (var candidate = 0; candidate < table.Candidates.Count; candidate++)
        {
            var row = SpecialRow.Count + candidate;
            if (table.EntityAt(row) is null && table.ChoiceAt(row) is null or "true" or "false")
            {
                continue;
            }

            var name = table.Candidates[candidate].NameWords;
            all.AddRange(Words.PlacesOf(name, words).Select(place => new Mention(row, place.Start, place.Length)));
        }

        var mentions = new Mentions(words);
        var longest = all.Where(mention => !all.Exists(mention.IsPartOf)).ToLookup(mention => IsRuledOut(command[..words[mention.Start].Start]));
        mentions.whole.AddRange(longest[false]);
        mentions.ruledOut.UnionWith(longest[true].Select(mention => mention.Row));
        mentions.ruledOut.UnionWith(Plurals(table, words).Where(mention => IsRuledOut(command[..words[mention.Start].Start])).Select(mention => mention.Row));
        mentions.ruledOut.ExceptWith(mentions.whole.Select(mention => mention.Row));
        mentions.parts.UnionWith(all.Select(mention => mention.Row));
        mentions.parts.ExceptWith(mentions.whole.Concat(longest[true]).Select(mention => mention.Row));
        mentions.partsOfChoices.UnionWith(all.Where(mention => mentions.parts.Contains(mention.Row) && all.Exists(other => mention.IsPartOf(other) && table.ChoiceAt(other.Row) is not null)).Select(mention => mention.Row));
        return mentions;
    }

    /// <summary>Whether a candidate is said nowhere but as a part of another's longer name.</summary>
    public bool IsOnlyPart(int row) => parts.Contains(row);

    /// <summary>Whether a candidate is said nowhere but as a part of a choice's longer name.</summary>
    public bool IsOnlyPartOfChoice(int row) => partsOfChoices.Contains(row);

    /// <summary>Whether a candidate is said only as what is not wanted, as one or as many: "a soda that is not a coke", "allergic to apples".</summary>
    public bool IsRuledOut(int row) => ruledOut.Contains(row);

    /// <summary>Whether a mention covers some of these characters of the command.</summary>
    public bool Covers(Mention mention, int start, int end) => words[mention.Start].Start < end && start < words[mention.End - 1].End;

    /// <summary>The word before a mention and its article; empty where there is none.</summary>
    public string WordBefore(Mention mention)
    {
        var before = mention.Start - 1;
        before -= before > 0 && Articles.Contains(words[before].Text) ? 1 : 0;
        return before < 0 ? "" : words[before].Text;
    }

    private static IEnumerable<Mention> Plurals(CandidateTable table, IReadOnlyList<CommandWord> words) =>
        from candidate in Enumerable.Range(0, table.Candidates.Count)
        where table.EntityAt(SpecialRow.Count + candidate) is not null
        from ending in PluralEndings
        from place in Words.PlacesOf([.. table.Candidates[candidate].NameWords, ending], words)
        select new Mention(SpecialRow.Count + candidate, place.Start, place.Length);

    private static bool IsRuledOut(string before) => RulesOut().IsMatch(before);

    [GeneratedRegex(@"(?:\b(?:that|which|who)(?:['’]s|\s+is|\s+are|\s+was)\s+not|\b(?:that|which|who)\s+(?:is|are)n['’]?t|\bother\s+than|\b(?:any|every)(?:thing|one|body)\s+but|\bexcept(?:\s+for)?|\bbut\s+not|\ballergic\s+to|\binstead\s+of|\brather\s+than|,\s*not)\s+(?:an?\s+|the\s+|any\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RulesOut();
}
