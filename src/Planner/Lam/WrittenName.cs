using System.Text.RegularExpressions;
using LamRobot.Contracts;
using LamRobot.Planner.Text;

namespace LamRobot.Planner.Lam;

/// <summary>A name that is written with capitals is taken whole: of "the Journal of Official Statistics" no part is meant alone.</summary>
internal static partial class WrittenName
{
    private static readonly HashSet<string> Joints = new(["of", "the", "and"], StringComparer.Ordinal);

    /// <summary>Widens words to the name that they are a part of.</summary>
    /// <param name="parameter">Whose value they are.</param>
    /// <param name="text">The command.</param>
    /// <param name="words">Where they stand in it.</param>
    /// <param name="others">Where the plan's other values stand: what belongs to them is left alone.</param>
    /// <returns>Where the whole name stands; the words themselves where nothing is written with capitals, or everything is.</returns>
    public static (int Start, int End) Whole(ParameterSpec parameter, string text, (int Start, int End) words, IReadOnlyList<(int Start, int End)> others)
    {
        var all = Word().Matches(text).ToList();
        var first = all.FindIndex(word => word.Index + word.Length > words.Start);
        var last = all.FindLastIndex(word => word.Index < words.End);
        if (first < 0 || last < first || !all[first..(last + 1)].Exists(IsName) || all.TrueForAll(IsCapital))
        {
            return words;
        }

        var own = Words.Split(parameter.Name.Replace('_', ' ')).Select(static word => word.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        bool Joins(int at, int before) =>
            at > 0 && at < all.Count && IsName(all[at]) && !BeginsSentence(text, all[at]) && !own.Contains(all[at].Value) && IsOneRun(text, all, at, before)
            && !others.Any(other => all[at].Index < other.End && other.Start < all[at].Index + all[at].Length);
        while (Joins(first - 1, first) || (first > 1 && Joints.Contains(all[first - 1].Value) && Joins(first - 2, first)))
        {
            first -= IsName(all[first - 1]) ? 1 : 2;
        }

        while (Joins(last + 1, last) || (last + 2 < all.Count && Joints.Contains(all[last + 1].Value) && Joins(last + 2, last)))
        {
            last += IsName(all[last + 1]) ? 1 : 2;
        }

        return (Math.Min(words.Start, all[first].Index), Math.Max(words.End, all[last].Index + all[last].Length));
    }

    private static bool IsCapital(Match word) => char.IsUpper(word.Value[0]) || !char.IsLetter(word.Value[0]);

    // "I", "PM", "NY", days and months are no parts of names.
    private static bool IsName(Match word) => char.IsUpper(word.Value[0]) && word.Length > 1 && !(word.Length == 2 && char.IsUpper(word.Value[1])) && !Calendar().IsMatch(word.Value);

    private static bool BeginsSentence(string text, Match word) => text[..word.Index].TrimEnd() is "" or [.., '.' or '!' or '?' or ':' or '"'];

    // Nothing but spaces between.
    private static bool IsOneRun(string text, List<Match> all, int at, int before)
    {
        for (var i = Math.Min(at, before); i < Math.Max(at, before); i++)
        {
            if (!string.IsNullOrWhiteSpace(text[(all[i].Index + all[i].Length)..all[i + 1].Index]))
            {
                return false;
            }
        }

        return true;
    }

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N}'’-]*")]
    private static partial Regex Word();

    [GeneratedRegex("^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$", RegexOptions.IgnoreCase)]
    private static partial Regex Calendar();
}
