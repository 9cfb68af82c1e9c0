using TorchSharp;
using static TorchSharp.torch;

namespace LamRobot.Training.Networks;

/// <summary>Compares each word of a command with each word of a candidate in a small shared space.</summary>
internal sealed class LateInteraction(ParameterSet set)
{
    private static readonly Scalar Lowest = -1.0;
    private static readonly Scalar One = 1.0;

    /// <summary>The projection [128,384].</summary>
    public LinearLayer Projection { get; } = new(set.AddNormal("late.weight", 1 / Math.Sqrt(MiniLm.Width), PointerShape.LateWidth, MiniLm.Width), null);

    /// <summary>Candidate tokens [n,l,384] as unit vectors [n,l,128].</summary>
    public Tensor Keys(Tensor tokens) => Projection.Forward(tokens).Unit();

    /// <summary>For each word and candidate [b,s,n,2]: the best matching word of the candidate, and how much of its name stands near.</summary>
    public Tensor Compare(Tensor command, Tensor mask, CandidateVectors candidates)
    {
        var words = Projection.Forward(command).Unit().mul(mask.unsqueeze(-1));
        return cat([.. candidates.Parts.Select(part => Compare(words, part))], 2).index_select(2, candidates.Order);
    }

    private Tensor Compare(Tensor words, CandidatePart part)
    {
        var (batch, length, count, width) = (words.shape[0], words.shape[1], part.Tokens.shape[0], part.Tokens.shape[1]);
        var keys = Keys(part.Tokens).view(-1, PointerShape.LateWidth);
        var match = words.view(-1, PointerShape.LateWidth).matmul(keys.t()).view(batch, length, count, width);
        var best = match.FillWhere(part.TokenMask.logical_not(), Lowest).amax(-1);
        return stack([best, Coverage(match, part.NameMask)], -1);
    }

    /// <summary>How much of a name stands near: read, not learnt.</summary>
    private static Tensor Coverage(Tensor match, Tensor names)
    {
        using var fixedWeights = no_grad();
        var (batch, length, count) = (match.shape[0], match.shape[1], match.shape[2]);
        var flags = names.to_type(ScalarType.Float32);
        var which = names.nonzero();
        var (candidate, token) = (which.select(1, 0), which.select(1, 1));
        var words = match.view(batch, length, -1).index_select(2, candidate.mul(names.shape[1]).Plus(token)).transpose(1, 2);
        var near = nn.functional.max_pool1d(words, (2 * PointerShape.NearWords) + 1, 1, PointerShape.NearWords).relu();
        var sums = zeros(batch, count, length).index_add_(1, candidate, near, One);
        return sums.div(flags.sum(1).clamp_min(One).view(1, -1, 1)).transpose(1, 2);
    }
}
