using LamRobot.Contracts;
using LamRobot.Training.Examples;

namespace LamRobot.Generation.Tests;

/// <summary>Makes plans of examples, as a planner would give them.</summary>
internal static class WorldPlans
{
    public static Plan Of(TrainingExample example, CapabilityManifest manifest) =>
        Of(example.Steps.Where(step => step.Outcome == StepOutcome.Planned).Select(step => (step.Action, step.Arguments.Where(pair => pair.Value.Accepted.Count > 0).Select(pair => (pair.Key, pair.Value.Accepted[0])).ToArray())), manifest);

    public static Plan Of(IEnumerable<(string Action, (string Name, string Value)[] Arguments)> steps, CapabilityManifest manifest) => new(steps.Select((step, i) => new ActionStep($"s{i}", manifest.Actuators[0].Id, step.Action)
    {
        Arguments = step.Arguments.Select(pair => KeyValuePair.Create(pair.Name, (ArgumentValue)pair.Value)).ToEquatableMap(),
    }).ToEquatableList());
}
