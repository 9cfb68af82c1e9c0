using static TorchSharp.torch;

namespace LamRobot.Training.Networks;

/// <summary>A tensor that learns.</summary>
internal sealed record Parameter(string Name, LearningGroup Group, Tensor Value);
