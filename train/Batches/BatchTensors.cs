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
            tensor(candidates.Roles),
            [.. candidates.Parts.Select(part => new CandidatePart(
                tensor(part.Tokens, [part.Count, part.Words, MiniLm.Width]),
                tensor(part.TokenMask, [part.Count, part.Words]),
                tensor(part.NameMask, [part.Count, part.Words])))],
            tensor(candidates.Order));
        Steps = new(
            tensor(steps.Kind, each),
            tensor(steps.Parameter, each),
            tensor(steps.Action, each),
            tensor(steps.Previous, each),
            tensor(steps.Pointer, each),
            tensor(steps.Outcome, each),
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
