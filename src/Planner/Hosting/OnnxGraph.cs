using Microsoft.ML.OnnxRuntime;

namespace LamRobot.Planner.Hosting;

/// <summary>A loaded graph that takes and gives plain arrays.</summary>
/// <remarks>Thread-safe: ONNX Runtime's sessions are.</remarks>
internal sealed class OnnxGraph : IDisposable
{
    private static readonly RunOptions Plain = new();
    private readonly InferenceSession session;
    private readonly string[] outputs;

    public OnnxGraph(string path, ProviderChoice provider)
    {
        using var options = ExecutionProviders.OptionsFor(provider);
        session = new(path, options);
        outputs = [.. session.OutputMetadata.Keys];
    }

    /// <summary>Runs the graph.</summary>
    /// <param name="inputs">Values by name, each with its shape.</param>
    /// <returns>The float outputs, by name.</returns>
    public IReadOnlyDictionary<string, float[]> Run(params IReadOnlyList<GraphInput> inputs)
    {
        var values = new List<OrtValue>(inputs.Count);
        try
        {
            foreach (var input in inputs)
            {
                values.Add(input.ToValue());
            }

            using var results = session.Run(Plain, [.. inputs.Select(input => input.Name)], values, outputs);
            var named = new Dictionary<string, float[]>(outputs.Length, StringComparer.Ordinal);
            for (var i = 0; i < outputs.Length; i++)
            {
                named[outputs[i]] = results[i].GetTensorDataAsSpan<float>().ToArray();
            }

            return named;
        }
        finally
        {
            values.ForEach(value => value.Dispose());
        }
    }

    public void Dispose() => session.Dispose();
}
