using LamRobot.Contracts;
using LamRobot.Planner.Lam;
using LamRobot.Training.Examples;

namespace LamRobot.Training.Calibration;

/// <summary>Measures an exported model on held-out commands and fits its confidence to what came out.</summary>
internal sealed class Calibrator(string modelFolder, string encoderFolder, TextWriter output)
{
    private const int GroupSize = 8;
    private const double RightPlansAskedFor = 0.02;
    private const double HighestThreshold = 0.5;

    /// <summary>Plans commands of each source greedily, in ONNX Runtime, as the service does.</summary>
    public IReadOnlyList<JudgedPlan> Judge(IReadOnlyList<(ITrainingSource Source, int Clauses)> sources, int groups)
    {
        using var model = LamModel.Load(modelFolder, encoderFolder);
        var planner = new LamPlanner(model);
        var judged = new List<JudgedPlan>();
        foreach (var (source, clauses) in sources)
        {
            var name = $"{source.Name}, up to {clauses}";
            for (var i = 0; i < groups; i++)
            {
                var group = source.Next(GroupSize, clauses);
                judged.AddRange(group.Examples.Select(example => Judge(planner, name, group, example)));
            }

            output.WriteLine($"{name} clauses: {judged.Where(plan => plan.Source == name).Average(plan => plan.Right ? 1.0 : 0.0):P1} of {groups * GroupSize} right");
        }

        return judged;
    }

    /// <summary>Fits the confidence, and finds the threshold below which a plan becomes a question.</summary>
    public (LamCalibration Calibration, double AskBelow) Fit(IReadOnlyList<JudgedPlan> judged)
    {
        var weights = LogisticFit.Fit([.. judged.Select(plan => plan.Signs.ToArray())], [.. judged.Select(plan => plan.Right)]);
        var plans = judged.Where(plan => plan.IsPlan).Select(plan => (Confidence: LogisticFit.Probability(weights, plan.Signs), plan.Right)).ToList();
        var right = plans.Where(plan => plan.Right).Select(plan => plan.Confidence).Order().ToList();
        var threshold = Math.Min(HighestThreshold, right[(int)(right.Count * RightPlansAskedFor)]);
        var kept = plans.Where(plan => plan.Confidence >= threshold).ToList();
        output.WriteLine($"threshold {threshold:F2}: {(double)kept.Count / plans.Count:P0} of plans are carried out, {kept.Average(plan => plan.Right ? 1.0 : 0.0):P1} of them right (all: {plans.Average(plan => plan.Right ? 1.0 : 0.0):P1})");
        return (new(weights[^1], [.. weights[..^1]]), threshold);
    }

    private static JudgedPlan Judge(LamPlanner planner, string source, TrainingGroup group, TrainingExample example)
    {
        var (outcome, signs) = planner.PlanWithSigns(new(example.Command, group.Manifest, group.Observation), CancellationToken.None);
        return new(source, [.. signs.Values], PlanComparison.IsRight(outcome, example, group.Manifest), outcome.Kind == PlanOutcomeKind.Plan);
    }
}
