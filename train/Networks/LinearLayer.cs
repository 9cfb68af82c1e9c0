using static TorchSharp.torch;

namespace LamRobot.Training.Networks;

/// <summary>A weight [out,in] and a bias.</summary>
internal sealed record LinearLayer(Tensor Weight, Tensor? Bias)
{
    public static LinearLayer New(ParameterSet set, string name, int inputs, int outputs)
    {
        var bound = 1 / Math.Sqrt(inputs);
        return new(set.AddUniform(name + ".weight", bound, outputs, inputs), set.AddUniform(name + ".bias", bound, outputs));
    }

    public Tensor Forward(Tensor values) => nn.functional.linear(values, Weight, Bias);
}
