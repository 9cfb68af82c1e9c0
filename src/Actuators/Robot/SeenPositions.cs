using System.Diagnostics.CodeAnalysis;
using LamRobot.Contracts;

namespace LamRobot.Actuators.Robot;

/// <summary>Fills in where things are that a step names.</summary>
/// <param name="observation">What is seen.</param>
/// <param name="maximumAge">How old a sight may be.</param>
internal sealed class SeenPositions(Observation observation, TimeSpan maximumAge)
{
    /// <summary>Adds the positions to a step; one that is not needed for sure is left out when it is not seen.</summary>
    public bool TryFill(ActionStep step, IEnumerable<ParameterSpec> parameters, out ActionStep filled, [NotNullWhen(false)] out ActionResult? rejection)
    {
        var arguments = step.Arguments.ToDictionary(StringComparer.Ordinal);
        foreach (var parameter in parameters)
        {
            var (named, axis) = Split(parameter.SeenAs!);
            if (!step.Arguments.TryGetValue(named, out var value))
            {
                continue;
            }

            if (Position(value.ToString(), axis, out var complaint) is { } metres)
            {
                arguments[parameter.Name] = metres;
            }
            else if (parameter.Required)
            {
                (filled, rejection) = (step, ActionResult.Rejection(ResultCode.NotFound, complaint));
                return false;
            }
        }

        (filled, rejection) = (step with { Arguments = arguments.ToEquatableMap() }, null);
        return true;
    }

    private static (string Parameter, string Axis) Split(string seenAs)
    {
        var end = seenAs.IndexOf("}.", StringComparison.Ordinal);
        return end > 0 && seenAs[0] == '{' ? (seenAs[1..end], seenAs[(end + 2)..]) : ("", seenAs);
    }

    private double? Position(string id, string axis, out string complaint)
    {
        var entity = observation.Find(id);
        complaint = entity switch
        {
            null or { Pose: null } => $"Where the {id} is cannot be seen.",
            { Age: var age } when age > maximumAge => $"The {id} was last seen {age.TotalSeconds:0.#} s ago, and may have been moved since.",
            _ => "",
        };
        return complaint.Length > 0 ? null : axis switch
        {
            "x" => entity!.Pose!.XMetres,
            "y" => entity!.Pose!.YMetres,
            _ => null,
        };
    }
}
