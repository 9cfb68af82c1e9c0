using LamRobot.Contracts;
using LamRobot.Planner.Text;

namespace LamRobot.Planner.Lam;

/// <summary>A question is not an order: "are all lights off?" must not switch anything.</summary>
internal static class QuestionRule
{
    private static readonly HashSet<string> Openers = new(
        ["is", "are", "was", "were", "did", "does", "has", "have", "which", "who", "whose", "where", "when", "why", "am"],
        StringComparer.Ordinal);

    /// <summary>Whether a command asks about the world. "Can you ...", "could you ...", "how about ..." are orders.</summary>
    public static bool IsQuestion(string command)
    {
        var words = Words.Split(command);
        return words.Count > 1 && (Openers.Contains(words[0].Text) || (words[0].Text is "how" && words[1].Text is "many" or "much" or "warm" or "cold" or "hot" or "old" or "long" or "far"));
    }

    /// <summary>Finds a step of a plan that a question may not lead to.</summary>
    public static ActionStep? Violation(string command, Plan plan, CapabilityManifest manifest)
    {
        if (!IsQuestion(command))
        {
            return null;
        }

        var effects = plan.Steps.Select(step => (Step: step, Effect: manifest.Find(step.Actuator, step.Action)?.Effect)).ToList();

        // An answer may need the robot to go and look: what repeats without harm is allowed.
        return effects.FirstOrDefault(item => item.Effect is ActionEffect.Reversible or ActionEffect.Irreversible).Step;
    }
}
