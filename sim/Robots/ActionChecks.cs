using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>Checks an action against its description and the world, as a robot does that trusts nobody.</summary>
internal static class ActionChecks
{
    /// <summary>What is wrong with an action; null when it can be tried.</summary>
    /// <param name="action">The action.</param>
    /// <param name="spec">How the manifest describes it.</param>
    /// <param name="isOfKind">Whether there is something of a kind by a name.</param>
    public static string? Complaint(RobotAction action, ActionSpec spec, Func<string, string, bool> isOfKind)
    {
        foreach (var parameter in spec.Parameters)
        {
            if (action.Text(parameter.Name) is not { } value)
            {
                if (parameter.Required)
                {
                    return $"{spec.Name} needs its {parameter.Name}.";
                }
            }
            else if (!IsPossible(parameter, action, value, isOfKind))
            {
                return $"{value} cannot be the {parameter.Name} of {spec.Name}.";
            }
        }

        return null;
    }

    private static bool IsPossible(ParameterSpec parameter, RobotAction action, string value, Func<string, string, bool> isOfKind) => parameter.Kind switch
    {
        ParameterKind.Choice => parameter.Choices.Contains(value),
        ParameterKind.Entity => parameter.EntityKinds.Any(kind => isOfKind(kind, value)),
        ParameterKind.Number => action.Number(parameter.Name) is { } number && !(number < parameter.Minimum || number > parameter.Maximum),
        _ => true,
    };
}
