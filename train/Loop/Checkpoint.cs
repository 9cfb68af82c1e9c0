using System.Text.Json;
using LamRobot.Training.Networks;
using static TorchSharp.torch;

namespace LamRobot.Training.Loop;

/// <summary>Saves and restores a run: weights, the optimiser's memory, and how far it has come.</summary>
internal static class Checkpoint
{
    private const string WeightsFile = "weights.safetensors";
    private const string OptimiserFile = "optimiser.safetensors";
    private const string ProgressFile = "progress.json";

    public static void Save(string folder, ParameterSet parameters, AdamW optimiser, TrainingProgress progress)
    {
        Directory.CreateDirectory(folder);
        Safetensors.Write(Path.Combine(folder, WeightsFile), parameters.Items.Select(item => (item.Name, item.Value.shape, item.Value.data<float>().ToArray())));
        Safetensors.Write(Path.Combine(folder, OptimiserFile), optimiser.Slots.SelectMany(slot => new[]
        {
            ("first." + slot.Parameter.Name, slot.Parameter.Value.shape, slot.First),
            ("second." + slot.Parameter.Name, slot.Parameter.Value.shape, slot.Second),
            ("steps." + slot.Parameter.Name, [1L], [(float)slot.Steps]),
        }));
        File.WriteAllText(Path.Combine(folder, ProgressFile), JsonSerializer.Serialize(progress));
    }

    public static void LoadWeights(string folder, ParameterSet parameters)
    {
        var weights = new Safetensors(Path.Combine(folder, WeightsFile));
        using var fixedWeights = no_grad();
        foreach (var parameter in parameters.Items)
        {
            using var values = tensor(weights.ReadFloats(parameter.Name), parameter.Value.shape);
            parameter.Value.copy_(values);
        }
    }

    public static TrainingProgress Load(string folder, ParameterSet parameters, AdamW optimiser)
    {
        LoadWeights(folder, parameters);
        var memory = new Safetensors(Path.Combine(folder, OptimiserFile));
        foreach (var slot in optimiser.Slots)
        {
            memory.ReadFloats("first." + slot.Parameter.Name).CopyTo(slot.First, 0);
            memory.ReadFloats("second." + slot.Parameter.Name).CopyTo(slot.Second, 0);
            slot.Steps = (int)memory.ReadFloats("steps." + slot.Parameter.Name)[0];
        }

        return LoadProgress(folder);
    }

    public static TrainingProgress LoadProgress(string folder) => JsonSerializer.Deserialize<TrainingProgress>(File.ReadAllText(Path.Combine(folder, ProgressFile)))!;
}
