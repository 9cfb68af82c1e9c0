using Microsoft.ML.OnnxRuntime;

namespace LamRobot.Perception.Speech;

/// <summary>The outputs of one run, of which some are handed on and the rest disposed.</summary>
internal sealed class OwnedValues(IEnumerable<OrtValue> values) : IDisposable
{
    private readonly OrtValue?[] _values = [.. values];

    public OrtValue this[int index] => _values[index]!;

    /// <summary>Hands a value to the caller, who disposes it from now on.</summary>
    public OrtValue Take(int index)
    {
        var value = _values[index]!;
        _values[index] = null;
        return value;
    }

    public void Dispose()
    {
        foreach (var value in _values)
        {
            value?.Dispose();
        }
    }
}
