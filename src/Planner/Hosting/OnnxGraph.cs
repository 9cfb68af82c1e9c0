using Microsoft.ML.OnnxRuntime;

namespace LamRobot.Planner.Hosting;

/// <summary>A loaded graph that takes and gives plain arrays.</summary>
/// <remarks>Thread-safe: ONNX Runtime's sessions are, but for their end, which waits here until no run is under way.</remarks>
internal sealed class OnnxGraph : IDisposable
{
    private static readonly RunOptions Plain = new();
    private readonly ReaderWriterLockSlim life = new();
    private readonly InferenceSession session;
    private bool ended;
    private readonly string[] outputs;

    public OnnxGraph(string path, ProviderChoice provider)
    {
        using var options = ExecutionProviders.OptionsFor(provider);
        session = new(path, options);
        outputs = [.. session.OutputMetadata.Keys];
        Inputs = session.InputMetadata.ToDictionary(pair => pair.Key, pair => new DeclaredShape(pair.Value), StringComparer.Ordinal);
        Outputs = session.OutputMetadata.ToDictionary(pair => pair.Key, pair => new DeclaredShape(pair.Value), StringComparer.Ordinal);
    }

    /// <summary>What the graph takes, by name.</summary>
    public IReadOnlyDictionary<string, DeclaredShape> Inputs { get; }

    /// <summary>What the graph gives, by name.</summary>
    public IReadOnlyDictionary<string, DeclaredShape> Outputs { get; }

    /// <summary>Runs the graph.</summary>
    /// <param name="inputs">Values by name, each with its shape.</param>
    /// <returns>The float outputs, by name.</returns>
    /// <exception cref="ObjectDisposedException">The graph was disposed.</exception>
    public IReadOnlyDictionary<string, float[]> Run(params IReadOnlyList<GraphInput> inputs)
    {
        var values = new List<OrtValue>(inputs.Count);
        try
        {
            values.AddRange(inputs.Select(input => input.ToValue()));
            using var run = Enter();
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

    /// <summary>Runs the graph and writes the outputs that are asked for where they are wanted, without a copy.</summary>
    /// <param name="inputs">Values by name, each with its shape.</param>
    /// <param name="results">The outputs that are wanted.</param>
    public void Fill(IReadOnlyList<GraphInput> inputs, IReadOnlyList<GraphInput> results)
    {
        using var bound = Bind();
        bound.SetInputs(inputs);
        bound.SetOutputs(results);
        bound.Run();
    }

    /// <summary>Begins a binding, whose arrays stay bound from run to run.</summary>
    public GraphBinding Bind() => new(session, Plain, Enter);

    public void Dispose()
    {
        life.EnterWriteLock();
        try
        {
            ended = true;
            session.Dispose();
        }
        finally
        {
            life.ExitWriteLock();
        }
    }

    private GraphRun Enter()
    {
        life.EnterReadLock();
        if (!ended)
        {
            return new(life);
        }

        life.ExitReadLock();
        throw new ObjectDisposedException(nameof(OnnxGraph));
    }
}
