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

        var named = spec.Parameters.Where(parameter => parameter.Kind == ParameterKind.Entity)
            .Select(parameter => step.Arguments.TryGetValue(parameter.Name, out var value) ? value.AsText() : null)
            .OfType<string>();
        return FindForbidden(named, observation);
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
