using System.Text.Json;
using LamRobot.Training.Networks;
using static TorchSharp.torch;

namespace LamRobot.Training.Loop;

/// <summary>Saves and restores a run: weights, the optimiser's memory, and how far it has come.</summary>
internal static class Checkpoint
{
    /// <summary>The file of the weights, in a run's folder and in a model's.</summary>
    public const string WeightsFile = "weights.safetensors";

    private const string OptimiserFile = "optimiser.safetensors";
    private const string ProgressFile = "progress.json";

    public static bool Exists(string folder) => File.Exists(Path.Combine(folder, ProgressFile));

    public static bool IsComplete(string folder) => Exists(folder) && LoadProgress(folder).Complete;

    public static void Save(string folder, ParameterSet parameters, AdamW optimiser, TrainingProgress progress)
    {
        Directory.CreateDirectory(folder);
        Write(folder, WeightsFile, parameters.Items.Select(item => (item.Name, item.Value.shape, item.Value.data<float>().ToArray())));
        Write(folder, OptimiserFile, optimiser.Slots.SelectMany(slot => new[]
        {
            ("first." + slot.Parameter.Name, slot.Parameter.Value.shape, slot.First),
            ("second." + slot.Parameter.Name, slot.Parameter.Value.shape, slot.Second),
            ("steps." + slot.Parameter.Name, [1L], [(float)slot.Steps]),
        }));
        File.WriteAllText(Path.Combine(folder, ProgressFile), JsonSerializer.Serialize(progress));
    }

    /// <summary>Writes beside the file and then takes its place: a run that is killed leaves a whole file.</summary>
    private static void Write(string folder, string file, IEnumerable<(string Name, long[] Shape, float[] Values)> tensors)
    {
        var path = Path.Combine(folder, file);
        Safetensors.Write(path + ".new", tensors);
        File.Move(path + ".new", path, overwrite: true);
    }

    /// <summary>Writes the weights alone, in half precision: another training can begin with them.</summary>
    public static void WriteWeights(string folder, ParameterSet parameters) =>
        Safetensors.WriteHalf(Path.Combine(folder, WeightsFile), parameters.Items.Select(item => (item.Name, item.Value.shape, item.Value.data<float>().ToArray())));

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
