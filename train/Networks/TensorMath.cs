using TorchSharp;
using static TorchSharp.torch;

namespace LamRobot.Training.Networks;

/// <summary>Arithmetic on tensors whose scalars live as long as the program.</summary>
/// <remarks>
/// The operators of TorchSharp make temporary scalars, which a collection may finalise during the native call
/// (github.com/dotnet/TorchSharp, issues 1434 and 1496): a long run then ends with "Expected false to be true".
/// </remarks>
internal static class TensorMath
{
    public static readonly Scalar Unscaled = 1;
    public static readonly Scalar Tiny = 1e-6;
    private static readonly Scalar MinusOne = -1;
    private static readonly Scalar Zero = 0.0;
    private static readonly Scalar Excluded = -1e9;

    public static Tensor Plus(this Tensor left, Tensor right) => left.add(right, Unscaled);

    public static Tensor Minus(this Tensor left, Tensor right) => left.add(right, MinusOne);

    public static Tensor Times(this Tensor left, Scalar factor) => left.mul(factor);

    /// <summary>Sets what a mask names to a value that no softmax chooses.</summary>
    public static Tensor Exclude(this Tensor values, Tensor mask) => values.masked_fill(mask, Excluded);

    public static Tensor ClearWhere(this Tensor values, Tensor mask) => values.masked_fill(mask, Zero);

    public static Tensor FillWhere(this Tensor values, Tensor mask, Scalar value) => values.masked_fill(mask, value);

    /// <summary>Scales vectors of the last dimension to length one.</summary>
    public static Tensor Unit(this Tensor vectors)
    {
        var lengths = vectors.mul(vectors).sum(-1, keepdim: true).add(Tiny, Unscaled).sqrt();
        return vectors.div(lengths);
    }

    /// <summary>0, 1, 2 ... as many as asked for.</summary>
    public static Tensor Positions(long count) => tensor([.. Enumerable.Range(0, (int)count).Select(i => (long)i)]);

    /// <summary>Looks rows up: table [n,d] and indices of any shape give that shape with d appended.</summary>
    public static Tensor Rows(this Tensor table, Tensor indices) =>
        table.index_select(0, indices.reshape(-1)).view([.. indices.shape, table.shape[1]]);
}
