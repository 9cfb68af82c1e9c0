using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>Checks a whole plan before its first step, so that a bad end does not leave half of a mission done.</summary>
internal static class PlanCheck
{
    /// <summary>Checks that ids are unique, dependencies lead to an order, and every action and argument is known.</summary>
    /// <returns>Null when the plan is in order, else the first thing that is wrong.</returns>
    public static ActionResult? Check(Plan plan, CapabilityManifest manifest, Observation observation) =>
        CheckDependencies(plan.Steps) ?? plan.Steps.Select(step => CheckStep(step, manifest, observation)).FirstOrDefault(rejection => rejection is not null);

    private static ActionResult? CheckStep(ActionStep step, CapabilityManifest manifest, Observation observation) =>
        manifest.Find(step.Actuator, step.Action) is { } spec
            ? ArgumentCheck.Check(step, spec, observation)
            : ActionResult.Rejection(ResultCode.UnknownAction, $"There is no {step.Actuator}/{step.Action}.");

    private static ActionResult? CheckDependencies(EquatableList<ActionStep> steps)
    {
        var placed = new HashSet<string>(StringComparer.Ordinal);
        var open = steps.ToList();
        if (open.DistinctBy(step => step.Id, StringComparer.Ordinal).Count() != open.Count)
        {
            return Bad("Two steps have the same id.");
        }

        while (open.RemoveAll(step => step.DependsOn.All(placed.Contains) && placed.Add(step.Id)) > 0)
        {
        }

        return open.Count == 0 ? null : Bad($"The step '{open[0].Id}' waits for a step that is not in the plan, or in a circle.");
    }

    private static ActionResult Bad(string message) => ActionResult.Rejection(ResultCode.BadDependency, message);
}
