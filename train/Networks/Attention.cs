using TorchSharp;
using static TorchSharp.torch;

namespace LamRobot.Training.Networks;

/// <summary>Attention of steps to a memory, with a bias given from outside.</summary>
internal sealed record Attention(LinearLayer Query, LinearLayer KeyValue, LinearLayer Output)
{
    private const int HeadWidth = PointerShape.Width / PointerShape.Heads;
    private static readonly Scalar Scale = 1 / Math.Sqrt(HeadWidth);

    public static Attention New(ParameterSet set, string name) => new(
        LinearLayer.New(set, name + ".query", PointerShape.Width, PointerShape.Width),
        LinearLayer.New(set, name + ".key_value", PointerShape.Width, 2 * PointerShape.Width),
        LinearLayer.New(set, name + ".output", PointerShape.Width, PointerShape.Width));

    /// <summary>Steps [b,t,d], memory [b,s,d] or one for all [1,s,d], bias that fits [b,h,t,s].</summary>
    public Tensor Forward(Tensor steps, Tensor memory, Tensor? bias)
    {
        var (batch, count, length) = (steps.shape[0], steps.shape[1], memory.shape[1]);
        var query = Query.Forward(steps).view(batch, count, PointerShape.Heads, HeadWidth).transpose(1, 2);
        var parts = KeyValue.Forward(memory).view(memory.shape[0], length, 2, PointerShape.Heads, HeadWidth).permute(2, 0, 3, 1, 4).unbind(0);
        var scores = query.matmul(parts[0].transpose(2, 3)).Times(Scale);
        var weights = (bias is null ? scores : scores.Plus(bias)).softmax(-1);
        return Output.Forward(weights.matmul(parts[1]).transpose(1, 2).reshape(batch, count, PointerShape.Width));
    }
}
