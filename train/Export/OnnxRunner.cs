using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace LamRobot.Training.Export;

/// <summary>Runs an exported graph, to compare it with the network that it was made from.</summary>
internal sealed class OnnxRunner(string path) : IDisposable
{
    private readonly InferenceSession session = new(path, new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1 });

    /// <summary>Names of what the graph takes.</summary>
    public IReadOnlyList<string> Inputs => session.InputNames;

    public IReadOnlyDictionary<string, float[]> Run(params IEnumerable<(string Name, Array Values, int[] Shape)> inputs)
    {
        var values = inputs.Select(input => input.Values switch
        {
            float[] floats => NamedOnnxValue.CreateFromTensor(input.Name, new DenseTensor<float>(floats, input.Shape)),
            long[] integers => NamedOnnxValue.CreateFromTensor(input.Name, new DenseTensor<long>(integers, input.Shape)),
            bool[] flags => NamedOnnxValue.CreateFromTensor(input.Name, new DenseTensor<bool>(flags, input.Shape)),
            _ => throw new ArgumentException($"{input.Name} has an unsupported type.", nameof(inputs)),
        }).ToList();
        using var results = session.Run(values);
        return results.ToDictionary(result => result.Name, result => result.AsEnumerable<float>().ToArray());
    }

    public void Dispose() => session.Dispose();
}
