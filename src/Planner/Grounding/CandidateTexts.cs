using System.Text;
using LamRobot.Contracts;
using LamRobot.Planner.Text;

namespace LamRobot.Planner.Grounding;

/// <summary>Writes what the encoder reads of each candidate.</summary>
internal static class CandidateTexts
{
    /// <summary>The kind of what listens in a home.</summary>
    public const string Assistant = "assistant";

    private const int MostNameWords = 6;
    private const int MostDescriptionWords = 14;
    private const int MostStateWords = 8;
    private static readonly HashSet<string> Holding = new(["holding", "holds", "carrying", "gripper", "load"], StringComparer.Ordinal);

    // What changes while a robot works stays out of the text, so that a text is encoded once and its vector kept.
    private static readonly HashSet<string> Volatile = new(
        ["on", "at", "in", "state", "holding", "held_by", "found_object", "found_person", "pose", "gesture", "wears", "greeted", "met", "answered", "followed"],
        StringComparer.Ordinal);

    public static Candidate Action(ActionSpec spec)
    {
        var name = Plain(spec.Name);
        return Make(spec.Description.Length > 0 ? $"{name}: {spec.Description}" : name, RoleOf(spec.Effect), name, spec.Description);
    }

    public static Candidate Parameter(ActionSpec spec, ParameterSpec parameter) =>
        Make($"{Plain(parameter.Name)} of {Plain(spec.Name)}: {parameter.Description}", parameter.Required ? CandidateRole.RequiredParameter : CandidateRole.OptionalParameter, "");

    public static Candidate Choice(ParameterSpec parameter, string choice) => parameter.Kind == ParameterKind.Boolean
        ? Make($"{(choice == "true" ? "on (yes)" : "off (no)")} ({Plain(parameter.Name)})", CandidateRole.Choice, choice == "true" ? "on" : "off")
        : Make($"{Plain(choice)} ({Plain(parameter.Name)})", CandidateRole.Choice, Plain(choice));

    public static Candidate Entity(Entity entity, Observation observation, IReadOnlySet<string> here, IReadOnlySet<string> held)
    {
        var text = new StringBuilder(entity.Name).Append(" (").Append(entity.Kind);
        foreach (var (name, value) in entity.Attributes)
        {
            if (value.Length > 0 && (IsSpeaker(entity) || !Volatile.Contains(name)))
            {
                text.Append(", ").Append(Plain(name)).Append(' ').Append(value);
            }
        }

        if (!IsSpeaker(entity) && (here.Contains(entity.Name) || here.Contains(entity.Id)))
        {
            text.Append(held.Contains(entity.Name) || held.Contains(entity.Id) ? ", held" : ", here");
        }

        var state = string.Join(' ', entity.Attributes.Values.Select(value => observation.Find(value)?.Name ?? Plain(value)));
        return Make(text.Append(')').ToString(), CandidateRole.Entity, entity.Name) with { StateWords = Content(state, MostStateWords) };
    }

    /// <summary>Names or ids of what an assistant or a robot is at ("here" in a command means one of them) or holds.</summary>
    public static IReadOnlySet<string> NamedBySpeakers(Observation observation, bool onlyHeld)
    {
        var named = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var speaker in observation.Entities.Where(IsSpeaker))
        {
            named.UnionWith(speaker.Attributes.Where(pair => pair.Value.Length > 0 && (!onlyHeld || Holding.Contains(pair.Key))).Select(pair => pair.Value));
        }

        return named;
    }

    private static bool IsSpeaker(Entity entity) => entity.Kind is Assistant or "robot";

    private static string Plain(string name) => name.Replace('_', ' ');

    private static CandidateRole RoleOf(ActionEffect effect) => effect switch
    {
        ActionEffect.ReadOnly => CandidateRole.ReadOnlyAction,
        ActionEffect.Idempotent => CandidateRole.IdempotentAction,
        ActionEffect.Reversible => CandidateRole.ReversibleAction,
        _ => CandidateRole.IrreversibleAction,
    };

    private static Candidate Make(string text, CandidateRole role, string name, string description = "") =>
        new(text, [.. Words.Split(name).Select(word => word.Text).Take(MostNameWords)], Content(description, MostDescriptionWords), [], role);

    private static List<string> Content(string text, int most) =>
        [.. Words.Split(text).Select(word => word.Text).Where(word => !Words.IsFunction(word)).Take(most)];
}
