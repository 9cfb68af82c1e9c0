using LamRobot.Training.Networks;
using TorchSharp;

namespace LamRobot.Training.Export;

/// <summary>Moves the work of a query's layer to the keys, which are computed once: (Wx + b)·k is x·(Wᵀk) + b·k.</summary>
/// <param name="Keys">Makes the keys that the query's input meets.</param>
/// <param name="Offsets">Makes what each key adds whatever the query is; one output.</param>
internal sealed record FoldedKeys(LinearLayer Keys, LinearLayer Offsets)
{
    public static FoldedKeys Of(LinearLayer query, LinearLayer key, Scalar scale)
    {
        var (weight, bias) = (query.Weight.detach().Times(scale), query.Bias!.detach().Times(scale).unsqueeze(0));
        var (keyWeight, keyBias) = (key.Weight.detach(), key.Bias!.detach().unsqueeze(1));
        return new(
            new(weight.t().matmul(keyWeight), weight.t().matmul(keyBias).squeeze(1)),
            new(bias.matmul(keyWeight), bias.matmul(keyBias).squeeze(1)));
    }
}
