using System.Globalization;

namespace LamRobot.Contracts;

/// <summary>Exports plans to the fields of the Large Action Models data flow, and imports them.</summary>
public static class LamDataFlow
{
    /// <summary>Writes a plan's steps in the data flow's fields.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="manifest">Where the actions are described.</param>
    /// <param name="observation">Where the entities are named.</param>
    /// <returns>One item a step.</returns>
    public static EquatableList<LamDataFlowStep> Export(Plan plan, CapabilityManifest manifest, Observation observation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(observation);
        return plan.Steps.Select((step, index) => Export(step, index, plan.Steps.Count, manifest, observation)).ToEquatableList();
    }

    /// <summary>Reads a plan from the data flow's fields; each step depends on the one before.</summary>
    /// <param name="steps">The items.</param>
    /// <param name="actuator">The actuator that does them: the data flow knows only one.</param>
    /// <returns>The plan.</returns>
    public static Plan Import(IReadOnlyList<LamDataFlowStep> steps, string actuator)
    {
        ArgumentNullException.ThrowIfNull(steps);
        return new(steps
            .Select(item => new ActionStep(Id(item.Step), actuator, item.Function)
            {
                Arguments = item.Args,
                DependsOn = item.Step > 1 ? [Id(item.Step - 1)] : [],
            })
            .ToEquatableList());
    }

    private static LamDataFlowStep Export(ActionStep step, int index, int count, CapabilityManifest manifest, Observation observation)
    {
        var spec = manifest.Find(step.Actuator, step.Action);
        var target = spec?.Parameters
            .Where(parameter => parameter.Kind == ParameterKind.Entity && step.Arguments.ContainsKey(parameter.Name))
            .Select(parameter => step.Arguments[parameter.Name].AsText())
            .FirstOrDefault();
        return new(
            index + 1,
            spec?.Description ?? "",
            target ?? "",
            target is null ? "" : observation.Find(target)?.Name ?? target,
            step.Action,
            step.Arguments,
            index + 1 == count ? "FINISH" : "CONTINUE");
    }

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"s{number}");
}
