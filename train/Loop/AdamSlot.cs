using LamRobot.Training.Networks;

namespace LamRobot.Training.Loop;

/// <summary>What the optimiser remembers of a parameter: averages of its gradient and of the gradient's square.</summary>
internal sealed class AdamSlot(Parameter parameter)
{
    public Parameter Parameter => parameter;

    public int Steps { get; set; }

    /// <summary>Where a pretrained parameter began, which it is drawn back to; empty for a new one, which is drawn to zero.</summary>
    public float[] Start { get; } = parameter.Group == LearningGroup.Encoder ? parameter.Value.data<float>().ToArray() : [];

    public float[] First { get; } = new float[parameter.Value.numel()];

    public float[] Second { get; } = new float[parameter.Value.numel()];
}
