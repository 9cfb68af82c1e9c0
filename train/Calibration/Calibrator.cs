using LamRobot.Contracts;
using LamRobot.Planner.Lam;
using LamRobot.Training.Examples;
using LamRobot.Training.Exploration;

namespace LamRobot.Training.Calibration;

/// <summary>Measures an exported model on tasks and fits its confidence to what came out.</summary>
internal sealed class Calibrator(string modelFolder, string encoderFolder, TextWriter output)
{
    private const int GroupSize = 8;
    private const double RightPlansAskedFor = 0.02;
    private const double HighestThreshold = 0.5;

    /// <summary>Plans the tasks of each source greedily, in ONNX Runtime, as the service does.</summary>
    public IReadOnlyList<JudgedPlan> Judge(IReadOnlyList<ITaskSource> sources, int groups)
    {
        using var model = LamModel.Load(modelFolder, encoderFolder);
        using var planner = new LamPlanner(model);
        var judged = new List<JudgedPlan>();
        foreach (var source in sources)
        {
            var begun = judged.Count;
            for (var i = 0; i < groups; i++)
            {
                var group = source.Next(GroupSize);
                judged.AddRange(group.Tasks.Select(task => Judge(planner, source.Name, group, task)));
            }

            var own = judged.Skip(begun).ToList();
            output.WriteLine($"{source.Name}: {own.Average(plan => plan.Right ? 1.0 : 0.0):P1} of {own.Count} right, {own.Average(plan => plan.RightSteps):P1} of the steps");
            output.Flush();
        }

        return judged;
    }

    /// <summary>Fits the confidence on half of the plans, and finds the threshold below which a plan becomes a question on the others.</summary>
    public (LamCalibration Calibration, double AskBelow) Fit(IReadOnlyList<JudgedPlan> judged)
    {
        var (fitted, others) = (judged.Where((_, i) => i % 2 == 0).ToList(), judged.Where((_, i) => i % 2 == 1).ToList());
        var weights = LogisticFit.Fit([.. fitted.Select(plan => plan.Signs.ToArray())], [.. fitted.Select(plan => plan.Right)]);
        var plans = others.Where(plan => plan.IsPlan).Select(plan => (Confidence: LogisticFit.Probability(weights, plan.Signs), plan.Right)).ToList();
        var right = plans.Where(plan => plan.Right).Select(plan => plan.Confidence).Order().ToList();
        var threshold = Math.Min(HighestThreshold, right[(int)(right.Count * RightPlansAskedFor)]);
        var kept = plans.Where(plan => plan.Confidence >= threshold).ToList();
        output.WriteLine($"threshold {threshold:F2}: {(double)kept.Count / plans.Count:P0} of plans are carried out, {kept.Average(plan => plan.Right ? 1.0 : 0.0):P1} of them right (all: {plans.Average(plan => plan.Right ? 1.0 : 0.0):P1})");
        return (new(weights[^1], [.. weights[..^1]]), threshold);
    }

    private static JudgedPlan Judge(LamPlanner planner, string source, TaskGroup group, TrainingTask task)
    {
        var example = task.Example;
        var (outcome, signs) = planner.PlanWithSigns(BegunMission.Request(example, group.Manifest, group.Observation), CancellationToken.None);
        var status = outcome.Kind switch
        {
            PlanOutcomeKind.Refuse => TrainingStatus.Refuse,
            PlanOutcomeKind.Clarify => TrainingStatus.Clarify,
            _ => TrainingStatus.Plan,
        };
        var verdict = task.Judge(outcome.Plan, status);
        var steps = Math.Max(1, example.Steps.Count(step => step.Outcome == StepOutcome.Planned));
        return new(source, [.. signs.Values], verdict.Succeeded, verdict.Succeeded ? 1 : Math.Min(1, (double)verdict.RightSteps / steps), outcome.Kind == PlanOutcomeKind.Plan);
    }
}
