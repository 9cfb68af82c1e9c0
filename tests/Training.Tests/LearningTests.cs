using LamRobot.Planner.Text;
using LamRobot.Training.Batches;
using LamRobot.Training.Loop;
using LamRobot.Training.Networks;
using static TorchSharp.torch;

namespace LamRobot.Training.Tests;

public sealed class LearningTests
{
    [Fact]
    public void The_network_learns_an_example_by_heart_and_a_checkpoint_keeps_it()
    {
        using var encoder = new FrozenEncoder(ModelFolders.MiniLm);
        var batch = new GroupBatcher(WordPieceTokenizer.Load(Path.Combine(ModelFolders.MiniLm, "vocab.txt")), encoder).Make("test", ExampleBuilder.Group(ExampleBuilder.Example), 1)[0];
        var frozen = new MiniLm(new(Path.Combine(ModelFolders.MiniLm, "model.safetensors")));
        var network = new LamNetwork(frozen, 4, 1);
        var optimiser = new AdamW(network.Parameters);
        var first = Loss(network, batch);
        for (var step = 0; step < 40; step++)
        {
            using var scope = NewDisposeScope();
            var tensors = new BatchTensors(batch);
            LamLoss.Measure(LamLoss.Predict(network, tensors, tuned: true, training: true), tensors).Sum.backward();
            optimiser.Step(group => group == LearningGroup.Decoder ? 1e-3f : 5e-5f);
        }

        var last = Loss(network, batch);
        Assert.True(last < first / 5, $"the loss went from {first} to {last}");

        var folder = Directory.CreateTempSubdirectory("lam-checkpoint").FullName;
        Checkpoint.Save(folder, network.Parameters, optimiser, new(40, 40, 1));
        var other = new LamNetwork(frozen, 4, 2);
        Assert.Equal(new TrainingProgress(40, 40, 1), Checkpoint.Load(folder, other.Parameters, new AdamW(other.Parameters)));
        Assert.Equal(last, Loss(other, batch), 1e-5);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Everything_learns_but_what_judges_plans()
    {
        using var encoder = new FrozenEncoder(ModelFolders.MiniLm);
        var batch = new GroupBatcher(WordPieceTokenizer.Load(Path.Combine(ModelFolders.MiniLm, "vocab.txt")), encoder).Make("test", ExampleBuilder.Group(ExampleBuilder.Example), 1)[0];
        var network = new LamNetwork(new MiniLm(new(Path.Combine(ModelFolders.MiniLm, "model.safetensors"))), 4, 1);
        var tensors = new BatchTensors(batch);

        LamLoss.Measure(LamLoss.Predict(network, tensors, tuned: true, training: false), tensors).Sum.backward();

        var still = network.Parameters.Items.Where(parameter => parameter.Value.grad is not { } gradient || gradient.abs().sum().item<float>() == 0).Select(parameter => parameter.Name);
        Assert.Equal(["value.widen.weight", "value.widen.bias", "value.narrow.weight", "value.narrow.bias"], still);
    }

    [Fact]
    public void The_pretrained_meaning_cannot_be_switched_off()
    {
        using var fixedWeights = no_grad();
        var set = new ParameterSet(1);
        var weights = new MeaningWeights(set);
        set.Items[^1].Value.fill_(-100);
        Assert.Equal(2.5, weights.Value[0][-1].item<float>(), 1e-3);
    }

    private static float Loss(LamNetwork network, TrainingBatch batch)
    {
        using var scope = NewDisposeScope();
        using var fixedWeights = no_grad();
        var tensors = new BatchTensors(batch);
        return LamLoss.Measure(LamLoss.Predict(network, tensors, tuned: true, training: false), tensors).Sum.item<float>();
    }
}
