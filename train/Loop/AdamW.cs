using System.Numerics;
using System.Runtime.InteropServices;
using LamRobot.Training.Networks;
using static TorchSharp.torch;

namespace LamRobot.Training.Loop;

/// <summary>AdamW with a rate for each group, in one pass over the weights; gradients are clipped by their common length. Pretrained weights decay to where they began.</summary>
/// <remarks>Sources: Loshchilov and Hutter, Decoupled Weight Decay Regularization, 2019; Li and others, Explicit Inductive Bias for Transfer Learning (L2-SP), 2018.</remarks>
internal sealed class AdamW
{
    private const float FirstDecay = 0.9f;
    private const float SecondDecay = 0.98f;
    private const float Epsilon = 1e-8f;
    private const float WeightDecay = 0.01f;
    private const float PretrainedDecay = 1;
    private const double LongestGradient = 1;

    public AdamW(ParameterSet parameters) => Slots = [.. parameters.Items.Select(parameter => new AdamSlot(parameter))];

    public IReadOnlyList<AdamSlot> Slots { get; }

    /// <summary>Takes a step and clears the gradients; parameters without a gradient stay.</summary>
    public void Step(Func<LearningGroup, float> rate)
    {
        var learning = Slots.Select(slot => (Slot: slot, Gradient: slot.Parameter.Value.grad)).Where(pair => pair.Gradient is not null).ToList();
        var length = Math.Sqrt(learning.Sum(pair => SquaredLength(Floats(pair.Gradient!))));
        var scale = (float)Math.Min(1, LongestGradient / (length + 1e-6));
        foreach (var (slot, gradient) in learning)
        {
            slot.Steps++;
            Update(slot, Floats(gradient!), scale, rate(slot.Parameter.Group));
            gradient!.Dispose();
        }
    }

    private static Span<float> Floats(Tensor values) => MemoryMarshal.Cast<byte, float>(values.bytes);

    private static double SquaredLength(ReadOnlySpan<float> values)
    {
        var sum = Vector<float>.Zero;
        foreach (var part in MemoryMarshal.Cast<float, Vector<float>>(values))
        {
            sum += part * part;
        }

        var total = (double)Vector.Sum(sum);
        foreach (var value in values[(values.Length - (values.Length % Vector<float>.Count))..])
        {
            total += value * value;
        }

        return total;
    }

    private static void Update(AdamSlot slot, Span<float> gradient, float scale, float rate)
    {
        using var values = slot.Parameter.Value.detach();
        var weights = Floats(values);
        var firstScale = 1 / (1 - MathF.Pow(FirstDecay, slot.Steps));
        var secondScale = 1 / (1 - MathF.Pow(SecondDecay, slot.Steps));
        var whole = weights.Length - (weights.Length % Vector<float>.Count);
        var pretrained = slot.Start.Length > 0;
        var start = MemoryMarshal.Cast<float, Vector<float>>(slot.Start.AsSpan());
        var w = MemoryMarshal.Cast<float, Vector<float>>(weights);
        var g = MemoryMarshal.Cast<float, Vector<float>>(gradient);
        var m = MemoryMarshal.Cast<float, Vector<float>>(slot.First.AsSpan());
        var v = MemoryMarshal.Cast<float, Vector<float>>(slot.Second.AsSpan());
        for (var i = 0; i < w.Length; i++)
        {
            var step = g[i] * scale;
            m[i] = (m[i] * FirstDecay) + (step * (1 - FirstDecay));
            v[i] = (v[i] * SecondDecay) + (step * step * (1 - SecondDecay));
            var excess = pretrained ? (w[i] - start[i]) * PretrainedDecay : w[i] * WeightDecay;
            w[i] -= rate * ((m[i] * firstScale / (Vector.SquareRoot(v[i] * secondScale) + new Vector<float>(Epsilon))) + excess);
        }

        for (var i = whole; i < weights.Length; i++)
        {
            var step = gradient[i] * scale;
            slot.First[i] = (slot.First[i] * FirstDecay) + (step * (1 - FirstDecay));
            slot.Second[i] = (slot.Second[i] * SecondDecay) + (step * step * (1 - SecondDecay));
            var excess = pretrained ? (weights[i] - slot.Start[i]) * PretrainedDecay : weights[i] * WeightDecay;
            weights[i] -= rate * ((slot.First[i] * firstScale / (MathF.Sqrt(slot.Second[i] * secondScale) + Epsilon)) + excess);
        }

        gradient.Clear();
    }
}
