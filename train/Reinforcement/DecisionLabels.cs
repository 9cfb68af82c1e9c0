using LamRobot.Planner.Grounding;
using LamRobot.Training.Batches;
using LamRobot.Training.Examples;
using static TorchSharp.torch;

namespace LamRobot.Training.Reinforcement;

/// <summary>What the verdicts say of each decision of a batch.</summary>
internal sealed class DecisionLabels
{
    public DecisionLabels(TrainingBatch batch, IReadOnlyDictionary<TrainingExample, TaskVerdict> verdicts)
    {
        var (commands, count) = (batch.Examples.Count, batch.Steps.Count);
        var (judged, right, ends) = (new bool[commands * count], new float[commands * count], new float[commands * count]);
        var next = new long[commands * count];
        var start = new long[commands * count];
        for (var command = 0; command < commands; command++)
        {
            var example = batch.Examples[command];
            var verdict = verdicts[example];
            var step = -example.Steps.Count(tried => tried.Outcome != StepOutcome.Planned);
            var planned = example.Steps.Count + step;
            var first = command * count;
            var begun = 0;
            for (var i = 0; i < count && batch.Steps.Valid[first + i]; i++)
            {
                if (batch.Steps.Kind[first + i] == (long)DecisionKind.Action)
                {
                    next.AsSpan(first + begun, i - begun).Fill(i);
                    begun = i;
                    judged[first + i] = step >= 0;
                    right[first + i] = verdict.Succeeded || step <= verdict.RightSteps ? 1 : 0;
                    ends[first + i] = step != planned ? 0 : verdict.Succeeded ? 1 : verdict.RightSteps >= planned ? -1 : 0;
                    step++;
                }

                start[first + i] = begun;
            }

            next[first + begun] = begun;
        }

        long[] shape = [commands, count];
        (Judged, Right, Ends, Next, Start) = (tensor(judged, shape), tensor(right, shape), tensor(ends, shape), tensor(next, shape), tensor(start, shape));
    }

    /// <summary>Decisions on an action, or the end, that the plan itself made [b,t].</summary>
    public Tensor Judged { get; }

    /// <summary>1 where all steps before are right [b,t].</summary>
    public Tensor Right { get; }

    /// <summary>At the end: 1 when the plan succeeds, -1 when it only ends too early [b,t].</summary>
    public Tensor Ends { get; }

    /// <summary>Where the next step begins [b,t].</summary>
    public Tensor Next { get; }

    /// <summary>Where the step of a decision begins [b,t].</summary>
    public Tensor Start { get; }
}
