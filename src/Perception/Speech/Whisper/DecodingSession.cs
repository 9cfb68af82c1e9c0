using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace LamRobot.Perception.Speech;

/// <summary>One text being decoded: keeps the caches of keys and values inside the runtime from step to step.</summary>
internal sealed class DecodingSession : IDisposable
{
    private const string Past = "past_key_values.";

    private readonly InferenceSession _first;
    private readonly InferenceSession _next;
    private readonly OrtValue _hidden;
    private readonly RunOptions _run;
    private readonly string[] _allCaches;
    private readonly string[] _selfCaches;
    private readonly Dictionary<string, OrtValue> _cache = [];
    private OrtValue? _logits;
    private int _position;

    public DecodingSession(InferenceSession first, InferenceSession next, WhisperSettings settings, OrtValue hidden, RunOptions run)
    {
        (_first, _next, _hidden, _run) = (first, next, hidden, run);
        _selfCaches = [.. CacheNames(settings.Layers, "decoder")];
        _allCaches = [.. _selfCaches, .. CacheNames(settings.Layers, "encoder")];
        foreach (var name in _allCaches)
        {
            _cache[name] = OrtValue.CreateAllocatedTensorValue(OrtAllocator.DefaultInstance, TensorElementType.Float, [1, settings.Heads, 0, settings.HeadSize]);
        }
    }

    /// <summary>Feeds tokens and gives the logits of all their positions, [tokens, vocabulary], valid until the next step and writable.</summary>
    public Span<float> Step(params long[] tokens)
    {
        var isFirst = _position == 0;
        var session = isFirst ? _first : _next;

        // The cross-attention's caches come from the first step alone; later steps give empty ones.
        var kept = isFirst ? _allCaches : _selfCaches;
        using var results = new OwnedValues(Run(session, tokens, ["logits", .. kept.Select(name => $"present.{name}")]));
        _logits?.Dispose();
        _logits = results.Take(0);
        for (var i = 0; i < kept.Length; i++)
        {
            _cache[kept[i]].Dispose();
            _cache[kept[i]] = results.Take(i + 1);
        }

        _position += tokens.Length;
        return _logits.GetTensorMutableDataAsSpan<float>();
    }

    public void Dispose()
    {
        _logits?.Dispose();
        foreach (var value in _cache.Values)
        {
            value.Dispose();
        }
    }

    private IDisposableReadOnlyCollection<OrtValue> Run(InferenceSession session, long[] tokens, string[] outputs)
    {
        using var ids = OrtValue.CreateTensorValueFromMemory(tokens, [1, tokens.Length]);
        using var hasPast = OrtValue.CreateTensorValueFromMemory([_position > 0], [1]);
        using var positions = OrtValue.CreateTensorValueFromMemory(Enumerable.Range(_position, tokens.Length).Select(at => (long)at).ToArray(), [tokens.Length]);
        OrtValue Input(string name) => name switch
        {
            "input_ids" => ids,
            "encoder_hidden_states" => _hidden,
            "use_cache_branch" => hasPast,
            "cache_position" => positions,
            _ when name.StartsWith(Past, StringComparison.Ordinal) && _cache.TryGetValue(name[Past.Length..], out var cached) => cached,
            _ => throw new InvalidDataException($"The Whisper decoder asks for an input that is not known: {name}."),
        };
        return session.Run(_run, session.InputNames, [.. session.InputNames.Select(Input)], outputs);
    }

    private static IEnumerable<string> CacheNames(int layers, string side) =>
        from layer in Enumerable.Range(0, layers)
        from part in (string[])["key", "value"]
        select $"{layer}.{side}.{part}";
}
