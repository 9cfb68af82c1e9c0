using System.Text;
using LamRobot.Contracts;
using LamRobot.Planner.Text;

namespace LamRobot.Planner.Grounding;

/// <summary>Writes what the encoder reads of each candidate.</summary>
internal static class CandidateTexts
{
    private const int MostNameWords = 6;
    private const int MostDescriptionWords = 14;

    // What changes while a robot works stays out of the text, so that a text is encoded once and its vector kept.
    private static readonly HashSet<string> Volatile = new(
        ["on", "at", "in", "state", "holding", "held_by", "found_object", "found_person", "pose", "gesture", "wears", "greeted", "met", "answered", "followed"],
        StringComparer.Ordinal);

    public static Candidate Action(ActionSpec spec)
    {
        var name = Plain(spec.Name);
        return Make(spec.Description.Length > 0 ? $"{name}: {spec.Description}" : name, name, spec.Description);
    }

    public static Candidate Parameter(ActionSpec spec, ParameterSpec parameter) =>
        Make($"{Plain(parameter.Name)} of {Plain(spec.Name)}: {parameter.Description}", "", "");

    public static Candidate Choice(ParameterSpec parameter, string choice) => parameter.Kind == ParameterKind.Boolean
        ? Make($"{(choice == "true" ? "on (yes)" : "off (no)")} ({Plain(parameter.Name)})", choice == "true" ? "on" : "off", "")
        : Make($"{Plain(choice)} ({Plain(parameter.Name)})", Plain(choice), "");

    public static Candidate Entity(Entity entity, IReadOnlySet<string> here)
    {
        var text = new StringBuilder(entity.Name).Append(" (").Append(entity.Kind);
        foreach (var (name, value) in entity.Attributes)
        {
            if (value.Length > 0 && (IsSpeaker(entity) || !Volatile.Contains(name)))
            {
                text.Append(", ").Append(Plain(name)).Append(' ').Append(value);
            }
        }

        if (!IsSpeaker(entity) && here.Contains(entity.Name))
        {
            text.Append(", here");
        }

        return Make(text.Append(')').ToString(), entity.Name, "");
    }

    /// <summary>Names of the places where an assistant or a robot stands: "here" in a command means one of them.</summary>
    public static IReadOnlySet<string> PlacesOfSpeakers(Observation observation)
    {
        var places = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var speaker in observation.Entities.Where(IsSpeaker))
        {
            places.UnionWith(speaker.Attributes.Values.Where(value => value.Length > 0));
        }

        return places;
    }

    private static bool IsSpeaker(Entity entity) => entity.Kind is "assistant" or "robot";

    private static string Plain(string name) => name.Replace('_', ' ');

    private static Candidate Make(string text, string name, string description) => new(
        text,
        [.. Words.Split(name).Select(word => word.Text).Take(MostNameWords)],
        [.. Words.Split(description).Select(word => word.Text).Where(word => !Words.IsFunction(word)).Take(MostDescriptionWords)]);
}
