using LamRobot.Training.Batches;
using LamRobot.Training.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace LamRobot.Training.Loop;

/// <summary>How wrong the network is on a batch.</summary>
internal static class LamLoss
{
    private static readonly Scalar MinusOne = -1.0;
    private static readonly Scalar First = 0;

    /// <summary>The loss of a batch in training.</summary>
    public static LossParts Of(LamNetwork network, TrainingBatch batch, bool tuned)
    {
        var tensors = new BatchTensors(batch);
        return Measure(Predict(network, tensors, tuned, training: true), tensors);
    }

    /// <summary>Runs the network with the right choices fed back; where nobody knows a pointer, the network's own of a first pass is.</summary>
    public static Prediction Predict(LamNetwork network, BatchTensors batch, bool tuned, bool training)
    {
        var commands = network.Encode(batch.Ids, batch.Mask, batch.Raw, batch.Lexical, batch.Candidates, tuned);
        var rows = network.Pointer.Rows(batch.Candidates, training);
        var steps = batch.Steps;
        if (!batch.PointerKnown.all().item<bool>())
        {
            using var fixedWeights = no_grad();
            var own = network.Pointer.Decode(commands, rows, steps, training).Pointer.argmax(-1);
            var before = cat([zeros_like(own).slice(1, 0, 1, 1), own.slice(1, 0, own.shape[1] - 1, 1)], 1);
            steps = steps with { Pointer = where(batch.PointerKnown, steps.Pointer, before) };
        }

        var output = network.Pointer.Decode(commands, rows, steps, training);
        return new(output, network.Pointer.End(commands, output.State, batch.GoldPointer.clamp_min(First)));
    }

    /// <summary>The three parts: rows (any accepted one is right), words pointed at, ends of spans.</summary>
    public static LossParts Measure(Prediction prediction, BatchTensors batch)
    {
        var accepted = prediction.Output.Choice.log_softmax(-1).Exclude(batch.Gold.logical_not()).logsumexp(-1);
        var choice = accepted.masked_select(batch.Learnt).mean().mul(MinusOne);
        return new(choice, CrossEntropy(prediction.Output.Pointer, batch.GoldPointer), CrossEntropy(prediction.End, batch.GoldEnd));
    }

    /// <summary>Which commands are right from the first step to the last, each step given the right ones before it.</summary>
    public static bool[] Exact(Prediction prediction, TrainingBatch batch)
    {
        var choice = prediction.Output.Choice.argmax(-1).data<long>().ToArray();
        var pointer = prediction.Output.Pointer.argmax(-1).data<long>().ToArray();
        var end = prediction.End.argmax(-1).data<long>().ToArray();
        var steps = batch.Steps;
        var rows = batch.Candidates.Count + PointerShape.SpecialRows;
        bool Right(int i) => !steps.Valid[i]
            || ((!steps.HasGold[i] || steps.Gold[(i * rows) + choice[i]])
                && (steps.GoldEnd[i] < 0 || (pointer[i] == steps.GoldPointer[i] && end[i] == steps.GoldEnd[i])));
        return [.. Enumerable.Range(0, batch.Commands.Count).Select(command => Enumerable.Range(command * steps.Count, steps.Count).All(Right))];
    }

    private static Tensor CrossEntropy(Tensor logits, Tensor gold)
    {
        var known = gold.ge(First);
        return known.any().item<bool>()
            ? nn.functional.cross_entropy(logits.flatten(0, 1), gold.flatten(), ignore_index: BatchSteps.Unknown)
            : zeros(1).squeeze();
    }
}
