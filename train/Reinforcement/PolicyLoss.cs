using LamRobot.Training.Batches;
using LamRobot.Training.Examples;
using LamRobot.Training.Loop;
using LamRobot.Training.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace LamRobot.Training.Reinforcement;

/// <summary>Makes steps likelier that bring a plan nearer to its goal, and others less likely, but not far from the policy that drew them.</summary>
/// <param name="old">The policy that drew the plans; it stays as it is.</param>
/// <param name="verdicts">What the drawn plans were worth.</param>
/// <remarks>Source: Schulman and others, "Proximal Policy Optimization Algorithms", 2017, on plans drawn before.</remarks>
internal sealed class PolicyLoss(LamNetwork old, IReadOnlyDictionary<TrainingExample, TaskVerdict> verdicts)
{
    private static readonly Scalar MinusOne = -1.0;
    private static readonly Scalar Lowest = 0.8;
    private static readonly Scalar Highest = 1.2;
    private static readonly Scalar Tiny = 1e-3;
    private static readonly Scalar Zero = 0.0;

    /// <summary>The loss of a batch: drawn plans by their verdicts, all others by their right decisions.</summary>
    public LossParts Of(LamNetwork network, TrainingBatch batch, bool tuned)
    {
        if (!batch.Examples.All(verdicts.ContainsKey))
        {
            return LamLoss.Of(network, batch, tuned);
        }

        var tensors = new BatchTensors(batch);
        var labels = new DecisionLabels(batch, verdicts);
        Tensor before;
        using (no_grad())
        {
            before = ChosenLog(LamLoss.Predict(old, tensors, tuned, training: false), tensors);
        }

        var prediction = LamLoss.Predict(network, tensors, tuned, training: true);
        var reward = RewardLoss.Of(prediction.Output.Value, labels);
        var advantage = Advantage(prediction.Output.Value, labels);
        var ratio = ChosenLog(prediction, tensors).Minus(before).exp();
        var gain = minimum(ratio.mul(advantage), ratio.clamp(Lowest, Highest).mul(advantage));
        var learnt = tensors.Learnt.logical_and(advantage.ne(Zero));
        var policy = learnt.any().item<bool>() ? gain.masked_select(learnt).mean().mul(MinusOne) : zeros(1).squeeze();
        return new(policy, reward, zeros(1).squeeze());
    }

    private static Tensor ChosenLog(Prediction prediction, BatchTensors batch) =>
        prediction.Output.Choice.log_softmax(-1).Exclude(batch.Gold.logical_not()).logsumexp(-1);

    /// <summary>By how much a step makes success likelier, as the reward model judges; at the end, by the verdict.</summary>
    private static Tensor Advantage(Tensor value, DecisionLabels labels)
    {
        using var fixedWeights = no_grad();
        var chance = value.sigmoid();
        var gain = chance.gather(1, labels.Next).Minus(chance.gather(1, labels.Start));
        var atEnd = labels.Ends.gt(Zero).to_type(ScalarType.Float32).Minus(chance);
        var advantage = where(labels.Ends.ne(Zero), atEnd, gain).mul(labels.Judged.gather(1, labels.Start).to_type(ScalarType.Float32));
        var size = advantage.mul(advantage).mean().sqrt().add(Tiny, TensorMath.Unscaled);
        return advantage.div(size);
    }
}
