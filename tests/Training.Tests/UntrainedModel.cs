using LamRobot.Planner.Lam;
using LamRobot.Training.Export;
using LamRobot.Training.Networks;
using static TorchSharp.torch;

namespace LamRobot.Training.Tests;

/// <summary>A model with random weights, exported and loaded as the service does it.</summary>
public sealed class UntrainedModel : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("lam-untrained").FullName;

    public UntrainedModel()
    {
        using var scope = NewDisposeScope();
        var random = new Random(9);
        var network = new LamNetwork(new(new(Path.Combine(ModelFolders.MiniLm, MiniLmExport.WeightFile))), 2, 8);
        using (no_grad())
        {
            // Zero at first in training: here they are to matter.
            foreach (var parameter in network.Parameters.Items.Where(parameter => parameter.Name.StartsWith("bias.", StringComparison.Ordinal) || parameter.Name.StartsWith("used.", StringComparison.Ordinal) || parameter.Name is "input.outcome" or "roles"))
            {
                float[] values = [.. Enumerable.Range(0, (int)parameter.Value.numel()).Select(_ => (float)((random.NextDouble() * 2) - 1))];
                parameter.Value.copy_(tensor(values, parameter.Value.shape));
            }
        }

        LamExport.Write(folder, network);
        File.WriteAllText(Path.Combine(folder, LamCard.FileName), "{}");
        Model = LamModel.Load(folder, ModelFolders.MiniLm);
    }

    public LamModel Model { get; }

    public void Dispose()
    {
        Model.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
