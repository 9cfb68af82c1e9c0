using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>The verbs with which a wish for a document begins.</summary>
internal static class WishVerbs
{
    private static readonly string[] s_verbs =
    [
        "delete", "remove", "move", "put", "make", "write", "add", "insert", "replace", "change", "swap", "rename", "set", "take", "drop", "cut", "call", "correct", "turn", "exchange",
        "underline", "embolden", "italicise", "italicize", "highlight", "mark", "colour", "color", "centre", "center", "align", "justify", "indent", "number", "strike", "cross", "enlarge", "shrink", "increase", "decrease", "reduce", "raise", "lower", "format",
        "give", "merge", "join", "split", "append", "attach", "type", "enter", "erase", "clear", "scrap", "capitalise", "capitalize", "fix", "substitute", "switch", "convert", "apply", "link", "save", "export", "undo", "bring", "shift", "lift", "let", "get",
    ];

    private static readonly Dictionary<string, string> s_doing = s_verbs.ToDictionary(Doing, StringComparer.OrdinalIgnoreCase);

    private static readonly Regex s_first = new(@"^\p{L}+ing(?=\s)");

    /// <summary>Any of them, as a pattern.</summary>
    public static string Pattern { get; } = string.Join('|', s_verbs);

    /// <summary>Any of them as what is being done, as a pattern: "making".</summary>
    public static string DoingPattern { get; } = string.Join('|', s_doing.Keys);

    /// <summary>A wish that begins with what is being done, as what is to be done: "making it red" as "make it red".</summary>
    public static string Imperative(string wish) =>
        s_first.Match(wish) is { Success: true } first && s_doing.TryGetValue(first.Value, out var verb) ? verb + wish[first.Length..] : wish;

    private static string Doing(string verb) =>
        verb.EndsWith('e') ? verb[..^1] + "ing" : verb is "put" or "set" or "cut" or "drop" or "swap" or "format" or "split" or "scrap" or "let" or "get" ? verb + verb[^1] + "ing" : verb + "ing";
}
