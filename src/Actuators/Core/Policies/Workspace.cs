using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>Knows the places where nothing may be done.</summary>
internal sealed class Workspace(EquatableList<string> forbidden)
{
    private static readonly string[] PlaceAttributes = ["room", "in", "at", "on", "held_by"];

    /// <summary>Finds a forbidden place that a step names, or that a thing or person which it names is in.</summary>
    /// <returns>The place, or null when there is none.</returns>
    public string? FindForbidden(ActionStep step, ActionSpec spec, Observation observation)
    {
        if (forbidden.Count == 0)
        {
            return null;
        }

        return FindForbidden(Named(step, spec), observation);
    }

    /// <summary>Finds something that a step names and that is outside of an area, or nobody can tell where.</summary>
    /// <returns>Its id, or null when there is none.</returns>
    public static string? FindOutside(PolicyArea area, ActionStep step, ActionSpec spec, Observation observation) =>
        Named(step, spec).FirstOrDefault(id => PlaceOf(id, observation) is not { } pose || !area.Contains(pose));

    private static IEnumerable<string> Named(ActionStep step, ActionSpec spec) => spec.Parameters.Where(parameter => parameter.Kind == ParameterKind.Entity)
        .Select(parameter => step.Arguments.TryGetValue(parameter.Name, out var value) ? value.AsText() : null)
        .OfType<string>();

    // A thing without a place of its own is where the thing is that holds it.
    private static Pose? PlaceOf(string id, Observation observation)
    {
        var open = new Queue<string>([id]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (open.TryDequeue(out var next))
        {
            if (!seen.Add(next) || observation.Find(next) is not { } entity)
            {
                continue;
            }

            if (entity.Pose is { } pose)
            {
                return pose;
            }

            foreach (var place in PlaceAttributes.Select(attribute => entity.Attributes.TryGetValue(attribute, out var place) ? place : null).OfType<string>().Reverse())
            {
                open.Enqueue(place);
            }
        }

        return null;
    }

    private string? FindForbidden(IEnumerable<string> ids, Observation observation)
    {
        var open = new Queue<string>(ids);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (open.TryDequeue(out var id))
        {
            if (forbidden.Contains(id))
            {
                return id;
            }

            if (!seen.Add(id) || observation.Find(id) is not { } entity)
            {
                continue;
            }

            foreach (var attribute in PlaceAttributes)
            {
                if (entity.Attributes.TryGetValue(attribute, out var place))
                {
                    open.Enqueue(place);
                }
            }
        }

        return null;
    }
}
