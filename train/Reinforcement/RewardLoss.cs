using static TorchSharp.torch;

namespace LamRobot.Training.Reinforcement;

/// <summary>Teaches the reward model which steps are right and which are wrong.</summary>
internal static class RewardLoss
{
    /// <summary>Cross entropy of "all steps before this decision are right".</summary>
    public static Tensor Of(Tensor value, DecisionLabels labels) => labels.Judged.any().item<bool>()
        ? nn.functional.binary_cross_entropy_with_logits(value.masked_select(labels.Judged), labels.Right.masked_select(labels.Judged))
        : zeros(1).squeeze();
}
