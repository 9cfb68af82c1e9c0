using System.Text.RegularExpressions;
using LamRobot.Contracts;
using LamRobot.Planner.Text;

namespace LamRobot.Planner.Lam;

/// <summary>A question is not an order: "are all lights off?" must not switch anything.</summary>
internal static partial class QuestionRule
{
    private static readonly HashSet<string> YesNo = new(["is", "are", "was", "were", "did", "does", "has", "have", "am"], StringComparer.Ordinal);
    private static readonly HashSet<string> Open = new(["which", "who", "whose", "where", "when", "why"], StringComparer.Ordinal);
    private static readonly HashSet<string> Measures = new(["many", "much", "warm", "cold", "hot", "old", "long", "far"], StringComparer.Ordinal);

    /// <summary>Whether a command only asks about the world. "Can you ...", "how about ..." and a question that an order follows are orders.</summary>
    public static bool IsQuestion(string command)
    {
        var sentences = Sentences(command);
        return sentences.Count > 0 && sentences.All(words => AsksYesNo(words) || AsksOpenly(words));
    }

    /// <summary>Finds a step of a plan that a question may not lead to.</summary>
    public static ActionStep? Violation(string command, Plan plan, CapabilityManifest manifest)
    {
        if (!IsQuestion(command))
        {
            return null;
        }

        var actions = plan.Steps.Select(step => (Step: step, Action: manifest.Find(step.Actuator, step.Action))).ToList();
        var looks = actions.Exists(item => item.Action?.Effect == ActionEffect.ReadOnly);
        var strict = Sentences(command).Any(AsksYesNo);
        return actions.Find(item => item.Action is { } action && !MayFollow(action, strict, looks)).Step;
    }

    /// <summary>To answer, a robot may look, go somewhere itself, and tell what it found; it may not set anything, even where setting twice is setting once.</summary>
    private static bool MayFollow(ActionSpec action, bool strict, bool looks) => action.Effect switch
    {
        ActionEffect.ReadOnly => true,
        ActionEffect.Idempotent => !strict || (action.Ensures.Count > 0 ? action.Ensures.All(IsAboutItself) : looks),
        _ => false,
    };

    private static bool IsAboutItself(Condition promise) => !promise.Subject.StartsWith('{');

    private static bool AsksYesNo(IReadOnlyList<CommandWord> words) => words.Count > 1 && YesNo.Contains(words[0].Text);

    private static bool AsksOpenly(IReadOnlyList<CommandWord> words) =>
        words.Count > 1 && (Open.Contains(words[0].Text) || (words[0].Text == "how" && Measures.Contains(words[1].Text)));

    private static List<IReadOnlyList<CommandWord>> Sentences(string command) =>
        [.. SentenceEnd().Split(command).Select(Words.Split).Where(words => words.Count > 0)];

    [GeneratedRegex(@"[.?!]+(?:\s|$)")]
    private static partial Regex SentenceEnd();
}
