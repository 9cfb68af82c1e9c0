namespace LamRobot.Planner.Tests.Causal;

/// <summary>The forms in which exporters write a decoder.</summary>
public enum DecoderForm
{
    /// <summary>Attention of single products and sums, with <c>position_ids</c>, as Optimum writes it.</summary>
    Plain,

    /// <summary>The same with cache and logits in half precision.</summary>
    PlainHalf,

    /// <summary>The operator com.microsoft GroupQueryAttention, which turns and caches itself, as onnx-community's graphs have it.</summary>
    Grouped,
}
