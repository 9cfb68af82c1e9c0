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

    public Tensor Forward(Tensor values) => MixedPrecision.IsOn
        ? ForwardHalf(values).to_type(ScalarType.Float32)
        : nn.functional.linear(values, Weight, Bias);

    /// <summary>Runs it and the smooth rectifier (GELU) after it, which stays in the precision of the product.</summary>
    public Tensor ForwardGelu(Tensor values) =>
        nn.functional.gelu(MixedPrecision.IsOn ? ForwardHalf(values) : nn.functional.linear(values, Weight, Bias));

    private Tensor ForwardHalf(Tensor values) =>
        nn.functional.linear(values.to_type(ScalarType.BFloat16), Weight.to_type(ScalarType.BFloat16), Bias?.to_type(ScalarType.BFloat16));
}
