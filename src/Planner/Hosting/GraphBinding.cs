using Microsoft.ML.OnnxRuntime;

namespace LamRobot.Planner.Hosting;

/// <summary>Arrays that are bound to a graph's inputs and outputs and stay so from run to run.</summary>
/// <remarks>For one thread at a time. On the processor nothing is copied; another device gets the changing inputs anew at each run.</remarks>
internal sealed class GraphBinding(InferenceSession session, RunOptions options, Func<GraphRun> enter) : IDisposable
{
    private readonly OrtIoBinding binding = session.CreateIoBinding();
    private readonly Dictionary<string, OrtValue> values = new(StringComparer.Ordinal);
    private readonly HashSet<string> changing = new(StringComparer.Ordinal);

    /// <summary>Binds inputs; those that were bound under the same names are let go.</summary>
    /// <param name="inputs">The values.</param>
    /// <param name="change">Whether they are written to between runs.</param>
    public void SetInputs(IEnumerable<GraphInput> inputs, bool change = false)
    {
        foreach (var input in inputs)
        {
            var value = input.ToValue();
            binding.BindInput(input.Name, value);
            Hold(input.Name, value);
            if (change)
            {
                changing.Add(input.Name);
            }
        }
    }

    /// <summary>Binds outputs; those that were bound under the same names are let go.</summary>
    public void SetOutputs(IEnumerable<GraphInput> outputs)
    {
        foreach (var output in outputs)
        {
            var value = output.ToValue();
            binding.BindOutput(output.Name, value);
            Hold(output.Name, value);
        }
    }

    public void Run()
    {
        foreach (var name in changing)
        {
            binding.BindInput(name, values[name]);
        }

        using var run = enter();
        session.RunWithBinding(options, binding);
        binding.SynchronizeBoundOutputs();
    }

    public void Dispose()
    {
        binding.Dispose();
        foreach (var value in values.Values)
        {
            value.Dispose();
        }
    }

    private void Hold(string name, OrtValue value)
    {
        if (values.Remove(name, out var before))
        {
            before.Dispose();
        }

        values[name] = value;
    }
}
