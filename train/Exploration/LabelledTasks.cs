using LamRobot.Contracts;
using LamRobot.Training.Examples;

namespace LamRobot.Training.Exploration;

/// <summary>Commands whose right plan is known as tasks: a plan is right when it does the same.</summary>
/// <param name="source">The commands.</param>
/// <param name="maxClauses">The most clauses of a made command.</param>
internal sealed class LabelledTasks(ITrainingSource source, int maxClauses) : ITaskSource
{
    public string Name => $"{source.Name}, up to {maxClauses} clauses";

    public TaskGroup Next(int count)
    {
        var group = source.Next(count, maxClauses);
        return new(group.Manifest, group.Observation, [.. group.Examples.Select(example => new TrainingTask(example, (plan, status) => Judge(plan, status, example, group.Manifest)))]);
    }

    private static TaskVerdict Judge(Plan plan, TrainingStatus status, TrainingExample example, CapabilityManifest manifest)
    {
        var right = example.Steps.Where(step => step.Outcome == StepOutcome.Planned).ToList();
        var same = plan.Steps.Zip(right).TakeWhile(pair => PlanComparison.IsSame(pair.First, pair.Second, example.Command, manifest)).Count();
        return new(status == example.Status && (status != TrainingStatus.Plan || (same == right.Count && same == plan.Steps.Count)), same);
    }
}
