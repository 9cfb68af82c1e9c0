using LamRobot.Contracts;

namespace LamRobot.Planner.Validation;

/// <summary>Checks a plan against what can be done and what is there.</summary>
public static class PlanValidator
{
    /// <summary>Finds what is wrong with a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="manifest">What can be done.</param>
    /// <param name="observation">What is there.</param>
    /// <returns>Nothing when the plan is valid.</returns>
    public static IReadOnlyList<PlanProblem> Check(Plan plan, CapabilityManifest manifest, Observation observation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(observation);
        return [.. plan.Steps.SelectMany(step => CheckStep(step, manifest, observation)), .. CheckOrder(plan)];
    }

    private static IEnumerable<PlanProblem> CheckStep(ActionStep step, CapabilityManifest manifest, Observation observation)
    {
        if (manifest.Find(step.Actuator, step.Action) is not { } action)
        {
            yield return new(step.Id, ResultCode.UnknownAction, $"'{step.Actuator}' has no action '{step.Action}'.");
            yield break;
        }

        foreach (var parameter in action.Parameters.Where(parameter => parameter.Required && !step.Arguments.ContainsKey(parameter.Name)))
        {
            yield return new(step.Id, ResultCode.BadArgument, $"'{step.Action}' needs '{parameter.Name}'.");
        }

        foreach (var (name, value) in step.Arguments)
        {
            if (action.FindParameter(name) is not { } parameter)
            {
                yield return new(step.Id, ResultCode.BadArgument, $"'{step.Action}' has no parameter '{name}'.");
            }
            else if (CheckValue(parameter, value, observation) is var (code, message))
            {
                yield return new(step.Id, code, message);
            }
        }
    }

    private static (ResultCode Code, string Message)? CheckValue(ParameterSpec parameter, ArgumentValue value, Observation observation) => parameter.Kind switch
    {
        ParameterKind.Entity => CheckEntity(parameter, value, observation),
        ParameterKind.Number => CheckNumber(parameter, value),
        ParameterKind.Choice when value.AsText() is not { } choice || !parameter.Choices.Contains(choice) => (ResultCode.BadArgument, $"'{value}' is no choice of '{parameter.Name}'."),
        ParameterKind.Boolean when value.AsBoolean() is null => (ResultCode.BadArgument, $"'{parameter.Name}' is true or false, not '{value}'."),
        ParameterKind.Text when value.AsText() is null => (ResultCode.BadArgument, $"'{parameter.Name}' is a text."),
        _ => null,
    };

    private static (ResultCode Code, string Message)? CheckEntity(ParameterSpec parameter, ArgumentValue value, Observation observation) =>
        value.AsText() is not { } id ? (ResultCode.BadArgument, $"'{parameter.Name}' is the id of an entity.")
        : observation.Find(id) is not { } entity ? (ResultCode.UnknownEntity, $"'{id}' is not there.")
        : !parameter.Takes(entity.Kind) ? (ResultCode.BadArgument, $"'{id}' is a {entity.Kind}; '{parameter.Name}' takes {string.Join(" or ", parameter.EntityKinds)}.")
        : null;

    private static (ResultCode Code, string Message)? CheckNumber(ParameterSpec parameter, ArgumentValue value) =>
        value.AsNumber() is not { } number ? (ResultCode.BadArgument, $"'{parameter.Name}' is a number, not '{value}'.")
        : number < parameter.Minimum || number > parameter.Maximum ? (ResultCode.BadArgument, $"'{parameter.Name}' is {number}, and may be {parameter.Minimum} to {parameter.Maximum} {parameter.Unit}.".Replace("  ", " ", StringComparison.Ordinal))
        : null;

    private static IEnumerable<PlanProblem> CheckOrder(Plan plan)
    {
        var ids = plan.Steps.Select(step => step.Id).ToList();
        foreach (var twice in ids.GroupBy(id => id).Where(group => group.Count() > 1))
        {
            yield return new(twice.Key, ResultCode.BadDependency, $"Two steps are called '{twice.Key}'.");
        }

        foreach (var (step, id) in plan.Steps.SelectMany(step => step.DependsOn.Where(id => !ids.Contains(id)).Select(id => (step, id))))
        {
            yield return new(step.Id, ResultCode.BadDependency, $"'{step.Id}' waits for '{id}', which is not in the plan.");
        }

        var open = plan.Steps.ToList();
        while (open.FindIndex(step => !open.Exists(other => step.DependsOn.Contains(other.Id))) is var free and >= 0)
        {
            open.RemoveAt(free);
        }

        foreach (var step in open)
        {
            yield return new(step.Id, ResultCode.BadDependency, $"'{step.Id}' waits in a circle.");
        }
    }
}
