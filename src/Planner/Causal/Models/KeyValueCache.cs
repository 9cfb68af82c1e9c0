using Microsoft.ML.OnnxRuntime;

namespace LamRobot.Planner.Causal.Models;

/// <summary>The keys and values of tokens that a model has read; they never change.</summary>
/// <param name="values">One value for each input of the cache, in the graph's order.</param>
/// <param name="length">How many tokens were read.</param>
internal sealed class KeyValueCache(IReadOnlyList<OrtValue> values, int length) : IDisposable
{
    /// <summary>One value for each input of the cache, in the graph's order.</summary>
    public IReadOnlyList<OrtValue> Values => values;

    /// <summary>How many tokens were read.</summary>
    public int Length => length;

    public void Dispose()
    {
        foreach (var value in values)
        {
            value.Dispose();
        }
    }
}
