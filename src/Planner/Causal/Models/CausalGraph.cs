using System.Globalization;
using System.Text.RegularExpressions;
using LamRobot.Planner.Hosting;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace LamRobot.Planner.Causal.Models;

/// <summary>A decoder with a cache of keys and values: <c>input_ids</c>, <c>attention_mask</c>, <c>past_key_values.N.key</c> and <c>.value</c> in, <c>logits</c> and <c>present.N.key</c> and <c>.value</c> out.</summary>
internal sealed partial class CausalGraph : IDisposable
{
    private static readonly RunOptions Plain = new();
    private static readonly HashSet<string> Known = new(["input_ids", "attention_mask", "position_ids", "num_logits_to_keep", "use_cache_branch"], StringComparer.Ordinal);
    private readonly InferenceSession session;
    private readonly OrtMemoryInfo cacheMemory;
    private readonly List<string> past;
    private readonly List<string> present;
    private readonly CausalSettings settings;

    /// <summary>Loads a graph.</summary>
    /// <param name="path">The file.</param>
    /// <param name="settings">What the graph may leave open.</param>
    /// <param name="provider">Where it runs.</param>
    /// <exception cref="InvalidDataException">It is no graph.</exception>
    /// <exception cref="NotSupportedException">Its inputs or outputs are not of this layout.</exception>
    public CausalGraph(string path, CausalSettings settings, ProviderChoice provider)
    {
        this.settings = settings;
        using var options = ExecutionProviders.OptionsFor(provider);
        // A language model's products are large enough for every core.
        options.IntraOpNumThreads = Environment.ProcessorCount;
        session = Open(path, options);
        try
        {
            past = Ordered(session.InputMetadata.Keys, PastName());
            present = Ordered(session.OutputMetadata.Keys, PresentName());
            Check();
        }
        catch (NotSupportedException exception)
        {
            session.Dispose();
            throw new NotSupportedException($"{path} is not of the layout that is supported (docs/planners.md). {exception.Message}", exception);
        }

        // The cache stays where the model runs: copying it to and fro would take longer than the model does.
        cacheMemory = provider.Name == "cuda" ? new(OrtMemoryInfo.allocatorCUDA, OrtAllocatorType.DeviceAllocator, 0, OrtMemType.Default) : OrtMemoryInfo.DefaultInstance;
    }

    /// <summary>How many tokens the model can attend to.</summary>
    public int ContextLength => settings.ContextLength;

    /// <summary>The cache of a text without tokens.</summary>
    /// <returns>The cache; the caller disposes it.</returns>
    public KeyValueCache Empty() => new([.. past.Select(name => OrtValue.CreateAllocatedTensorValue(OrtAllocator.DefaultInstance, session.InputMetadata[name].ElementDataType, CacheShape(name)))], 0);

    /// <summary>Reads further tokens.</summary>
    /// <param name="tokens">The tokens, one at least.</param>
    /// <param name="before">What was read before; it stays as it is.</param>
    /// <returns>The logits behind the last token, shape [vocabulary], and the cache with these tokens, which the caller disposes.</returns>
    public (float[] Logits, KeyValueCache After) Run(IReadOnlyList<int> tokens, KeyValueCache before)
    {
        using var binding = session.CreateIoBinding();
        var owned = new List<OrtValue>();
        try
        {
            foreach (var (name, value) in Inputs(tokens, before.Length))
            {
                owned.Add(value);
                binding.BindInput(name, value);
            }

            for (var i = 0; i < past.Count; i++)
            {
                binding.BindInput(past[i], before.Values[i]);
                binding.BindOutputToDevice(present[i], cacheMemory);
            }

            binding.BindOutputToDevice("logits", OrtMemoryInfo.DefaultInstance);
            session.RunWithBinding(Plain, binding);
            var results = binding.GetOutputValues();
            using var logits = results[past.Count];
            return (LastRow(logits), new([.. results.Take(past.Count)], before.Length + tokens.Count));
        }
        finally
        {
            owned.ForEach(value => value.Dispose());
        }
    }

    public void Dispose()
    {
        session.Dispose();
        if (!ReferenceEquals(cacheMemory, OrtMemoryInfo.DefaultInstance))
        {
            cacheMemory.Dispose();
        }
    }

    private static InferenceSession Open(string path, SessionOptions options)
    {
        try
        {
            return new(path, options);
        }
        catch (OnnxRuntimeException exception)
        {
            throw new InvalidDataException($"{path} cannot be loaded: {exception.Message}", exception);
        }
    }

    private static List<string> Ordered(IEnumerable<string> names, Regex pattern) =>
        [.. names.Select(name => pattern.Match(name)).Where(match => match.Success).OrderBy(match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).ThenBy(match => match.Groups[2].Value, StringComparer.Ordinal).Select(match => match.Value)];

    /// <summary>The logits behind the last token, of a graph that gives those of all tokens or of the last alone.</summary>
    private static float[] LastRow(OrtValue logits)
    {
        var info = logits.GetTensorTypeAndShape();
        var width = checked((int)info.Shape[^1]);
        if (info.ElementDataType == TensorElementType.Float)
        {
            return logits.GetTensorDataAsSpan<float>()[^width..].ToArray();
        }

        var row = new float[width];
        var halves = logits.GetTensorDataAsSpan<Float16>()[^width..];
        for (var i = 0; i < width; i++)
        {
            row[i] = (float)halves[i];
        }

        return row;
    }

    private IEnumerable<(string Name, OrtValue Value)> Inputs(IReadOnlyList<int> tokens, int read)
    {
        var all = read + tokens.Count;
        yield return ("input_ids", Integers([.. tokens.Select(token => (long)token)], 1, tokens.Count));
        yield return ("attention_mask", Integers([.. Enumerable.Repeat(1L, all)], 1, all));
        if (session.InputMetadata.ContainsKey("position_ids"))
        {
            yield return ("position_ids", Integers([.. Enumerable.Range(read, tokens.Count).Select(place => (long)place)], 1, tokens.Count));
        }

        if (session.InputMetadata.ContainsKey("num_logits_to_keep"))
        {
            yield return ("num_logits_to_keep", Integers([1]));
        }

        if (session.InputMetadata.ContainsKey("use_cache_branch"))
        {
            yield return ("use_cache_branch", OrtValue.CreateTensorValueFromMemory([read > 0], [1]));
        }
    }

    private static OrtValue Integers(long[] values, params long[] shape) => OrtValue.CreateTensorValueFromMemory(values, shape);

    private long[] CacheShape(string name)
    {
        var sizes = session.InputMetadata[name].Dimensions;
        return [1, sizes[1] > 0 ? sizes[1] : settings.KeyValueHeads, 0, sizes[3] > 0 ? sizes[3] : settings.HeadWidth];
    }

    private void Check()
    {
        foreach (var needed in (string[])["input_ids", "attention_mask"])
        {
            Require(session.InputMetadata.ContainsKey(needed), $"It has no input {needed}.");
        }

        Require(session.OutputMetadata.TryGetValue("logits", out var logits), "It has no output logits.");
        Require(logits!.ElementDataType is TensorElementType.Float or TensorElementType.Float16, $"Its logits are {logits.ElementDataType}; Float and Float16 can be read.");
        Require(past.Count > 0 && past.Count == present.Count, "It has no cache of keys and values: export it with past.");
        foreach (var name in past)
        {
            var input = session.InputMetadata[name];
            Require(input.Dimensions.Length == 4, $"Its input {name} has {input.Dimensions.Length} dimensions; batch, heads, tokens and head width are 4.");
            Require(input.ElementDataType is TensorElementType.Float or TensorElementType.Float16, $"Its input {name} is {input.ElementDataType}; Float and Float16 can be kept.");
        }

        var others = session.InputMetadata.Keys.Where(name => !Known.Contains(name) && !past.Contains(name)).ToList();
        Require(others.Count == 0, $"It asks for {string.Join(", ", others)}.");
    }

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new NotSupportedException(otherwise);
        }
    }

    [GeneratedRegex(@"^past_key_values\.(\d+)\.(key|value)$")]
    private static partial Regex PastName();

    [GeneratedRegex(@"^present\.(\d+)\.(key|value)$")]
    private static partial Regex PresentName();
}
