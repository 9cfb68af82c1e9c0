using LamRobot.Training.Networks;
using static TorchSharp.torch;

namespace LamRobot.Training.Batches;

/// <summary>A batch as tensors.</summary>
internal sealed class BatchTensors
{
    public BatchTensors(TrainingBatch batch)
    {
        var (commands, candidates, steps) = (batch.Commands, batch.Candidates, batch.Steps);
        long[] words = [commands.Count, commands.Words];
        long[] each = [commands.Count, steps.Count];
        long rows = candidates.Count + PointerShape.SpecialRows;
        Ids = tensor(commands.Ids, words);
        Mask = tensor(commands.Mask, words);
        Raw = tensor(commands.Raw, [.. words, MiniLm.Width]);
        Lexical = tensor(commands.Lexical, [.. words, rows, PointerShape.LexicalFeatures]);
        Candidates = new(
            tensor(candidates.Pooled, [candidates.Count, MiniLm.Width]),
            tensor(candidates.Tokens, [candidates.Count, candidates.Words, MiniLm.Width]),
            tensor(candidates.TokenMask, [candidates.Count, candidates.Words]),
            tensor(candidates.NameMask, [candidates.Count, candidates.Words]));
        Steps = new(
            tensor(steps.Kind, each),
            tensor(steps.Parameter, each),
            tensor(steps.Action, each),
            tensor(steps.Previous, each),
            tensor(steps.Pointer, each),
            tensor(steps.Allowed, [.. each, rows]));
        PointerKnown = tensor(steps.PointerKnown, each);
        Learnt = tensor(steps.HasGold, each);
        Gold = tensor(steps.Gold, [.. each, rows]);
        GoldPointer = tensor(steps.GoldPointer, each);
        GoldEnd = tensor(steps.GoldEnd, each);
    }

    public Tensor Ids { get; }

    public Tensor Mask { get; }

    public Tensor Raw { get; }

    public Tensor Lexical { get; }

    public CandidateVectors Candidates { get; }

    public DecoderSteps Steps { get; }

    public Tensor PointerKnown { get; }

    /// <summary>Which steps have a right row.</summary>
    public Tensor Learnt { get; }

    public Tensor Gold { get; }

    public Tensor GoldPointer { get; }

    public Tensor GoldEnd { get; }
}
