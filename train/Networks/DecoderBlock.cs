using static TorchSharp.torch;

namespace LamRobot.Training.Networks;

/// <summary>A block of the decoder: attention to the steps before, to the command, and feed-forward, each normalised first.</summary>
internal sealed record DecoderBlock(NormLayer BeforeSelf, Attention Self, NormLayer BeforeCross, Attention Cross, NormLayer BeforeFeedForward, LinearLayer Widen, LinearLayer Narrow)
{
    public static DecoderBlock New(ParameterSet set, string name) => new(
        NormLayer.New(set, name + ".before_self", PointerShape.Width),
        Attention.New(set, name + ".self"),
        NormLayer.New(set, name + ".before_cross", PointerShape.Width),
        Attention.New(set, name + ".cross"),
        NormLayer.New(set, name + ".before_feed_forward", PointerShape.Width),
        LinearLayer.New(set, name + ".widen", PointerShape.Width, PointerShape.FeedForwardWidth),
        LinearLayer.New(set, name + ".narrow", PointerShape.FeedForwardWidth, PointerShape.Width));

    public Tensor Forward(Tensor steps, Tensor memory, Tensor selfBias, Tensor crossBias, bool training)
    {
        Tensor Drop(Tensor values) => nn.functional.dropout(values, GroundedPointer.Dropout, training);
        var normed = BeforeSelf.Forward(steps);
        steps = steps.Plus(Drop(Self.Forward(normed, normed, selfBias)));
        steps = steps.Plus(Drop(Cross.Forward(BeforeCross.Forward(steps), memory, crossBias)));
        return steps.Plus(Drop(Narrow.Forward(Widen.ForwardGelu(BeforeFeedForward.Forward(steps)))));
    }
}
