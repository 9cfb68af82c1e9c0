using LamRobot.Planner.Lam;
using LamRobot.Training.Examples;

namespace LamRobot.Training.Exploration;

/// <summary>Tries tasks in ONNX Runtime, as the service plans: the likeliest plan first, and where it fails, plans drawn by chance.</summary>
/// <param name="planner">The model as it is.</param>
/// <param name="draws">Plans drawn for a task that the likeliest one fails.</param>
/// <param name="seed">The same seed draws the same plans.</param>
internal sealed class Explorer(LamPlanner planner, int draws, int seed)
{
    private const int GroupSize = 24;
    private const double Temperature = 1;
    private readonly Random random = new(seed);

    public ExplorationCounts Counts { get; private set; } = ExplorationCounts.None;

    /// <summary>Tries a group of tasks and gives every plan that was tried, with its verdict.</summary>
    public AttemptGroup Try(ITaskSource source)
    {
        var group = source.Next(GroupSize);
        var attempts = new List<Attempt>();
        var failed = Attempt(group, group.Tasks, 0, attempts);
        var left = failed;
        for (var draw = 0; draw < draws && left.Count > 0; draw++)
        {
            left = Attempt(group, left, Temperature, attempts);
        }

        Counts = Counts.Plus(new(group.Tasks.Count, failed.Count, failed.Count - left.Count, attempts.Count));
        return new(group.Manifest, group.Observation, attempts);
    }

    /// <summary>Draws one plan for each task.</summary>
    /// <returns>The tasks that failed.</returns>
    private List<TrainingTask> Attempt(TaskGroup group, IReadOnlyList<TrainingTask> tasks, double temperature, List<Attempt> attempts)
    {
        var requests = tasks.Select(task => BegunMission.Request(task.Example, group.Manifest, group.Observation)).ToList();
        var failed = new List<TrainingTask>();
        foreach (var (task, decoded) in tasks.Zip(planner.Draw(requests, temperature, random, CancellationToken.None)))
        {
            var plan = new SampledPlan(task.Example, decoded);
            var drawn = plan.ToExample();
            var verdict = task.Judge(plan.Plan, drawn.Status);
            attempts.Add(new(drawn, verdict));
            if (!verdict.Succeeded)
            {
                failed.Add(task);
            }
        }

        return failed;
    }
}
