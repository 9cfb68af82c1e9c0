using LamRobot.Contracts;
using LamRobot.Planner.Grounding;
using LamRobot.Planner.Numbers;
using LamRobot.Planner.Text;

namespace LamRobot.Planner.Lam;

/// <summary>Weighs where a text or a number may begin: words explain one value of a step, that which they are likeliest to tell, a number belongs to the parameter whose name stands behind it, a text to the one whose name stands before it, "from" and "to" tell beginnings from ends, and "in" tells a place.</summary>
internal sealed class SaidSpans
{
    // In nats; docs/decisions/0008 has the figures.
    private const float Taken = 5;
    private const float Another = 5;
    private const float Unexplained = 2;
    private const float Directed = 4;
    private const float Placed = 5;
    private const float PlaceTold = 4;
    private const float Elsewhere = 4;
    private const int Behind = 2;
    private const int MostRounds = 4;
    private const float Near = 5;
    private const int WordsBefore = 3;
    private const int Family = 4;
    private static readonly HashSet<string> Links = new(["by", "is", "called", "named"], StringComparer.Ordinal);
    private static readonly HashSet<string> Counting = new(["number", "of", "count", "amount", "the", "a"], StringComparer.Ordinal);

    private readonly IReadOnlyList<CommandWord> said;
    private readonly IReadOnlyList<(int Start, int End)> offsets;
    private readonly List<(ParameterSpec Parameter, int Start, int End)> taken = [];
    private readonly Dictionary<string, string[]> names = new(StringComparer.Ordinal);

    // The first word that begins where a token does, or behind it.
    private readonly int[] places;
    private int rounds;

    /// <summary>Reads a command.</summary>
    /// <param name="mentions">Its mentions.</param>
    /// <param name="offsets">Where each of its tokens stands in it.</param>
    public SaidSpans(Mentions mentions, IReadOnlyList<(int Start, int End)> offsets)
    {
        (said, this.offsets) = (mentions.Said, offsets);
        places = new int[offsets.Count];
        for (var (token, place) = (0, 0); token < offsets.Count; token++)
        {
            while (place < said.Count && said[place].Start < offsets[token].Start)
            {
                place++;
            }

            places[token] = place;
        }
    }

    /// <summary>Whether two values of a step come from the same words; the less likely one then is not to come from them.</summary>
    /// <param name="step">The decisions of a step that is complete.</param>
    public bool Resolve(IReadOnlyList<Decision> step)
    {
        var spans = step.Where(static decision => decision is { Row: SpecialRow.Span, Parameter: not null }).ToList();
        var worth = spans.ConvertAll(decision => decision.LogProbability + (StandsNear(decision) ? Near : 0));
        bool IsLess(int loser, int winner) => Overlap(spans[loser], spans[winner]) && (worth[loser] < worth[winner] || (worth[loser].Equals(worth[winner]) && loser > winner));
        var losers = spans.Where((_, i) => Enumerable.Range(0, spans.Count).Any(other => IsLess(i, other))).ToList();
        if (losers.Count == 0 || rounds >= MostRounds)
        {
            return false;
        }

        rounds++;
        foreach (var loser in losers)
        {
            taken.AddRange(spans.Where(winner => winner != loser && Overlap(winner, loser)).Select(winner => (loser.Parameter!, Math.Max(winner.Start, loser.Start), Math.Min(winner.End, loser.End))));
        }

        return true;
    }

    /// <summary>Forgets what was taken: another step begins.</summary>
    public void Begin()
    {
        taken.Clear();
        rounds = 0;
    }

    /// <summary>Weighs the tokens, and tells what that says of the value itself.</summary>
    /// <param name="action">The action.</param>
    /// <param name="parameter">Its parameter that is due.</param>
    /// <param name="used">1 for each token that the plan has pointed at.</param>
    /// <param name="pointer">The tokens' logits.</param>
    /// <returns>By so much it is likelier that words tell the value at all; below 0 where the best place has lost.</returns>
    public float Weigh(ActionSpec action, ParameterSpec parameter, ReadOnlySpan<float> used, Span<float> pointer)
    {
        var before = pointer[Logits.Largest(pointer)];
        var name = NameOf(parameter);
        var end = SaidEnds.Of(name);
        var isText = parameter.Kind == ParameterKind.Text;
        var others = action.Parameters.Where(other => other != parameter).ToList();
        var isPlace = isText && SaidPlaces.IsOnlyPlace(name, others.SelectMany(NameOf));
        var otherTexts = isText ? others.Where(static other => other.Kind == ParameterKind.Text).Select(NameOf).ToList() : [];
        var numbers = parameter.Kind == ParameterKind.Number ? Named(action, parameter) : [];
        for (var token = 0; token < offsets.Count; token++)
        {
            var isTaken = taken.Exists(words => words.Parameter == parameter && words.Start <= token && token <= words.End);
            var (from, to) = offsets[token];
            var number = numbers.FindIndex(number => number.Word.Start < to && from < number.Word.End);
            pointer[token] -= (isTaken ? Taken : 0) + (number < 0 ? 0 : numbers[number].IsOther ? Another : -Another);
            pointer[token] += end == 0 ? 0 : Directed * end * SaidEnds.Before(said, places[token]);
            pointer[token] += isPlace && used[token] == 0 && IsPlace(token) ? Placed : 0;
            pointer[token] -= otherTexts.Count > 0 && IsAnothers(name, otherTexts, token) ? Elsewhere : 0;
        }

        var best = Logits.Largest(pointer);
        var told = isPlace && IsPlace(best) ? Unexplained + PlaceTold : Unexplained;
        return (parameter.Required || used[best] > 0 ? 0 : told) - Math.Max(0, before - pointer[best]);
    }

    /// <summary>Whether a word begins with a token.</summary>
    private bool BeginsWord(int token) => places[token] < said.Count && said[places[token]].Start == offsets[token].Start;

    private bool IsPlace(int token) => BeginsWord(token) && SaidPlaces.BeginsAt(said, places[token]);

    /// <summary>The numbers behind which the name of a number parameter stands, and whether it is another one's.</summary>
    private List<(CommandWord Word, bool IsOther)> Named(ActionSpec action, ParameterSpec parameter)
    {
        var named = new List<(CommandWord Word, bool IsOther)>();
        for (var i = 0; i < said.Count; i++)
        {
            if (!char.IsDigit(said[i].Text[0]) && !NumberVocabulary.Values.ContainsKey(said[i].Text))
            {
                continue;
            }

            var behind = said.Skip(i + 1).Take(Behind).Select(static word => Stem(word.Text)).ToHashSet(StringComparer.Ordinal);
            var owners = action.Parameters.Where(each => each.Kind == ParameterKind.Number && NameOf(each).Any(behind.Contains)).ToList();
            if (owners.Count > 0)
            {
                named.Add((said[i], !owners.Contains(parameter)));
            }
        }

        return named;
    }

    private static bool Overlap(Decision one, Decision other) => one.Start <= other.End && other.Start <= one.End;

    /// <summary>Whether the parameter's name, or a word of its family, stands beside the words: "directed by Jane" is a director.</summary>
    private bool StandsNear(Decision decision)
    {
        var (from, to) = (offsets[decision.Start].Start, offsets[decision.End].End);
        var name = NameOf(decision.Parameter!);
        return said.Where((word, i) =>
            said.Skip(i + 1).Take(WordsBefore).Any(other => other.Start == from) || (i > 0 && said[i - 1].End == to)).Any(word => IsIn(name, Stem(word.Text)));
    }

    /// <summary>Whether the name of another text, and not of this one, stands before a token's word: who is "directed by Jane" is no star.</summary>
    private bool IsAnothers(string[] name, List<string[]> others, int token)
    {
        var place = places[token];
        var before = place - (place > 1 && Links.Contains(said[place - 1].Text) ? 2 : 1);
        return BeginsWord(token) && before >= 0 && Stem(said[before].Text) is var word && !IsIn(name, word) && others.Exists(other => IsIn(other, word));
    }

    private static bool IsIn(string[] name, string word) => Array.Exists(name, part => AreOfOneFamily(part, word));

    private static bool AreOfOneFamily(string name, string word) =>
        name == word || (name.Length >= Family && word.Length >= Family && string.CompareOrdinal(name, 0, word, 0, Family) == 0);

    private string[] NameOf(ParameterSpec parameter)
    {
        if (!names.TryGetValue(parameter.Name, out var name))
        {
            names[parameter.Name] = name = [.. Words.Split(parameter.Name.Replace('_', ' ')).Select(static word => word.Text).Where(static word => !Counting.Contains(word)).Select(Stem)];
        }

        return name;
    }

    private static string Stem(string word) => word.Length > 3 && word.EndsWith('s') ? word[..^1] : word;
}
