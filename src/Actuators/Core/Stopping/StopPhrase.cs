using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>Recognises the words by which a person stops the robot, spoken or typed; in doubt it stops.</summary>
/// <remarks>It reads the person's own words only. No planner, no model and no word list from outside takes part.</remarks>
public static class StopPhrase
{
    private const int LongestClauseThatEndsInStop = 6;

    private static readonly HashSet<string> Stops = new(StringComparer.Ordinal) { "stop", "stopp", "stopped", "halt", "abort", "freeze", "estop" };

    private static readonly string[] Roots = ["stop", "halt", "freez", "emergenc", "estop"];

    private static readonly HashSet<string> Alone = new(StringComparer.Ordinal) { "cancel", "wait", "enough", "quit", "whoa", "woah" };

    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    {
        "please", "now", "hey", "ok", "okay", "oh", "no", "just", "robot", "the", "a", "an", "right", "immediately", "instantly", "at", "once", "it", "that", "this",
        "there", "here", "everything", "all", "moving", "i", "said", "say", "you", "can", "could", "would", "must", "should", "need", "to", "want", "have", "and", "mission", "task",
        "command", "plan", "order", "action", "emergency", "e", "s", "is", "hold", "on", "lam", "quick", "quickly", "already", "will", "thats", "for", "god", "gods", "sake", "do", "so",
    };

    private static readonly HashSet<string> Negations = new(StringComparer.Ordinal) { "dont", "not", "never", "non", "without" };

    // "stop by the kitchen" is a visit; "stop sign", "stop watch" are things.
    private static readonly HashSet<string> ContinuesElsewhere = new(StringComparer.Ordinal) { "by", "off", "sign", "signs", "watch", "light" };

    // "the bus stop", "the next stop": a noun.
    private static readonly HashSet<string> MakesItANoun = new(StringComparer.Ordinal) { "bus", "tram", "train", "next", "last", "pit", "non", "door", "gas", "truck", "coffee" };

    // "do not move" is a stop, although it denies something.
    private static readonly (string First, string Second)[] Pairs = [("dont", "move"), ("not", "move"), ("stand", "still"), ("never", "mind")];

    // "bring me the apple no stop": the words before tell an outcry from the end of an order.
    private static readonly HashSet<string> Outcries = new(StringComparer.Ordinal) { "no", "wait", "please", "robot", "god", "hey", "oh" };

    /// <summary>Whether a text is a stop.</summary>
    /// <param name="text">The person's words.</param>
    /// <returns>True when everything must stop.</returns>
    public static bool IsStop(string text) => Recognise(text) is not null;

    /// <summary>Recognises a stop.</summary>
    /// <param name="text">The person's words.</param>
    /// <returns>How hard to stop, or null when it is another command.</returns>
    public static StopKind? Recognise(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var clauses = Clauses(text);
        if (!clauses.Any(IsStopClause))
        {
            return null;
        }

        return clauses.Any(words => words.Contains("emergency") || words.Contains("estop") || HasPair(words, "e", "stop")) ? StopKind.Emergency : StopKind.Soft;
    }

    /// <summary>Whether a text has a stop word in it, whatever it is about.</summary>
    /// <param name="text">The text.</param>
    /// <returns>True for "the bus stop" and "do not freeze" too.</returns>
    public static bool Mentions(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Clauses(text).Any(words => words.Any(word => Array.Exists(Roots, root => word.StartsWith(root, StringComparison.Ordinal))));
    }

    private static bool IsStopClause(string[] words)
    {
        if (Array.Exists(Pairs, pair => HasPair(words, pair.First, pair.Second)))
        {
            return true;
        }

        if (words.Length == 0 || words.Any(Negations.Contains))
        {
            return false;
        }

        var content = words.Where(word => !Fillers.Contains(word)).ToArray();
        return content switch
        {
            [] => HasPair(words, "hold", "it") || HasPair(words, "hold", "on"),
            [var only] => Stops.Contains(only) || Alone.Contains(only),
            _ => HasPair(words, "emergency", "stop") || HasPair(words, "stop", "stop") || Begins(words, content) || Ends(words, content),
        };
    }

    /// <summary>"Stop what you are doing": an order to stop, unless it goes on to something else.</summary>
    private static bool Begins(string[] words, string[] content)
    {
        var first = Array.IndexOf(words, content[0]);
        return Stops.Contains(content[0]) && !(first + 1 < words.Length && ContinuesElsewhere.Contains(words[first + 1]));
    }

    /// <summary>"I want you to stop", "forget it and stop": its last word is the order, and it is short or an outcry.</summary>
    private static bool Ends(string[] words, string[] content)
    {
        var before = words[Math.Max(0, Array.LastIndexOf(words, content[^1]) - 1)];
        return Stops.Contains(content[^1])
            && (words.Length <= LongestClauseThatEndsInStop || Outcries.Contains(before))
            && !MakesItANoun.Contains(content[^2])
            && before is not ("the" or "a" or "this" or "that");
    }

    private static bool HasPair(string[] words, string first, string second)
    {
        for (var index = 1; index < words.Length; index++)
        {
            if (words[index - 1] == first && words[index] == second)
            {
                return true;
            }
        }

        return false;
    }

    private static string[][] Clauses(string text) =>
        [.. text.Split(['.', ',', ';', ':', '!', '?', '\n', '\r', '(', ')', '"', '…', '—'], StringSplitOptions.RemoveEmptyEntries).Select(Words)];

    private static string[] Words(string clause) =>
        [.. clause.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal)
            .Split([' ', '\t', '-', '_', '*', '[', ']'], StringSplitOptions.RemoveEmptyEntries)];
}
