namespace LamRobot.Planner.Causal.Models;

/// <summary>One text that a model reads and writes on.</summary>
internal sealed class CausalRun : INextToken, IDisposable
{
    private readonly CausalGraph graph;
    private readonly KeyValueCache prefix;
    private KeyValueCache cache;

    /// <summary>Begins a text.</summary>
    /// <param name="graph">The model.</param>
    /// <param name="prefix">What was read before; it stays the caller's.</param>
    public CausalRun(CausalGraph graph, KeyValueCache prefix) => (this.graph, this.prefix, cache) = (graph, prefix, prefix);

    public int Room => graph.ContextLength - cache.Length;

    public ReadOnlySpan<float> Feed(IReadOnlyList<int> tokens)
    {
        var (logits, after) = graph.Run(tokens, cache);
        Dispose();
        cache = after;
        return logits;
    }

    public void Dispose()
    {
        if (!ReferenceEquals(cache, prefix))
        {
            cache.Dispose();
        }
    }
}
